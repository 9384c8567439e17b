import type { BarSeriesOption } from 'echarts'
import { buildHatch } from '@/charts/core/hatch'
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

/** A subject and a use keep their colours; what has none is grey; a change of scope is hatched. */
function styleOf({ key, code, scoped }: DivergingItem, { theme, em }: DrawContext) {
  const { colours, rest, toneOf } = theme
  const isUse = key === 'basic' || key === 'project' || key === 'personnel' || key === 'operating'
  const own = key === 'total' ? colours.ink : isUse ? colours[key] : rest.mark
  const color = code === null ? own : toneOf(code).mark
  if (!scoped) return { color }
  return {
    color: colours.paper,
    borderColor: color,
    borderWidth: em * ems.border,
    decal: buildHatch(color, { stripe: em / 5, gap: em / 3.5 }),
  }
}
