import { type ColumnLabel, placeColumn } from '@/charts/core/column'
import { drawLine, drawText, type DrawnElement } from '@/charts/core/custom'
import type { DrawContext } from '@/charts/core/kind'
import { wrapRich } from '@/charts/core/text'

/** Lengths in parts of the smallest type: from a field to its labels, and to the hairline to them. */
const [leadEms, nearEms, farEms] = [1.6, 0.7, 1.3]
const [between, mostLines] = [1, 2]
/** Columns narrower than this have no heads of two lines. */
const leastHeadEms = 5

/** What labels at the side of a field take besides their own width, in px. */
export const leadOf = ({ em }: DrawContext): number => em * leadEms

interface SideRequest {
  readonly labels: readonly ColumnLabel[]
  readonly side: 'left' | 'right'
  /** Where the field ends, and what labels have of the width and of the height. */
  readonly room: {
    readonly edge: number
    readonly width: number
    readonly from: number
    readonly to: number
  }
  readonly context: DrawContext
}

/** Labels beside a field, moved apart, each with a hairline to what it names. */
export function drawSideLabels({ labels, side, room, context }: SideRequest): DrawnElement[] {
  const { em, styles, theme } = context
  const out = side === 'left' ? -em : em
  const placed = placeColumn(
    labels.map(label => ({ ...label, place: label.middle })),
    room,
    context,
  )
  return placed.flatMap(({ lines, middle, place }) => [
    drawLine(
      [
        { x: room.edge + out * nearEms, y: place },
        { x: room.edge + out * farEms, y: middle },
      ],
      theme.colours['line-2'],
    ),
    ...drawText(lines, {
      at: { x: room.edge + out * leadEms, y: middle },
      styles,
      align: side === 'left' ? 'right' : 'left',
      verticalAlign: 'middle',
    }),
  ])
}

/** Heads under columns, at the middles given in px; of too many, those of the first and the last. */
export function drawHeads(
  heads: readonly { readonly name: string; readonly x: number }[],
  { y, context }: { readonly y: number; readonly context: DrawContext },
): DrawnElement[] {
  const { em, styles, measure, size } = context
  const [first, last] = [heads[0]?.x ?? 0, heads.at(-1)?.x ?? 0]
  const step = (last - first) / Math.max(1, heads.length - 1) - em * between
  const isRoomy = step >= em * leastHeadEms || heads.every(({ name }) => measure(name, em) <= step)
  const shown = isRoomy ? heads : heads.filter((_, at) => at === 0 || at === heads.length - 1)
  const widest = isRoomy ? step : last - first - em * between
  return shown.flatMap(({ name, x }) => {
    const width = Math.min(widest, 2 * x, 2 * (size.width - x))
    const lines = wrapRich(name, { role: 'quiet', width, lines: mostLines }, context)
    return drawText(lines, { at: { x, y }, styles, align: 'center' })
  })
}
