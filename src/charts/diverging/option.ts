import { BarChart, CustomChart } from 'echarts/charts'
import { GridComponent, TitleComponent } from 'echarts/components'
import { buildCustomSeries } from '@/charts/core/custom'
import type { Rect } from '@/charts/core/geometry'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine, writeRich } from '@/charts/core/rich'
import { rowAxis } from '@/charts/core/rows'
import { type DivergingLayout, ems, layoutDiverging, writeValue } from './layout'
import { buildDivergingModel, type DivergingItem, type DivergingModel } from './model'
import { buildPanelSeries, hatchPanel } from './series'

export const diverging = defineKind({
  parts: [BarChart, CustomChart, GridComponent, TitleComponent],
  model: buildDivergingModel,
  build: buildDiverging,
})

/** The name of a row, or its code where that is longer than the picture is wide. */
function writeName(
  { label, code }: DivergingItem,
  { narrow, legible }: DivergingLayout,
  context: DrawContext,
): readonly RichLine[] {
  if (!legible) return []
  const role = narrow ? 'tiny' : 'name'
  const forms = [label, ...(code ? [code] : [])].map(text => [[{ role, text }]])
  return fitLines(forms, context.size, context)
}

/** Where a name stands in its row: over the bar or before it; `null` where it has no room. */
function placeName(
  item: DivergingItem,
  layout: DivergingLayout,
  context: DrawContext,
): Rect | null {
  const lines = writeName(item, layout, context)
  if (lines.length === 0) return null
  const { width, height } = measureRich(lines, context)
  const under = layout.narrow ? layout.bar + context.em * ems.tick : 0
  return { x: 0, y: (layout.row - height - under) / 2, width, height }
}

/** A field that is as wide as the picture. */
const edgeToEdge = { left: 0, right: 0, outerBoundsMode: 'none' } as const

/** Bars from zero in both directions; in amounts as many panels as there are scales. */
function buildDiverging(model: DivergingModel, context: DrawContext) {
  const { theme, em, styles, size } = context
  const { colours, font } = theme
  const layout = layoutDiverging(model, context)
  const { panels, narrow, row, legible, zero, reach, scale, bar } = layout
  /** What is written over a bar keeps it, and what is between, free under it. */
  const axisLabel = {
    interval: 0,
    margin: 0,
    padding: [0, 0, narrow ? bar + em * ems.tick : 0, 0],
    rich: styles,
  }
  const names = panels.map(({ rows }, gridIndex) => ({
    ...rowAxis,
    gridIndex,
    axisLine: { show: true, lineStyle: { color: colours.ink } },
    axisLabel: { ...axisLabel, align: 'left' as const },
    data: rows.map(item => writeRich(writeName(item, layout, context))),
  }))
  const values = panels.map(({ rows }, gridIndex) => ({
    ...rowAxis,
    gridIndex,
    position: 'right' as const,
    axisLabel: { ...axisLabel, align: 'right' as const },
    data: rows.map(item => {
      // Where the name leaves no room, figures are left to the table.
      const width =
        size.width - measureRich(writeName(item, layout, context), context).width - em * ems.gap
      const whole = writeValue(item)
      const room = { width, height: Infinity }
      return legible ? writeRich(fitLines([[whole], [whole.slice(0, 1)]], room, context)) : ''
    }),
  }))
  return {
    option: {
      title: panels.map(({ titleLines, titleTop }) => ({
        text: writeRich(titleLines),
        left: 0,
        top: titleTop,
        padding: 0,
        textStyle: { rich: styles },
      })),
      grid: [
        ...panels.map(({ top, rows }) => ({ ...edgeToEdge, top, height: row * rows.length })),
        // A field without axes behind the chosen row: a split area keeps its colours in place (6.1).
        ...panels.flatMap(({ top, rows }) =>
          rows.flatMap(({ key }, index) =>
            key === model.chosen
              ? {
                  ...edgeToEdge,
                  show: true,
                  backgroundColor: colours.wash,
                  borderWidth: 0,
                  top: top + row * index,
                  height: row,
                }
              : [],
          ),
        ),
      ],
      // The figures of a scale, and ticks at its ends.
      xAxis: panels.map(({ limit, limitText }, gridIndex) => ({
        type: 'value' as const,
        gridIndex,
        position: 'top' as const,
        min: (-limit * zero) / reach,
        max: (limit * (size.width - zero)) / reach,
        axisLine: { show: false, onZero: false },
        axisTick: { show: true, customValues: [-limit, limit], length: em * ems.tick },
        splitLine: { show: false },
        axisLabel: {
          customValues: scale.map(end => end * limit),
          formatter: (value: number) =>
            value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${limitText}`,
          fontSize: em,
          fontFamily: font,
          color: colours['ink-2'],
          margin: em * ems.tickLabel,
          ...(narrow && {
            alignMinLabel: scale.length > 1 ? ('left' as const) : ('right' as const),
            alignMaxLabel: 'right' as const,
          }),
        },
      })),
      yAxis: [...names, ...(narrow ? values : [])],
      series: [
        ...panels.flatMap((panel, index) => buildPanelSeries({ panel, index, layout, context })),
        buildCustomSeries({
          id: 'hatch',
          items: panels.flatMap(panel => hatchPanel(panel, layout, context)),
        }),
      ],
    },
    marks: panels.flatMap(({ rows }, axis) =>
      rows.map((item, row) => ({
        key: item.key,
        details: item.details,
        leads: true,
        place: { axis, row, words: placeName(item, layout, context) },
      })),
    ),
  }
}
