#!/usr/bin/env bash
# echarts 6.1.0, `overflow: 'break'`, server-side SVG in Node; on a page the lines are the same.
#
# What happens: a label is broken inside a figure. "Total 9,143.32" in a room of 80 px becomes
# "Total 9," and "143.32", though the whole figure fits on the second line. The library takes the
# comma for the end of a word, as it stands after a clause.
#
# Why it surprises: 'break' is the option that keeps words whole ('breakAll' is beside it), and
# neither CSS nor Unicode's line breaking (UAX #14, LB25) breaks between a comma and a digit. What
# is left reads as two figures, 9 and 143.32.
#
# Who meets it: whoever has amounts with thousands separators in labels that may break. Breaking
# the text oneself, with \n between words, keeps figures whole.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0

cat >lines.cjs <<'JS'
// The lines that a label of a bar is broken into.
const echarts = require('echarts')

function linesOf(formatter) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 })
  chart.setOption({
    animation: false,
    xAxis: { type: 'category', data: [''] },
    yAxis: { show: false },
    series: [
      {
        type: 'bar',
        data: [9143.32],
        label: { show: true, formatter, fontSize: 14, width: 80, overflow: 'break' },
      },
    ],
  })
  const lines = [...chart.renderToSVGString().matchAll(/<text[^>]*>([^<]+)<\/text>/g)]
  chart.dispose()
  return lines.map(([, line]) => line).join(' | ')
}

console.log(linesOf('Total 9143.32'))
console.log(linesOf('Total 9,143.32'))
JS

found=$(node lines.cjs)
echo "$found"

expected='Total  | 9143.32
Total 9, | 143.32'
if [ "$found" != "$expected" ]; then
  echo "Changed: the lines are no longer broken as described." >&2
  exit 1
fi
