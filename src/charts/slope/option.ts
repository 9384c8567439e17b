import type { LineSeriesOption } from 'echarts'
import { CustomChart, LineChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildCustomSeries, drawText } from '@/charts/core/custom'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { measureRich, writePart } from '@/charts/core/rich'
import { drawHeads, drawSideLabels, leadOf } from '@/charts/comparing/sideLabels'
import { colourAt } from '@/charts/comparing/shapes'
import { shapeAt } from '@/charts/core/symbols'
import { wrapRich } from '@/charts/core/text'
import { buildSlopeModel, type SlopeLine, type SlopeModel } from './model'

export const slope = defineKind({
  parts: [LineChart, CustomChart, GridSimpleComponent],
  model: buildSlopeModel,
  build: buildSlope,
})

/** Lengths in parts of the smallest type. */
const [dotEms, lineEms, chosenEms, footEms, headEms] = [0.7, 0.14, 0.28, 1.8, 0.6]
/** Names at one side get no more than this of the width, and no more lines. */
const [sideShare, nameLines, yearLines] = [0.3, 3, 2]
const faded = { opacity: 0.25 }

/** Lines from column to column; names and figures stand at both ends, moved apart. */
function buildSlope(model: SlopeModel, context: DrawContext) {
  const { em, styles, theme, size } = context
  const { lines, columns, note, low, high } = model
  const notes = wrapRich(note, { role: 'quiet', width: size.width, lines: 2 }, context)
  const noted = measureRich(notes, context).height
  const top = noted + em * headEms
  const sides = [0, 1].map(side => writeSide(lines, side, context))
  const widths = sides.map(forms =>
    Math.min(
      size.width * sideShare,
      measureRich(
        forms.flatMap(({ forms: [full = []] }) => full),
        context,
      ).width,
    ),
  )
  const [before = 0, behind = 0] = widths.map(width => width + leadOf(context))
  const grid = {
    left: before,
    width: Math.max(1, size.width - before - behind),
    top,
    height: Math.max(1, size.height - top - em * (footEms * yearLines)),
  }
  const bottom = grid.top + grid.height
  const step = grid.width / Math.max(1, columns.length - 1)
  const atValue = (value: number) => bottom - (grid.height * (value - low)) / (high - low || 1)
  const words = sides.map((side, at) =>
    drawSideLabels({
      side: at === 0 ? 'left' : 'right',
      labels: side.map(one => ({ ...one, middle: atValue(one.value), amount: one.value })),
      room: {
        edge: before + grid.width * at,
        width: widths[at] ?? 0,
        from: noted,
        to: bottom + em,
      },
      context,
    }),
  )
  const heads = columns.map((name, column) => ({ name, x: before + step * column }))
  const hidden = { axisLabel: { show: false }, axisTick: { show: false } }
  const rule = { show: true, lineStyle: { color: theme.colours.line } }
  return {
    option: {
      grid: { ...grid, outerBoundsMode: 'none' as const },
      xAxis: {
        ...hidden,
        type: 'category' as const,
        boundaryGap: false,
        axisLine: { show: false },
        splitLine: rule,
        data: [...columns],
      },
      yAxis: { ...hidden, type: 'value' as const, min: low, max: high, show: false },
      series: [
        buildCustomSeries({
          id: 'words',
          items: [
            { key: 'note', children: drawText(notes, { at: { x: 0, y: 0 }, styles }) },
            { key: 'columns', children: drawHeads(heads, { y: bottom + em, context }) },
            { key: 'names', children: words.flat() },
          ],
        }),
        ...lines.map((line, place) => drawSlope({ line, place, model, context })),
      ],
    },
    marks: lines.flatMap(({ key, code, details, ends: [, last] }, place) =>
      last
        ? [{ key, code, details, leads: true, place: { series: place + 1, item: last.column } }]
        : [],
    ),
  }
}

/** What stands at one end of each line: its name beside its figure, over it, or the figure alone. */
const writeSide = (lines: readonly SlopeLine[], side: number, context: DrawContext) =>
  lines.flatMap(({ name, ends }) => {
    const end = ends[side]
    if (!end) return []
    const [figure, words] = [writePart('amount', end.text), writePart('tiny', name)]
    const [gap, of] = [writePart('tiny', '  '), end.of ? [writePart('quiet', end.of)] : []]
    const room = { role: 'tiny', width: context.size.width * sideShare, lines: nameLines }
    const names = wrapRich(name, room, context)
    const parts = [[words], [figure, ...of]]
    const line = (side === 0 ? parts : parts.reverse()).flatMap((part, at) =>
      at === 0 ? part : [gap, ...part],
    )
    const low = [[figure, ...of]]
    const stacked = [[figure], ...(of.length > 0 ? [of] : [])]
    const below = names.length > 0 ? [low, stacked].map(figures => [...names, ...figures]) : []
    return [{ ...end, forms: [[line], ...below, low, stacked] }]
  })

interface SlopeRequest {
  readonly line: SlopeLine
  readonly place: number
  readonly model: SlopeModel
  readonly context: DrawContext
}

/** One line; a column without a reading is a gap. A subject keeps its colour. */
function drawSlope({ line, place, model, context: { em, theme } }: SlopeRequest): LineSeriesOption {
  const isChosen = model.chosen === line.key
  const color = line.code === null ? colourAt(theme, place) : theme.toneOf(line.code).mark
  const width = em * (isChosen ? chosenEms : lineEms)
  return {
    name: line.key,
    type: 'line',
    symbol: shapeAt(place),
    symbolSize: em * dotEms,
    showAllSymbol: true,
    lineStyle: { color, width },
    itemStyle: { color },
    emphasis: { focus: 'series', scale: false, lineStyle: { width } },
    blur: { itemStyle: faded, lineStyle: faded },
    data: [...line.values],
  }
}
