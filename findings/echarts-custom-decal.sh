#!/usr/bin/env bash
# echarts 6.1.0, custom series, Node with server-side rendering.
#
# What happens: a custom series writes the pattern that it made of `style.decal` into the very style
# that `renderItem` returned. Where items share a style, the first has its stripes; for the others the
# library takes that pattern for a decal, finds none of its fields, and draws its default one: squares
# of 5 px in pale black, in place of stripes in the colour that was asked for.
#
# Why it surprises: `renderItem` returns a description; other series leave `itemStyle.decal` of the
# option as it was given, and may share it between items.
#
# Who meets it: whoever hatches several shapes of a custom series by one style constant, or draws the
# same prepared elements again after a resize. Copy the style for every call.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0

cat >decal.mjs <<'JS'
import { init, use } from 'echarts/core'
import { CustomChart } from 'echarts/charts'
import { SVGRenderer } from 'echarts/renderers'

use([SVGRenderer, CustomChart])

/** The fill of each different pattern on three squares of one style. */
function fillsOf(prepare) {
  const style = {
    fill: '#fff',
    decal: { symbol: 'rect', color: '#123456', dashArrayX: [1, 0], dashArrayY: [2, 4] },
  }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 300, height: 100 })
  chart.setOption({
    animation: false,
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        data: [0, 1, 2],
        renderItem: ({ dataIndex }) => ({
          type: 'rect',
          shape: { x: dataIndex * 100, y: 0, width: 50, height: 50 },
          style: prepare(style),
        }),
      },
    ],
  })
  const patterns = chart.renderToSVGString().match(/<pattern.*?<\/pattern>/gs) ?? []
  return patterns.map(pattern => / fill="([^"]*)"/.exec(pattern)?.[1]).join(' ')
}

console.log(`one style for all: ${fillsOf(style => style)}`)
console.log(`a copy for each: ${fillsOf(style => ({ ...style, decal: { ...style.decal } }))}`)
process.exit(0)
JS

seen=$(node decal.mjs)
printf '%s\n' "$seen"

expected='one style for all: #123456 rgb(0,0,0)
a copy for each: #123456'
if [ "$seen" != "$expected" ]; then
  echo "Changed: a custom series leaves the styles that it is given as they were." >&2
  exit 1
fi
