import type { BarSeriesOption } from 'echarts'
import { BarChart, CustomChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildCustomSeries, drawRect, drawText } from '@/charts/core/custom'
import { cornersOf, drawHatch } from '@/charts/core/hatch'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine } from '@/charts/core/rich'
import { buildNameRoom, rowAxis } from '@/charts/core/rows'
import { colourOf } from '@/charts/core/symbols'
import { wrapRich } from '@/charts/core/text'
import { type DivergingLayout, ems, layoutDiverging, type PlacedPanel, writeValue } from './layout'
import { buildDivergingModel, type DivergingItem, type DivergingModel } from './model'

export const diverging = defineKind({
  parts: [BarChart, CustomChart, GridSimpleComponent],
  model: buildDivergingModel,
  build: buildDiverging,
})

/** Of a bar that is longer than its scale: where it breaks and goes on. */
const [breakAt, breakTo] = [0.84, 0.9]

/** Bars from zero in both directions; in amounts as many panels as there are scales. */
function buildDiverging(model: DivergingModel, context: DrawContext) {
  const { theme, em, styles, size } = context
  const { colours, font } = theme
  const layout = layoutDiverging(model, context)
  const { panels, narrow, row, zero, reach, scale, bar, nameHeight } = layout
  const rows = panels.flatMap(panel =>
    panel.rows.map((item, index) => {
      const rect = { x: 0, y: panel.top + row * index, width: size.width, height: row }
      const isChosen = item.key === model.chosen
      return { item, rect, isChosen, ...drawRow({ item, panel, rect, isChosen }, layout, context) }
    }),
  )
  return {
    option: {
      grid: panels.map(({ top, rows }) => ({
        left: 0,
        right: 0,
        top,
        height: row * rows.length,
        outerBoundsMode: 'none' as const,
      })),
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
      yAxis: panels.map(({ rows }, gridIndex) => ({
        ...rowAxis,
        gridIndex,
        axisLine: { show: true, lineStyle: { color: colours.ink } },
        axisLabel: { show: false },
        data: rows.map(({ key }) => key),
      })),
      series: [
        {
          ...buildCustomSeries({
            id: 'chosen',
            items: rows
              .filter(({ isChosen }) => isChosen)
              .map(({ item: { key }, rect }) => ({
                key,
                children: [drawRect(rect, { fill: colours.wash })],
              })),
          }),
          z: 1,
        },
        ...panels.flatMap(({ rows, limit }, index) => {
          const shared = { xAxisIndex: index, yAxisIndex: index, silent: true, barGap: 0 }
          const least = Math.round((limit * em * ems.leastBar) / reach)
          const bars: BarSeriesOption = {
            ...shared,
            type: 'bar',
            barWidth: bar,
            emphasis: { disabled: true },
            data: rows.map(item => ({
              value: Math.sign(item.value) * Math.max(least, Math.abs(item.value)),
              itemStyle: styleOf(item, context),
            })),
          }
          return [...buildNameRoom({ nameHeight }).map(room => ({ ...room, ...shared })), bars]
        }),
        buildCustomSeries({
          id: 'words',
          items: [
            ...panels.map(({ titleLines, titleTop }, index) => ({
              key: `title ${index}`,
              children: drawText(titleLines, { at: { x: 0, y: titleTop }, styles }),
            })),
            ...rows.map(({ item: { key }, children }) => ({ key, children })),
          ],
        }),
      ],
    },
    marks: rows.map(({ item: { key, details }, rect, words }) => ({
      key,
      details,
      leads: true,
      place: { rect, words },
    })),
  }
}

/** What lies on the bar of a row and is written beside it: name, figures, reason on the free side. */
function drawRow(
  {
    item,
    panel,
    rect,
    isChosen,
  }: {
    readonly item: DivergingItem
    readonly panel: PlacedPanel
    readonly rect: { readonly y: number; readonly width: number }
    readonly isChosen: boolean
  },
  layout: DivergingLayout,
  context: DrawContext,
) {
  const { em, styles, theme } = context
  const { narrow, row, legible, zero, reach, bar, reason, nameHeight } = layout
  const gap = em * ems.gap
  const isLeft = item.value < 0
  const [behind, before] = isLeft ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const towards = (length: number) => zero + (isLeft ? -length : length)
  const say = (lines: readonly RichLine[], x: number, align: typeof behind) =>
    drawText(lines, { at: { x, y: middle }, styles, align, verticalAlign: 'middle' })
  const length = (Math.abs(item.value) * reach) / panel.limit
  /** Of what is written: over the bar or beside it. */
  const middle = rect.y + (row - (narrow ? bar + em * ems.nameGap : 0)) / 2
  const top = rect.y + (row + nameHeight - bar) / 2
  const between = (from: number, to: number, more = 0) => ({
    x: Math.min(towards(from), towards(to)),
    y: top - more,
    width: to - from,
    height: bar + 2 * more,
  })

  const role = narrow ? 'tiny' : 'name'
  const names = [item.label, item.code ?? ''].map(text => [[{ role, text }]])
  const name = legible ? fitLines(names, context.size, context) : []
  const { width, height } = measureRich(name, context)
  const figures = writeValue(item, isLeft && !narrow)
  // Where the name leaves no room, figures are left to the table.
  const free = { width: narrow ? rect.width - width - gap : Infinity, height: Infinity }
  const value = legible ? fitLines([[figures], [figures.slice(0, 1)]], free, context) : []
  const said = item.reason && (item.scoped ? `口径变化：${item.reason}` : item.reason)
  const isSaid = item.scoped && panel.title.includes('：')
  const reasons = said && !isSaid ? wrapRich(said, { ...reason, role: 'quiet' }, context) : []
  const hatch = {
    color: colourOf(item, theme),
    stripe: em * ems.stripe,
    gap: em * ems.stripeGap,
  }
  const paper = isChosen ? theme.colours.wash : theme.colours.paper
  return {
    words: name.length > 0 ? { x: 0, y: middle - height / 2, width, height } : null,
    children: [
      ...(item.scoped ? [drawHatch(cornersOf(between(0, length)), hatch)] : []),
      ...(item.cut
        ? [{ ...drawRect(between(length * breakAt, length * breakTo, 1), { fill: paper }), z2: 1 }]
        : []),
      ...say(name, 0, 'left'),
      ...(narrow
        ? say(value, rect.width, 'right')
        : say(value, towards(Math.max(em * ems.leastBar, length) + gap), behind)),
      ...say(reasons, towards(-gap), before),
    ],
  }
}

/** A bar whose scope has changed is paper in a frame, with stripes on it. */
function styleOf(item: DivergingItem, context: DrawContext) {
  const { em, theme } = context
  const color = colourOf(item, theme)
  if (!item.scoped) return { color }
  return { color: theme.colours.paper, borderColor: color, borderWidth: em * ems.border }
}
