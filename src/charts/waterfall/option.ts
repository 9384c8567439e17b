import type { LineSeriesOption } from 'echarts'
import { BarChart, LineChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildFloatingBars, buildZeroScale } from '@/charts/comparing/floatingBars'
import { defineKind, type DrawContext, type DrawnChart } from '@/charts/core/kind'
import { writePart } from '@/charts/core/rich'
import { buildRowChart } from '@/charts/core/rowChart'
import { labelItem, layoutRowEnds } from '@/charts/comparing/rowEnds'
import { layoutRows } from '@/charts/core/rows'
import { colourOf } from '@/charts/core/symbols'
import { buildWaterfallModel, type WaterfallModel, type WaterfallRow } from './model'

export const waterfall = defineKind({
  parts: [BarChart, LineChart, GridSimpleComponent],
  model: buildWaterfallModel,
  build: buildWaterfall,
})

/** Lengths in parts of the smallest type. */
const [thickEms, airEms, frameEms] = [1.6, 0.6, 0.14]

/** Bars from where the one before ended; figures stand behind them. */
function buildWaterfall({ rows }: WaterfallModel, context: DrawContext): DrawnChart {
  const { em, styles: rich } = context
  const layout = layoutRows({ rows, context })
  const figures = rows.map(({ amountText }) => [writePart('amount', amountText)])
  const { behind, field, distance } = layoutRowEnds([{ behind: figures }], layout, { context })
  const { nameHeight, rowHeight } = layout
  const thick = Math.max(1, Math.min(em * thickEms, rowHeight - nameHeight - em * airEms))
  const bars = rows.map((row, index) => ({
    ...row,
    item: { itemStyle: styleOf(row, context), ...labelItem(behind[index]) },
  }))
  const label = { position: 'right', distance, rich } as const
  return buildRowChart({
    rows,
    layout,
    context,
    content: nameHeight + thick,
    field,
    scale: buildZeroScale(rows, layout, context),
    series: [
      // Names over bars leave no room for the way from bar to bar.
      ...(layout.above ? [] : [buildWay(rows, context)]),
      ...buildFloatingBars(bars, { name: 'change', barWidth: thick, label }),
    ],
  })
}

/** Leads from the end of each bar to the next; what of it lies in a bar is not seen. */
const buildWay = (
  rows: readonly WaterfallRow[],
  { theme: { colours } }: DrawContext,
): LineSeriesOption => ({
  type: 'line',
  silent: true,
  step: 'end',
  symbol: 'none',
  z: 1,
  lineStyle: { width: 1, color: colours['ink-3'] },
  data: rows.map(({ to }, row) => [to, row]),
})

/** Wholes are ink; a bar of another scope is a frame. */
function styleOf(row: WaterfallRow, { theme, em }: DrawContext) {
  const color = row.kind === 'whole' ? theme.colours.ink : colourOf(row, theme)
  if (!row.scoped) return { color }
  return { color: theme.colours.paper, borderColor: color, borderWidth: em * frameEms }
}
