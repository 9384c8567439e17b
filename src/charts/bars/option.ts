import type { LineSeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { BarChart, LineChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { type RichLine, writeRich } from '@/charts/core/rich'
import { buildRowMarks } from '@/charts/core/rowChart'
import { buildRowAxis, buildRowGrid, rowAxis } from '@/charts/core/rows'
import { buildRowZoom } from '@/charts/core/rowZoom'
import { amountLine, cumulativeLine, layoutBars } from './layout'
import { buildBarsModel, type BarsModel } from './model'
import { longestOf } from './segments'
import { buildBarSeries } from './series'

export const bars = defineKind({
  parts: [BarChart, LineChart, GridSimpleComponent],
  model: buildBarsModel,
  build: buildBars,
})

/** Shares that have a line in the field of cumulative ones, and those of them with a label. */
const wholeShare = 1000
const [ruledShares, labelledShares] = [
  [0, 500, 800, wholeShare],
  [0, 500, 800],
]
/** Of a percent, in which shares are counted. */
const tenths = 10
/** Lengths in parts of the smallest type. */
const [lineEms, dotEms, markEms] = [0.14, 0.45, 0.3]

/** Bars in rows, and beside them how much the rows make up together. */
function buildBars(model: BarsModel, context: DrawContext) {
  const { theme, em, styles: rich } = context
  const layout = layoutBars(model, context)
  const { rows, content, end, behind, track, heights, gap, hasShares } = layout
  // How much lower than its row's middle the middle of a bar lies.
  const lower = heights.name * (1 + gap) + heights.bar / 2 - content / 2
  /** A column of texts that end `margin` px behind their field, one beside the bar of each row. */
  const buildTextAxis = (
    lines: readonly RichLine[],
    { gridIndex, margin }: { readonly gridIndex: number; readonly margin: number },
  ): YAXisComponentOption => ({
    ...rowAxis,
    gridIndex,
    position: 'right',
    axisLabel: {
      interval: 0,
      align: 'right',
      margin,
      padding: [Math.max(0, 2 * lower), 0, Math.max(0, -2 * lower), 0],
      rich,
    },
    nameLocation: 'start',
    nameMoveOverlap: false,
    nameGap: em * markEms * 2,
    nameTextStyle: {
      align: 'right',
      fontSize: em,
      color: theme.colours['ink-2'],
      padding: [0, -margin, 0, 0],
    },
    data: lines.map(line => (rows.legible ? writeRich([line]) : '')),
  })
  const shares = {
    ...buildTextAxis(model.rows.map(cumulativeLine), {
      gridIndex: track ? 1 : 0,
      margin: rows.right - (track?.right ?? end),
    }),
    name: '累计占比',
  }
  const amounts = buildTextAxis(
    model.rows.map(item => amountLine(item, rows)),
    { gridIndex: 0, margin: behind - end },
  )
  const yAxis = [
    buildRowAxis({ layout: rows, content, context }),
    ...(hasShares ? [shares] : []),
    ...(model.as === 'share' ? [amounts] : []),
  ]
  const hidden = { type: 'value', show: false, min: 0 } as const
  return {
    option: {
      ...buildRowZoom(rows, context, yAxis.length),
      grid: [
        buildRowGrid(rows, { left: rows.left, right: end }),
        ...(track ? [buildRowGrid(rows, track)] : []),
      ],
      xAxis: [{ ...hidden, max: longestOf(model) }, ...(track ? [buildShareAxis(context)] : [])],
      yAxis,
      series: [
        ...buildBarSeries(model, layout, context),
        ...(track ? [buildCumulativeLine(model, context)] : []),
      ],
    },
    marks: buildRowMarks({ rows: model.rows, layout: rows, content, context }),
  }
}

/** From nothing to 100 %, with lines that help to see how few rows make up most. */
function buildShareAxis({ em, theme: { colours } }: DrawContext): XAXisComponentOption {
  const strong = colours['line-2']
  return {
    type: 'value',
    gridIndex: 1,
    position: 'top',
    min: 0,
    max: wholeShare,
    axisLine: { show: false, onZero: false },
    axisTick: { show: true, length: em * markEms, customValues: ruledShares },
    splitLine: { show: true, lineStyle: { color: [strong, colours.line, colours.line, strong] } },
    axisLabel: {
      customValues: labelledShares,
      formatter: (share: number) => (share === 0 ? '0' : `${share / tenths}%`),
      hideOverlap: true,
      fontSize: em,
      color: colours['ink-2'],
      margin: em * markEms * 2,
    },
  }
}

/** Steps from row to row, as a share counts for all of its row. */
function buildCumulativeLine({ rows }: BarsModel, { em, theme }: DrawContext): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    xAxisIndex: 1,
    yAxisIndex: 1,
    step: 'end',
    connectNulls: true,
    symbol: 'rect',
    symbolSize: em * dotEms,
    showAllSymbol: true,
    lineStyle: { width: em * lineEms },
    color: theme.colours.accent,
    data: [
      { value: [0, 0], symbol: 'none' },
      ...rows.map(({ cumulative }, row) => ({ value: [cumulative ?? '-', row] })),
    ],
  }
}
