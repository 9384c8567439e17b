import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import type { ChartMark, BuiltChart, RenderContext } from '@/charts/core/chart'
import { defineKind } from '@/charts/core/kind'
import { buildTextStyles, fitLines, writeRich } from '@/charts/core/rich'
import { type DivergingLayout, ems, layoutDiverging, type PlacedPanel, writeValue } from './layout'
import { buildDivergingModel, type DivergingModel } from './model'
import { buildBars, type PanelRequest } from './series'

export const diverging = defineKind({
  parts: [BarChart, GridComponent, TitleComponent],
  model: buildDivergingModel,
  build: buildDiverging,
})

/** Bars from zero in both directions; in amounts as many panels as there are scales. */
function buildDiverging(model: DivergingModel, context: RenderContext): BuiltChart {
  const layout = layoutDiverging(model, context)
  const panels = layout.panels.map((placed, index) => ({ placed, index, layout, context }))
  const rich = buildTextStyles(context.theme)
  return {
    option: {
      title: layout.panels.map(({ title, titleTop }) => ({
        text: writeRich(title),
        left: 0,
        top: titleTop,
        padding: 0,
        textStyle: { rich },
      })),
      grid: [
        ...layout.panels.map(({ top, height }) => ({ ...edgeToEdge, top, height })),
        ...layout.panels.flatMap(placed => washChosen(placed, model, context)),
      ],
      xAxis: panels.map(buildScale),
      yAxis: [...panels.map(buildNames), ...(layout.narrow ? panels.map(buildValues) : [])],
      series: panels.flatMap(buildBars),
    },
    marks: panels.flatMap(({ placed: { panel }, index }) =>
      panel.rows.map(({ key, details }, row): ChartMark => ({
        key,
        details,
        label: details.join('，'),
        leads: true,
        place: { axis: index, row },
      })),
    ),
  }
}

/** A field that is as wide as the picture. */
const edgeToEdge = { left: 0, right: 0, outerBoundsMode: 'none' } as const

/** A field without axes behind the chosen row: a split area keeps its colours in place (6.1). */
function washChosen(
  { panel: { rows }, top, height }: PlacedPanel,
  { chosen }: DivergingModel,
  { theme }: RenderContext,
) {
  const row = rows.findIndex(({ key }) => key === chosen)
  const high = height / rows.length
  const backgroundColor = theme.colours.wash
  return row < 0
    ? []
    : [
        {
          ...edgeToEdge,
          show: true,
          backgroundColor,
          borderWidth: 0,
          top: top + row * high,
          height: high,
        },
      ]
}

/** The figures of a scale, and ticks at its ends. */
function buildScale({ placed: { panel }, index, layout, context }: PanelRequest) {
  const { theme, size } = context
  const [em] = theme.type
  const { limit, limitText } = panel
  return {
    type: 'value',
    gridIndex: index,
    position: 'top',
    min: (-limit * layout.zero) / layout.reach,
    max: (limit * (size.width - layout.zero)) / layout.reach,
    axisLine: { show: false, onZero: false },
    axisTick: { show: true, customValues: [-limit, limit], length: em * ems.tick },
    splitLine: { show: false },
    axisLabel: {
      customValues: [-limit, 0, limit],
      formatter: (value: number) =>
        value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${limitText}`,
      fontSize: em,
      fontFamily: theme.font,
      color: theme.colours['ink-2'],
      margin: em * ems.tick * 1.5,
      ...(layout.narrow && { alignMinLabel: 'left', alignMaxLabel: 'right' }),
    },
  } satisfies XAXisComponentOption
}

function buildNames({ placed: { panel }, index, layout, context }: PanelRequest) {
  const { theme } = context
  const { narrow, legible } = layout
  return {
    ...axisOf(index),
    axisLine: { show: true, lineStyle: { color: theme.colours.ink } },
    axisLabel: { ...labelOf(layout, context), align: 'left' },
    data: panel.rows.map(({ label }) =>
      legible ? writeRich([[{ role: narrow ? 'tiny' : 'name', text: label }]]) : '',
    ),
  } satisfies YAXisComponentOption
}

function buildValues({ placed: { panel }, index, layout, context }: PanelRequest) {
  const { theme, size, measure } = context
  return {
    ...axisOf(index),
    position: 'right',
    axisLine: { show: false, onZero: false },
    axisLabel: { ...labelOf(layout, context), align: 'right' },
    data: panel.rows.map(row => {
      // Where the name leaves no room, figures are left to the table.
      const room = size.width - measure(row.label, theme.type[0]) - theme.type[0] * ems.gap
      const whole = writeValue(row, false)
      const lines = fitLines([[whole], [whole.slice(0, 1)]], {
        room: { width: room, height: Infinity },
        styles: buildTextStyles(theme),
        measure,
      })
      return lines && layout.legible ? writeRich(lines) : ''
    }),
  } satisfies YAXisComponentOption
}

const axisOf = (index: number) => ({
  type: 'category' as const,
  gridIndex: index,
  inverse: true,
  axisTick: { show: false },
})

/** What is written over a bar keeps it, and what is between, free under it. */
const labelOf = ({ narrow, bar }: DivergingLayout, { theme }: RenderContext) => ({
  interval: 0,
  margin: 0,
  padding: [0, 0, narrow ? bar + theme.type[0] * ems.tick : 0, 0],
  rich: buildTextStyles(theme),
})
