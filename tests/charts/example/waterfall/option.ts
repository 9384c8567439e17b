import type { BarSeriesOption } from 'echarts'
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { defineKind, type DrawContext, type DrawnChart } from '@/charts/core/kind'
import { measureRich, type RichLine, writeRich } from '@/charts/core/rich'
import { buildNameRoom, buildRowAxis, buildRowGrid, layoutRows } from '@/charts/core/rows'
import { buildRowZoom } from '@/charts/core/rowZoom'
import type { ChartTheme } from '@/theme'
import { buildWaterfallModel, type WaterfallModel, type WaterfallRow } from './model'

export const waterfall = defineKind({
  parts: [BarChart, GridComponent],
  model: buildWaterfallModel,
  build: buildWaterfall,
})

/** Lengths in parts of the smallest type. */
const [thickEms, airEms, gapEms] = [1.6, 0.6, 0.5]

/** Bars stacked on others that are not seen; figures stand behind them. */
function buildWaterfall({ rows }: WaterfallModel, context: DrawContext): DrawnChart {
  const { theme, em, styles } = context
  const layout = layoutRows({ rows, context })
  const figures = rows.map(({ amountText }): RichLine => [{ role: 'amount', text: amountText }])
  const room = measureRich(figures, context).width + em * gapEms
  // A figure is whole or left to the table.
  const hasFigures = layout.legible && room < layout.right - layout.left
  const thick = Math.max(
    1,
    Math.min(em * thickEms, layout.rowHeight - layout.nameHeight - em * airEms),
  )
  const bars: BarSeriesOption = {
    type: 'bar',
    stack: 'bars',
    // Else a bar from below zero to above it would be two.
    stackStrategy: 'all',
    barWidth: thick,
    barGap: 0,
    silent: true,
  }
  return {
    option: {
      ...buildRowZoom(layout, context, 1),
      grid: buildRowGrid(layout, { left: layout.left, right: layout.right - room }),
      xAxis: {
        type: 'value',
        show: false,
        min: Math.min(0, ...rows.map(({ low }) => low)),
        max: Math.max(1, ...rows.map(({ high }) => high)),
      },
      yAxis: buildRowAxis({ layout, content: layout.nameHeight + thick, context }),
      series: [
        ...buildNameRoom(layout),
        { ...bars, itemStyle: { color: 'transparent' }, data: rows.map(({ low }) => low) },
        {
          ...bars,
          name: 'change',
          label: { show: hasFigures, position: 'right', distance: em * gapEms, rich: styles },
          data: rows.map((row, index) => ({
            value: row.high - row.low,
            itemStyle: { color: colourOf(row, theme) },
            label: { formatter: writeRich([figures[index] ?? []]) },
          })),
        },
      ],
    },
    marks: rows.map(({ key, details, kind }, row) => ({
      key,
      details,
      leads: kind === 'row',
      place: { axis: 0, row },
    })),
  }
}

/** A subject keeps its colour; wholes are ink, and what has no code is grey. */
const colourOf = ({ kind, code }: WaterfallRow, theme: ChartTheme): string =>
  kind === 'whole' ? theme.colours.ink : theme.toneOf(code).mark
