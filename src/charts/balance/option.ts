import type { BarSeriesOption } from 'echarts'
import { BarChart, CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import type { ChartMark, BuiltChart, RenderContext } from '@/charts/core/chart'
import { buildCustomSeries, type DrawnElement, drawText } from '@/charts/core/custom'
import { defineKind } from '@/charts/core/kind'
import { buildHatch } from '@/charts/core/hatch'
import { buildTextStyles, writeRich } from '@/charts/core/rich'
import type { ChartTheme } from '@/theme'
import { ems, layoutBalance, type PlacedPart } from './layout'
import { buildBalanceModel, type BalanceItem, type BalanceModel } from './model'
import { placeBridges, type PlacedBridge, placeWords } from './words'

export const balance = defineKind({
  parts: [BarChart, CustomChart, GridComponent],
  model: buildBalanceModel,
  build: buildBalance,
})

/** A part that is less high has no paper over it, in px. */
const leastRuled = 4
/** Of parts that are not pointed at. */
const faded = { opacity: 0.4 }

/** Two stacked columns with labels outside, and the money of each year between them. */
function buildBalance(model: BalanceModel, context: RenderContext): BuiltChart {
  const { theme } = context
  const layout = layoutBalance(model, context)
  const words = placeWords(model, layout, context)
  const styles = buildTextStyles(theme)
  const [left, right] = layout.sides
  const apart = right.column.x - left.column.x
  const sides = layout.sides.flatMap(({ parts }, side) => parts.map(each => ({ each, side })))
  // The library stacks upwards, and what is printed first lies on top.
  const stacked = [...sides].reverse()
  return {
    option: {
      grid: {
        left: left.column.x + (left.column.width - apart) / 2,
        width: 2 * apart,
        top: layout.head,
        bottom: 0,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'category', show: false, data: model.sides.map(({ name }) => name) },
      yAxis: { type: 'value', show: false, min: 0, max: model.most },
      series: [
        ...stacked.map(({ each, side }) => buildPart({ each, side, context })),
        buildCustomSeries({
          id: 'between',
          items: [
            {
              key: 'bridges',
              children: placeBridges(model, layout).map(bridge => drawBridge(bridge, theme)),
            },
            {
              key: 'leaders',
              children: sides.flatMap(({ each, side }) => drawLeader(each, side, theme)),
            },
            {
              key: 'words',
              children: words.map(({ lines, align, rect }) =>
                drawText(lines, {
                  at: {
                    x: rect.x + rect.width * { left: 0, center: 0.5, right: 1 }[align],
                    y: rect.y,
                  },
                  styles,
                  align,
                }),
              ),
            },
          ],
        }),
      ],
    },
    marks: [
      ...sides.map(({ each: { item }, side }, index): ChartMark => ({
        ...sayPart(item),
        leads: false,
        place: { series: sides.length - 1 - index, item: side },
      })),
      ...words.map(({ key, details, rect }): ChartMark => ({
        key,
        details,
        label: details.join('，'),
        leads: false,
        place: { rect },
      })),
    ],
  }
}

const sayPart = ({ key, name, amountText, shareText }: BalanceItem) => ({
  key,
  label: [name, amountText, `占 ${shareText}`].join('，'),
  details: [name, `${amountText} · ${shareText}`],
})

function buildPart({
  each: { item, rect, lines, middle },
  side,
  context: { theme },
}: {
  each: PlacedPart
  side: number
  context: RenderContext
}): BarSeriesOption {
  const color = side === 0 ? theme.rest.tile : theme.toneOf(item.code).tile
  const position = side === 0 ? 'left' : 'right'
  return {
    type: 'bar',
    name: item.key,
    stack: 'sides',
    barWidth: rect.width,
    itemStyle: {
      color,
      borderColor: rect.height > leastRuled ? theme.colours.paper : color,
      borderWidth: 1,
    },
    label: {
      show: lines.length > 0,
      position,
      align: side === 0 ? 'right' : 'left',
      distance: theme.type[0] * ems.pad,
      offset: [0, middle - rect.y - rect.height / 2],
      formatter: writeRich(lines),
      rich: buildTextStyles(theme),
    },
    emphasis: { focus: 'series', itemStyle: { color } },
    blur: { itemStyle: faded, label: faded },
    data: side === 0 ? [item.amount, null] : [null, item.amount],
  }
}

/** Money that is carried over is hatched. */
function drawBridge({ bridge: { key }, points }: PlacedBridge, theme: ChartTheme): DrawnElement {
  const [em] = theme.type
  const isCarried = key === 'carryOver'
  const hatch = buildHatch(theme.colours['line-2'], { stripe: em / 9, gap: em / 2 })
  return {
    type: 'polygon',
    shape: { points },
    style: {
      fill: isCarried ? theme.rest.band : theme.colours.wash,
      ...(isCarried && { decal: hatch }),
    },
    z2: 0,
  }
}

/** From a part to its label, where that had to move. */
function drawLeader(
  { rect, lines, middle }: PlacedPart,
  side: number,
  theme: ChartTheme,
): readonly DrawnElement[] {
  const [em] = theme.type
  const own = rect.y + rect.height / 2
  if (lines.length === 0 || Math.abs(own - middle) < em * ems.leader) return []
  const edge = side === 0 ? rect.x : rect.x + rect.width
  const to = edge + em * (ems.pad - ems.leader) * (side === 0 ? -1 : 1)
  return [
    {
      type: 'polyline',
      shape: {
        points: [
          [edge, own],
          [to, middle],
        ],
      },
      style: { stroke: theme.colours['ink-3'], lineWidth: 1, fill: 'none' },
      z2: 1,
    },
  ]
}
