import type { BarSeriesOption } from 'echarts'
import type { RenderContext } from '@/charts/core/chart'
import { buildHatch } from '@/charts/core/hatch'
import { buildTextStyles, writeRich } from '@/charts/core/rich'
import { wrap } from '@/charts/core/text'
import type { ChartTheme } from '@/theme'
import { type DivergingLayout, ems, type PlacedPanel, writeValue } from './layout'
import type { DivergingItem } from './model'

/** A bar that is longer than its scale: what is drawn, left out and drawn of it. */
const brokenPieces = [0.84, 0.06, 0.1] as const

export interface PanelRequest {
  readonly placed: PlacedPanel
  readonly index: number
  readonly layout: DivergingLayout
  readonly context: RenderContext
}

/** The bars of a panel with their figures, broken where too long, and reasons on the free side. */
export function buildBars({
  placed: { panel },
  index,
  layout,
  context,
}: PanelRequest): BarSeriesOption[] {
  const { theme } = context
  const [em] = theme.type
  const { narrow, legible, bar, reach } = layout
  const rich = buildTextStyles(theme)
  const shared = {
    type: 'bar' as const,
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    barGap: narrow ? '0%' : '-100%',
    emphasis: { disabled: true },
  }
  const least = Math.round((panel.limit * em * ems.leastBar) / reach)
  const pieces = panel.rows.some(({ cut }) => cut) ? brokenPieces : [1]
  return [
    {
      ...shared,
      barWidth: narrow ? rich.tiny.lineHeight + em * ems.tick : bar,
      data: panel.rows.map(item => {
        const lines = writeReason(item, panel.title, { layout, context })
        return {
          value: 0,
          label: {
            show: lines.length > 0,
            position: isLeft(item) ? 'right' : 'left',
            align: isLeft(item) ? 'left' : 'right',
            distance: em * ems.gap,
            formatter: writeRich(lines.map(text => [{ role: 'quiet', text }])),
            rich,
          },
        }
      }),
    },
    ...pieces.map((share, place): BarSeriesOption => ({
      ...shared,
      barWidth: bar,
      stack: `${index}`,
      stackStrategy: 'all',
      data: panel.rows.map(item => {
        const part = item.cut || pieces.length === 1 ? share : place === 0 ? 1 : 0
        const value = Math.sign(item.value) * Math.max(least, Math.abs(item.value))
        return {
          value: Math.round(value * part),
          itemStyle: item.cut && place === 1 ? { color: 'transparent' } : styleOf(item, theme),
          label: {
            show: !narrow && legible && place === pieces.length - 1,
            position: isLeft(item) ? 'left' : 'right',
            distance: em * ems.gap,
            formatter: writeRich([writeValue(item, isLeft(item))]),
            rich,
          },
        }
      }),
    })),
  ]
}

const isLeft = ({ value }: DivergingItem) => value < 0

/** On the side of zero where no bar is, whole or not at all: the table has it. */
function writeReason(
  { reason, scoped }: DivergingItem,
  title: string,
  { layout, context }: Pick<PanelRequest, 'layout' | 'context'>,
): readonly string[] {
  const isSaid = scoped && title.includes('：')
  if (!reason || isSaid) return []
  const text = scoped ? `口径变化：${reason}` : reason
  const { measure, theme } = context
  return wrap(text, { ...layout.reason, size: theme.type[0], measure }) ?? []
}

/** A subject and a use keep their colours; what has none is grey; a change of scope is hatched. */
function styleOf({ key, code, scoped }: DivergingItem, theme: ChartTheme) {
  const { colours, rest, toneOf, type } = theme
  const isUse = key === 'basic' || key === 'project' || key === 'personnel' || key === 'operating'
  const color =
    code !== null
      ? toneOf(code).mark
      : isUse
        ? colours[key]
        : key === 'total'
          ? colours.ink
          : rest.mark
  if (!scoped) return { color }
  const [em] = type
  return {
    color: colours.paper,
    borderColor: color,
    borderWidth: em * ems.border,
    decal: buildHatch(color, { stripe: em / 5, gap: em / 3.5 }),
  }
}
