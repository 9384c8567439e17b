import type { BarSeriesOption } from 'echarts'
import { BarChart, CustomChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { buildCustomSeries, drawLine, drawPolygon, drawText } from '@/charts/core/custom'
import type { Rect } from '@/charts/core/geometry'
import { drawHatch } from '@/charts/core/hatch'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { writeRich } from '@/charts/core/rich'
import { ems, layoutBalance } from './layout'
import { buildBalanceModel, type BalanceModel } from './model'

export const balance = defineKind({
  parts: [BarChart, CustomChart, GridSimpleComponent],
  model: buildBalanceModel,
  build: buildBalance,
})

/** A part that is less high has no paper over it, in px. */
const leastRuled = 4
/** Stripes of money that is carried over, in parts of the smallest type. */
const stripes = { stripe: 1 / 9, gap: 1 / 2 } as const
/** Of parts that are not pointed at. */
const faded = { opacity: 0.4 }

/** Two stacked columns with labels outside, and the money of each year between them. */
function buildBalance(model: BalanceModel, context: DrawContext) {
  const { theme, em, styles } = context
  const { colours, rest, toneOf } = theme
  const { head, sides, bridges, words } = layoutBalance(model, context)
  const [left, right] = sides.map(({ column }) => column) as [Rect, Rect]
  const apart = right.x - left.x
  const parts = sides.flatMap(({ parts }, side) => parts.map(each => ({ ...each, side })))

  const series = parts.map(({ item, rect, lines, middle, side }): BarSeriesOption => {
    const color = side === 0 ? rest.tile : toneOf(item.code).tile
    return {
      type: 'bar',
      name: item.key,
      stack: 'sides',
      barWidth: rect.width,
      itemStyle: {
        color,
        borderColor: rect.height > leastRuled ? colours.paper : color,
        borderWidth: 1,
      },
      label: {
        show: lines.length > 0,
        position: side === 0 ? 'left' : 'right',
        align: side === 0 ? 'right' : 'left',
        distance: em * ems.pad,
        offset: [0, middle - rect.y - rect.height / 2],
        formatter: writeRich(lines),
        rich: styles,
      },
      emphasis: { focus: 'series', itemStyle: { color } },
      blur: { itemStyle: faded, label: faded },
      data: side === 0 ? [item.amount, null] : [null, item.amount],
    }
  })
  /** Money that is carried over is hatched. */
  const bands = bridges.flatMap(({ bridge, left: [top, low], right: [otherTop, otherLow] }) => {
    const [from, to] = [left.x + left.width, right.x]
    const corners = [
      { x: from, y: top },
      { x: to, y: otherTop },
      { x: to, y: otherLow },
      { x: from, y: low },
    ]
    const hatch = { color: colours['line-2'], stripe: em * stripes.stripe, gap: em * stripes.gap }
    return bridge.key === 'carryOver'
      ? [drawPolygon(corners, { fill: rest.band }), drawHatch(corners, hatch)]
      : [drawPolygon(corners, { fill: colours.wash })]
  })
  /** From parts to their labels, where those had to move. */
  const leaders = parts.flatMap(({ rect, lines, middle, side }) => {
    const y = rect.y + rect.height / 2
    if (lines.length === 0 || Math.abs(y - middle) < em * ems.leader) return []
    const from = { x: rect.x + rect.width * side, y }
    const to = { x: from.x + (2 * side - 1) * em * (ems.pad - ems.leader), y: middle }
    return [drawLine([from, to], colours['ink-3'])]
  })
  const children = [
    ...bands,
    ...leaders,
    ...words.flatMap(({ lines, align, rect }) => drawText(lines, { at: rect, styles, align })),
  ]
  return {
    option: {
      grid: {
        left: left.x + (left.width - apart) / 2,
        width: 2 * apart,
        top: head,
        bottom: 0,
        outerBoundsMode: 'none' as const,
      },
      xAxis: { type: 'category' as const, show: false, data: model.sides.map(({ name }) => name) },
      yAxis: { type: 'value' as const, show: false, min: 0, max: model.most },
      series: [
        // The library stacks upwards, and what is printed first lies on top.
        ...series.reverse(),
        buildCustomSeries({ id: 'between', items: [{ key: 'between', children }] }),
      ],
    },
    marks: [
      ...parts.map(({ item: { key, name, amountText, shareText }, side }, index) => ({
        key,
        label: [name, amountText, `占 ${shareText}`].join('，'),
        details: [name, `${amountText} · ${shareText}`],
        place: { series: parts.length - 1 - index, item: side },
      })),
      ...words.map(({ key, details, rect }) => ({ key, details, place: { rect, words: rect } })),
    ],
  }
}
