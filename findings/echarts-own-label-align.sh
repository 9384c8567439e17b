#!/usr/bin/env bash
# echarts 6.1.0, category axis whose names are aligned left.
#
# What happens: a category with a textStyle of its own takes colour, size and font from axisLabel, but not
# align: it falls back to the axis's own side. With names aligned left at a margin of 180 px, giving one of
# them a bold face turns it around its place: it ends where all others begin, out of the picture.
#
# Why it surprises: all other parts of the style are inherited, and the option that moves the name (bold,
# a colour) has nothing to do with where it stands.
#
# Who meets it: tables of bars with names at the left edge, of which one (a total, a chosen row) is marked.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0

cat >draw.mjs <<'JS'
import { init } from 'echarts'

function draw(textStyle) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 300 })
  chart.setOption({
    animation: false,
    grid: { left: 200 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      data: [{ value: 'total', textStyle }, 'wages'],
      axisLabel: { align: 'left', margin: 180, color: '#abcdef' },
    },
    series: [{ type: 'bar', data: [4, 3] }],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  const of = name => svg.match(new RegExp(`<text[^>]*>${name}`))[0]
  return ['total', 'wages']
    .map(name => `${name} ${of(name).match(/text-anchor="(\w+)"/)[1]} ${/#abcdef/.test(of(name)) ? 'colour of the axis' : 'other colour'}`)
    .join('; ')
}

console.log('no style: ', draw(undefined))
console.log('bold:     ', draw({ fontWeight: 700 }))
console.log('bold left:', draw({ fontWeight: 700, align: 'left' }))
JS

expected='no style:  total start colour of the axis; wages start colour of the axis
bold:      total end colour of the axis; wages start colour of the axis
bold left: total start colour of the axis; wages start colour of the axis'
seen=$(node draw.mjs 2>&1)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "Behaviour has changed; expected:"; echo "$expected"; exit 1; }
