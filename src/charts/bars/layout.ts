import type { Rect, Size } from '@/charts/core/geometry'
import { cut, textWidth, wrap } from '@/charts/core/text'
import type { BarPart } from './data'
import { barColumns, type BarColumns } from './columns'
import type { BarItem, BarsModel } from './model'

export interface BarPiece {
  readonly part: BarPart
  readonly rect: Rect
}
export interface BarLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly role: 'name' | 'amount' | 'quiet'
  readonly anchor: 'start' | 'end'
}
export interface BarBox {
  readonly item: BarItem
  /** All of the row. */
  readonly zone: Rect
  readonly pieces: readonly BarPiece[]
  readonly inside: readonly BarPiece[]
  readonly lines: readonly BarLine[]
}
export interface BarsLayout {
  readonly columns: BarColumns
  readonly boxes: readonly BarBox[]
}

interface Frame {
  readonly model: BarsModel
  readonly columns: BarColumns
  readonly type: readonly number[]
}
interface RowFrame extends Frame {
  readonly item: BarItem
  readonly y: number
}

const strip = { gap: 2, height: 5 }
const thickest = 34

/**
 * Where every bar and word lies. Words stand beside and under bars, never on them, so that the
 * smallest is as legible as the largest.
 */
export function layoutBars({
  model,
  size,
  type,
}: {
  model: BarsModel
  size: Size
  type: readonly number[]
}): BarsLayout {
  const columns = barColumns({ model, size, type })
  const boxes = model.rows.map((item, index) =>
    boxOf({ model, columns, type, item, y: columns.header + index * columns.rowHeight }),
  )
  return { columns, boxes }
}

function boxOf(frame: RowFrame): BarBox {
  const { model, columns, item, y, type } = frame
  const [small = 14] = type
  const zone = { x: 0, y, width: columns.right + columns.edge, height: columns.rowHeight }
  const nameHigh = columns.above ? Math.round(small * 1.5) : 0
  const under = columns.dense
    ? 0
    : (model.twoTier && model.as !== 'side' ? strip.gap + strip.height : 0) +
      (model.as === 'side' ? 0 : Math.round(small * 1.5))
  const thick = Math.max(
    2,
    Math.min(
      columns.dense ? 18 : thickest,
      columns.dense
        ? (columns.rowHeight - nameHigh) * 0.64
        : columns.rowHeight - nameHigh - under - small * 0.9,
    ),
  )
  const height = item.kind === 'part' ? thick * 0.72 : thick
  const top =
    y +
    Math.max(0, (columns.rowHeight - nameHigh - thick - under) / 2) +
    nameHigh +
    (thick - height) / 2
  const bar = { x: columns.bars.x, y: top, width: columns.bars.width, height }
  const pieces = piecesOf({
    parts: item.parts,
    bar,
    scale: scaleOf(frame),
    side: model.as === 'side',
  })
  const [first] = pieces
  const inside =
    first && first.part === item.parts[0] && model.as !== 'side' && !columns.dense
      ? piecesOf({
          parts: item.inside,
          bar: { ...first.rect, y: top + height + strip.gap, height: strip.height },
          scale: first.rect.width / Math.max(1, first.part.amount),
          side: false,
        })
      : []
  return {
    item,
    zone,
    pieces,
    inside,
    lines: [
      ...nameLines(frame, bar),
      ...(model.as === 'side'
        ? sideLines(frame, pieces)
        : [...endLines(frame, bar, pieces), ...captionLines(frame, bar, pieces)]),
    ],
  }
}

function scaleOf({ model, columns, item }: RowFrame): number {
  const whole =
    model.as === 'share' ? item.parts.reduce((sum, { amount }) => sum + amount, 0) : model.longest
  return columns.bars.width / Math.max(1, whole)
}

/**
 * Parts one after the other or, side by side, one under the other; a sliver of money stays a sliver
 * of ink.
 */
function piecesOf({
  parts,
  bar,
  scale,
  side,
}: {
  parts: readonly BarPart[]
  bar: Rect
  scale: number
  side: boolean
}): readonly BarPiece[] {
  let { x, y } = bar
  const height = side ? Math.max(2, bar.height / 2 - 1) : bar.height
  return parts.map(part => {
    const width = Math.max(1, part.amount * scale)
    const rect = { x, y, width, height }
    if (side) y += height + 1
    else x += width
    return { part, rect }
  })
}

function nameLines({ columns, item, type, y }: RowFrame, bar: Rect): readonly BarLine[] {
  const [small = 14, middle = 16] = type
  const indent = columns.edge + (item.kind === 'part' ? small : 0)
  const base = { x: indent, anchor: 'start', role: 'name' } as const
  const joined = [item.code, item.name].filter(Boolean).join(' ')
  const room = columns.nameWidth - indent
  if (columns.above)
    return [{ ...base, text: cut(joined, small, room), y: bar.y - small * 0.45, size: small }]
  if (columns.dense)
    return [
      {
        ...base,
        text: cut(joined, small, room),
        y: y + columns.rowHeight / 2 + small * 0.36,
        size: small,
      },
    ]
  const large = wrap(item.name, { size: middle, width: room, lines: 2 })
  const size =
    large && large.length * middle * 1.25 + small * 1.4 <= columns.rowHeight - 6 ? middle : small
  const names = (size === middle ? large : wrap(item.name, { size, width: room, lines: 2 })) ?? [
    cut(item.name, size, room),
  ]
  const top = Math.min(bar.y, y + columns.rowHeight - names.length * size * 1.25 - small * 1.4 - 2)
  const lines: BarLine[] = names.map((text, index) => ({
    ...base,
    text,
    size,
    y: top + size * (0.95 + index * 1.25),
  }))
  const foot = (lines.at(-1)?.y ?? bar.y) + small * 1.3
  return item.code === null
    ? lines
    : [...lines, { ...base, role: 'quiet', text: item.code, size: small, y: foot }]
}

/** The amount behind its bar; where all bars are as long as the picture, in a column. */
function endLines(
  { model, columns, item, type }: RowFrame,
  bar: Rect,
  pieces: readonly BarPiece[],
): readonly BarLine[] {
  const [small = 14, middle = 16] = type
  const size = columns.dense ? small : middle
  const last = pieces.at(-1)
  const y = bar.y + bar.height / 2 + size * 0.36
  const amount = { text: item.amountText, y, size, role: 'amount' } as const
  const placed: BarLine =
    model.as === 'share'
      ? { ...amount, x: columns.end, anchor: 'end' }
      : { ...amount, x: (last ? last.rect.x + last.rect.width : bar.x) + 8, anchor: 'start' }
  if (item.cumulative === null) return [placed]
  return [
    placed,
    {
      text: item.cumulativeText,
      x: columns.right,
      y,
      size: small,
      role: item.cumulative >= 800 ? 'quiet' : 'name',
      anchor: 'end',
    },
  ]
}

/** Each caption under the beginning of its part, or behind the one before it. */
function captionLines(
  { columns, item, type, model }: RowFrame,
  bar: Rect,
  pieces: readonly BarPiece[],
): readonly BarLine[] {
  if (columns.dense) return []
  const [small = 14] = type
  const y = bar.y + bar.height + (model.twoTier ? strip.gap + strip.height : 0) + small * 1.2
  const gap = small * 1.2
  const starts = item.captions.map(
    ({ part }) => pieces.find(piece => piece.part === part)?.rect.x ?? bar.x,
  )
  for (const words of ['long', 'short'] as const) {
    let free = bar.x
    const lines = item.captions.map((caption, index): BarLine => {
      const x = Math.max(free, starts[index] ?? bar.x)
      free = x + textWidth(caption[words], small) + gap
      return { text: caption[words], x, y, size: small, role: 'quiet', anchor: 'start' }
    })
    const over = free - gap - columns.end
    if (over <= 0) return lines
    // Room before the part is as good as room under it.
    const last = lines.at(-1)
    const before = lines.at(-2)
    const from = before ? before.x + textWidth(before.text, small) + gap : bar.x
    if (last && last.x - over >= from) return [...lines.slice(0, -1), { ...last, x: last.x - over }]
  }
  return [
    {
      text: cut(item.captions.map(({ short }) => short).join('  '), small, columns.end - bar.x),
      x: bar.x,
      y,
      size: small,
      role: 'quiet',
      anchor: 'start',
    },
  ]
}

function sideLines({ type, item }: RowFrame, pieces: readonly BarPiece[]): readonly BarLine[] {
  const [small = 14] = type
  return pieces.map(({ part, rect }): BarLine => ({
    text:
      item.captions.find(caption => caption.part === part || caption.part === null)?.short ?? '',
    x: rect.x + rect.width + 8,
    y: rect.y + rect.height / 2 + small * 0.36,
    size: small,
    role: 'quiet',
    anchor: 'start',
  }))
}
