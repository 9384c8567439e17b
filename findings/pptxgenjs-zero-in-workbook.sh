#!/usr/bin/env bash
# pptxgenjs 4.0.1, native charts.
#
# What happens: a value of 0 is 0 in the chart's own cache, and an empty cell in the workbook that goes with
# the chart. The slide shows 0 until somebody chooses "edit data": then the chart follows the workbook, and
# the zero is a gap. The same value as text ("0") is written into both.
#
# Why it surprises: the file looks right when it is opened, and a test that reads the chart finds its figure.
#
# Who meets it: whoever hands on slides in which nothing is a statement (出国费 0.00), not a missing figure.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 jszip@3.10.2

cat >write.cjs <<'JS'
const JSZip = require('jszip')
const Presentation = require('pptxgenjs')

async function write(values) {
  const file = new Presentation()
  file.addSlide().addChart('bar', [{ name: 'budget', labels: ['travel', 'cars'], values }], { x: 1, y: 1, w: 6, h: 3 })
  const zip = await JSZip.loadAsync(await file.write({ outputType: 'nodebuffer' }))
  const chart = await zip.file(/charts\/chart\d+\.xml$/)[0].async('string')
  const workbook = await JSZip.loadAsync(await zip.file(/embeddings\/.*\.xlsx$/)[0].async('nodebuffer'))
  const sheet = await workbook.file('xl/worksheets/sheet1.xml').async('string')
  const cached = chart.match(/<c:numCache>.*?<\/c:numCache>/s)[0].matchAll(/<c:v>([^<]*)/g)
  const cells = sheet.matchAll(/<c r="B[23]"><v>([^<]*)/g)
  const show = found => [...found].map(([, value]) => value || '(empty)').join(', ')
  return `chart ${show(cached)}; workbook ${show(cells)}`
}

async function main() {
  console.log('numbers:', await write([0, 5.4]))
  console.log('text:   ', await write(['0', '5.4']))
}
void main()
JS

expected='numbers: chart 0, 5.4; workbook (empty), 5.4
text:    chart 0, 5.4; workbook 0, 5.4'
seen=$(node write.cjs 2>&1)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "Behaviour has changed; expected:"; echo "$expected"; exit 1; }
