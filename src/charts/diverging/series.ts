import type { BarSeriesOption } from 'echarts'
import type { CustomItem } from '@/charts/core/custom'
import { cornersOf, drawHatch } from '@/charts/core/hatch'
import type { DrawContext } from '@/charts/core/kind'
import { writeRich } from '@/charts/core/rich'
import { wrap } from '@/charts/core/text'
import { type DivergingLayout, ems, type PlacedPanel, writeValue } from './layout'
import type { DivergingItem } from './model'

/** A bar that is longer than its scale: what is drawn, left out and drawn of it. */
const brokenPieces = [0.84, 0.06, 0.1] as const

/** The bars of a panel with their figures, broken where too long, and reasons on the free side. */
export function buildPanelSeries({
  panel: { rows, title, limit },
  index,
  layout: { narrow, legible, bar, reach, reason },
  context,
}: {
  readonly panel: PlacedPanel
  readonly index: number
  readonly layout: DivergingLayout
  readonly context: DrawContext
}): BarSeriesOption[] {
  const { em, styles, measure } = context
  const shared = {
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    barGap: narrow ? '0%' : '-100%',
    emphasis: { disabled: true },
  } as const
  const label = { distance: em * ems.gap, rich: styles }
  const least = Math.round((limit * em * ems.leastBar) / reach)
  const pieces = rows.some(({ cut }) => cut) ? brokenPieces : [1]
  /** On the side of zero where no bar is, whole or not at all: the table has it. */
  const reasonOf = ({ reason: text, scoped }: DivergingItem) => {
    if (!text || (scoped && title.includes('：'))) return []
    const said = scoped ? `口径变化：${text}` : text
    return wrap(said, { ...reason, size: em, measure }) ?? []
  }
  return [
    {
      ...shared,
      barWidth: narrow ? styles.tiny.lineHeight + em * ems.tick : bar,
      data: rows.map(item => {
        const lines = reasonOf(item)
        return {
          value: 0,
          label: {
            ...label,
            show: lines.length > 0,
            position: isLeft(item) ? 'right' : 'left',
            align: isLeft(item) ? 'left' : 'right',
            formatter: writeRich(lines.map(text => [{ role: 'quiet', text }])),
          },
        }
      }),
    },
    ...pieces.map((share, place): BarSeriesOption => ({
      ...shared,
      barWidth: bar,
      stack: `${index}`,
      stackStrategy: 'all',
      data: rows.map(item => {
        const part = item.cut || pieces.length === 1 ? share : place === 0 ? 1 : 0
        const value = Math.sign(item.value) * Math.max(least, Math.abs(item.value))
        return {
          value: Math.round(value * part),
          itemStyle: item.cut && place === 1 ? { color: 'transparent' } : styleOf(item, context),
          label: {
            ...label,
            show: !narrow && legible && place === pieces.length - 1,
            position: isLeft(item) ? 'left' : 'right',
            formatter: writeRich([writeValue(item, isLeft(item))]),
          },
        }
      }),
    })),
  ]
}

const isLeft = ({ value }: DivergingItem) => value < 0

/** The stripes of bars whose scope has changed, on each piece that is drawn. */
export function hatchPanel(
  { rows, limit, top }: PlacedPanel,
  { narrow, row, bar, zero, reach }: DivergingLayout,
  context: DrawContext,
): readonly CustomItem[] {
  const { em, styles } = context
  const above = narrow ? styles.tiny.lineHeight + em * ems.tick : 0
  return rows.flatMap((item, index) => {
    if (!item.scoped) return []
    const y = top + row * (index + 1 / 2) + (above - bar) / 2
    const length = (Math.abs(item.value) * reach) / limit
    const [first, , last] = item.cut ? brokenPieces : [1, 0, 0]
    const pieces = [
      { from: 0, width: length * first },
      { from: length * (1 - last), width: length * last },
    ].filter(({ width }) => width > 0)
    const children = pieces.map(({ from, width }) => {
      const x = isLeft(item) ? zero - from - width : zero + from
      const hatch = {
        color: colourOf(item, context),
        stripe: em * ems.stripe,
        gap: em * ems.stripeGap,
      }
      return drawHatch(cornersOf({ x, y, width, height: bar }), hatch)
    })
    return [{ key: item.key, children }]
  })
}

/** A subject and a use keep their colours; what has none is grey. */
function colourOf({ key, code }: DivergingItem, { theme }: DrawContext): string {
  const { colours, rest, toneOf } = theme
  const isUse = key === 'basic' || key === 'project' || key === 'personnel' || key === 'operating'
  const own = key === 'total' ? colours.ink : isUse ? colours[key] : rest.mark
  return code === null ? own : toneOf(code).mark
}

/** A bar whose scope has changed is paper in a frame, with stripes on it. */
function styleOf(item: DivergingItem, context: DrawContext) {
  const color = colourOf(item, context)
  if (!item.scoped) return { color }
  const { em, theme } = context
  return { color: theme.colours.paper, borderColor: color, borderWidth: em * ems.border }
}
