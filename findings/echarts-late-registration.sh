#!/usr/bin/env bash
# echarts 6.1.0, `use` from echarts/core, Node with server-side rendering.
#
# What happens: an instance has only the parts that were registered when `init` made it. A legend
# that is registered later filters nothing, so that a series which is switched off is drawn; bars
# that are registered later are not drawn at all. An instance made after `use` draws both rightly.
#
# Why it surprises: `use` is global, `setOption` on the older instance accepts the option, `getOption`
# gives it back, and nothing is said in the console.
#
# Who meets it: whoever loads charts or components by `import()` when they are first needed, and keeps
# one instance across them. Make a new instance (a new `key` for vue-echarts) after each `use`.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0

cat >late.mjs <<'JS'
import { init, use } from 'echarts/core'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

const write = console.log
let said = 0
for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => (said += 1)

const colour = '#123456'
const begin = () => init(null, null, { renderer: 'svg', ssr: true, width: 300, height: 200 })
const field = { animation: false, xAxis: { type: 'category', data: ['x', 'y'] }, yAxis: {} }
const optionOf = type => ({ ...field, series: [{ name: 'a', type, data: [5, 6], color: colour }] })
const isDrawn = chart => chart.renderToSVGString().includes(colour)

use([SVGRenderer, GridComponent, LineChart])
const [beforeLegend, beforeBars] = [begin(), begin()]
beforeBars.setOption(optionOf('line'))
use([LegendComponent, BarChart])
const [afterLegend, afterBars] = [begin(), begin()]

const off = { ...optionOf('line'), legend: { data: ['a'], selected: { a: false } } }
for (const chart of [beforeLegend, afterLegend]) chart.setOption(off)
for (const chart of [beforeBars, afterBars]) chart.setOption(optionOf('bar'), true)

write(`line switched off: drawn by old ${isDrawn(beforeLegend)}, by new ${isDrawn(afterLegend)}`)
write(`bars: drawn by old ${isDrawn(beforeBars)}, by new ${isDrawn(afterBars)}`)
write(`lines in the console: ${said}`)
process.exit(0)
JS

seen=$(node late.mjs)
printf '%s\n' "$seen"

expected='line switched off: drawn by old true, by new false
bars: drawn by old false, by new true
lines in the console: 0'
if [ "$seen" != "$expected" ]; then
  echo "Changed: late registration no longer behaves as described." >&2
  exit 1
fi
