import type { LineSeriesOption } from 'echarts'
import { LineChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { defineKind, type DrawContext, type DrawnMark } from '@/charts/core/kind'
import { writeRich } from '@/charts/core/rich'
import { shapeAt } from '@/charts/core/symbols'
import { ems, labelKey, layoutLine, type LineLayout } from './layout'
import { buildLineModel, type LineItem, type LineModel } from './model'

export const line = defineKind({
  parts: [LineChart, GridSimpleComponent],
  model: buildLineModel,
  build: buildLine,
})

/** Over all other lines, which are at 2 as the library has them. */
const front = 3
/** Of lines that are not pointed at. */
const faded = { opacity: 0.25 }

/** Lines over years on a scale from zero; a year without a figure is a gap. */
function buildLine(model: LineModel, context: DrawContext) {
  const layout = layoutLine(model, context)
  const series: LineSeriesOption[] = []
  const marks: DrawnMark[] = []
  for (const [place, item] of model.lines.entries()) {
    const drawn = drawLine({ item, place, model, layout, context })
    const last = model.years.findIndex(({ year }) => year === item.points.at(-1)?.year)
    const own = drawn.findIndex(({ data }) => data?.[last])
    const { key, details } = item
    if (own >= 0)
      marks.push({
        key,
        details,
        leads: true,
        place: {
          series: series.length + own,
          item: last,
          other: drawn.length > 1 ? series.length + 1 - own : undefined,
          figure: layout.labels.get(labelKey(item, item.points.at(-1)?.year ?? 0))?.figure,
        },
      })
    series.push(...drawn)
  }
  return {
    option: { ...buildAxes(model, layout, context), series },
    marks,
  }
}

function buildAxes(
  { top, ticks }: LineModel,
  { grid, startRoom, narrow, yearTexts }: LineLayout,
  { em, theme: { font, colours }, measure }: DrawContext,
) {
  // The library leaves out years that have room, as it thinks that they have none (6.1).
  const lines = yearTexts.flatMap(text => text.split('\n'))
  const widest = Math.max(0, ...lines.map(line => measure(line, em)))
  const isRoomy = grid.width / Math.max(1, yearTexts.length - 1) > widest
  const text = { fontFamily: font, fontSize: em }
  const bare = { axisTick: { show: false }, axisLine: { show: false } }
  const splitLine = { show: true, lineStyle: { color: colours.line } }
  return {
    // The library shrinks a field for its labels (6.1), for which there is room already.
    grid: { ...grid, outerBoundsMode: 'none' as const },
    xAxis: {
      ...bare,
      type: 'category' as const,
      boundaryGap: false,
      data: [...yearTexts],
      axisLine: { show: true, lineStyle: { color: colours['ink-3'] } },
      axisLabel: {
        ...text,
        lineHeight: em * ems.yearLine,
        interval: isRoomy ? 0 : ('auto' as const),
        color: colours['ink-2'],
        margin: em * ems.yearGap,
      },
      splitLine,
    },
    yAxis: {
      ...bare,
      type: 'value' as const,
      min: 0,
      max: top,
      interval: ticks[1]?.fen ?? top,
      splitLine,
      axisLabel: {
        ...text,
        show: !narrow,
        color: colours['ink-3'],
        margin: startRoom,
        formatter: (fen: number) => ticks.find(tick => tick.fen === fen)?.text ?? '',
      },
    },
  }
}

interface LineRequest {
  readonly item: LineItem
  readonly place: number
  readonly model: LineModel
  readonly layout: LineLayout
  readonly context: DrawContext
}

/** Dashed on the way to and from derived figures; a line of both kinds of ways is two series. */
function drawLine({
  item,
  place,
  model,
  layout,
  context: { em, theme, styles: rich },
}: LineRequest) {
  const loud = model.chosen === item.key
  const color =
    item.tone === null ? theme.colours.ink : (theme.classes[item.tone]?.mark ?? theme.rest.mark)
  const width = em * (loud ? ems.chosenLine : ems.line)
  const points = model.years.map(({ year }) => item.points.find(point => point.year === year))
  const isDerived = (at: number) => points[at]?.derived ?? false
  const isPrinted = (at: number) => points[at]?.derived === false
  const hasBoth =
    points.some((_, at) => isPrinted(at) && isPrinted(at + 1)) &&
    points.some((_, at) => isDerived(at))

  const draw = (dashed: boolean): LineSeriesOption => ({
    name: item.key,
    type: 'line',
    z: loud ? front : 2,
    showAllSymbol: true,
    lineStyle: { color, width, type: dashed ? [em * ems.dash, em * ems.dashGap] : 'solid' },
    emphasis: { focus: 'series', scale: false, lineStyle: { width } },
    blur: { itemStyle: faded, label: faded, lineStyle: faded },
    data: points.map((point, at) => {
      const isOwn = !hasBoth || point?.derived === dashed
      const isEnd = dashed && (isDerived(at - 1) || isDerived(at + 1))
      if (!point || !(isOwn || isEnd)) return null
      if (!isOwn) return { value: point.fen, symbol: 'none' }
      const label = layout.labels.get(labelKey(item, point.year))
      return {
        value: point.fen,
        symbol: shapeAt(place),
        symbolSize: em * (loud ? ems.chosenMark : ems.mark),
        itemStyle: {
          color: point.derived ? theme.colours.paper : color,
          borderColor: color,
          borderWidth: em * ems.line,
        },
        label: label
          ? {
              show: true,
              position: label.position,
              offset: label.offset,
              distance: em * ems.gap,
              formatter: writeRich(label.lines),
              rich,
            }
          : { show: false },
      }
    }),
  })
  return hasBoth ? [draw(false), draw(true)] : [draw(points.some((_, at) => isDerived(at)))]
}
