import type { ChartTheme } from '@/theme'
import type { Block, SceneText } from '@/charts/core/scene'
import type { BarsLayout } from './layout'

/** The shares at which a line helps to read how few rows make up most. */
const marks = [500, 800] as const

interface Shapes {
  readonly under: readonly Block[]
  readonly over: readonly Block[]
  readonly texts: readonly SceneText[]
}

/**
 * Cumulative shares in a field of their own beside the bars, as steps from 0 to 100 %: one axis for
 * each field.
 */
export function buildCumulativeShapes({
  layout: { columns, boxes },
  theme,
}: {
  layout: BarsLayout
  theme: ChartTheme
}): Shapes {
  const { track, header, right } = columns
  const [small] = theme.type
  const rows = boxes.flatMap(({ item, zone }) =>
    item.cumulative === null
      ? []
      : [{ key: item.key, share: item.cumulative, middle: zone.y + zone.height / 2 }],
  )
  if (rows.length === 0) return { under: [], over: [], texts: [] }
  const axisText = (text: string, x: number, anchor: 'start' | 'end'): SceneText => ({
    text,
    x,
    y: small * 1.1,
    size: small,
    weight: 400,
    fill: theme.colours['ink-2'],
    anchor,
  })
  if (!track) return { under: [], over: [], texts: [axisText('累计占比', right, 'end')] }
  const at = (share: number) => track.x + (track.width * Math.min(1000, Math.max(0, share))) / 1000
  /** Whether the end of the axis has room for its label between the last mark's and the title. */
  const whole = at(1000) - at(800) > small * 2.6
  const bottom = (boxes.at(-1)?.zone.y ?? 0) + columns.rowHeight
  const rule = (key: string, x: number, fill: string): Block => ({
    key,
    x: x - 0.5,
    y: header - 4,
    width: 1,
    height: bottom - header + 4,
    fill,
  })
  const steps = rows.flatMap(({ key, share, middle }, index): Block[] => {
    const before = rows[index - 1]
    const from = before?.share ?? 0
    return [
      ...(before
        ? [
            {
              key: `${key} rise`,
              x: at(from) - 1,
              y: before.middle - 1,
              width: 2,
              height: middle - before.middle + 2,
              fill: theme.colours.accent,
            },
          ]
        : []),
      {
        key: `${key} step`,
        x: at(from) - 1,
        y: middle - 1,
        width: Math.max(0, at(share) - at(from)) + 2,
        height: 2,
        fill: theme.colours.accent,
      },
      {
        key: `${key} dot`,
        x: at(share) - 3,
        y: middle - 3,
        width: 6,
        height: 6,
        fill: theme.colours.accent,
      },
    ]
  })
  return {
    under: [
      rule('cumulative 0', at(0), theme.colours['line-2']),
      ...marks.map(share => rule(`cumulative ${share}`, at(share), theme.colours.line)),
      rule('cumulative 1000', at(1000), theme.colours['line-2']),
    ],
    over: steps,
    texts: [
      axisText('0', at(0) + small * 0.3, 'end'),
      ...marks.map(share => axisText(`${share / 10}%`, at(share) + small, 'end')),
      ...(whole
        ? [axisText('100%', at(1000) + small * 1.2, 'end'), axisText('累计', right, 'end')]
        : [axisText('累计占比', right, 'end')]),
    ],
  }
}
