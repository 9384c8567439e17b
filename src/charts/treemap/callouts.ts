import type { Point, Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { leading } from '@/charts/core/rich'
import { spread } from '@/charts/core/spread'
import { cut } from '@/charts/core/text'
import type { TreemapPart } from './model'

/** A label outside the picture, on a line to the tile that is too small for it. */
export interface Callout {
  readonly rect: Rect
  readonly lines: readonly string[]
  readonly align: 'left' | 'right'
  readonly leader: readonly Point[]
}

interface SmallTile {
  readonly part: TreemapPart
  readonly rect: Rect
}
export interface CalloutFrame {
  readonly area: Rect
  readonly room: Rect
  readonly rows: number
  readonly side: 'under' | 'beside'
}

/** A few labels stand under the picture, as wide as it; more stand beside it, where it is wide. */
const fewLabels = 3
/** Lengths in parts of the smallest type. */
const ems = { wide: 40, gutter: 18, elbow: 0.85, space: 0.55, thin: 0.2 } as const
/** Labels under the picture take no more of it than this. */
const mostUnder = 0.25

/** Divides the picture between its tiles and the labels of the small ones. */
export function roomForCallouts(
  parts: readonly TreemapPart[],
  { size, measure, em }: DrawContext,
): CalloutFrame {
  const count = parts.length
  if (count > fewLabels && size.width >= ems.wide * em) {
    const widest = Math.max(
      ...parts.flatMap(part => Object.values(textsOf(part)).map(text => measure(text, em))),
    )
    const gutter = Math.min(ems.gutter * em, widest + 2 * ems.elbow * em)
    const width = size.width - gutter
    return {
      side: 'beside',
      rows: Math.floor(size.height / rowHeight(em, 2)),
      area: { x: 0, y: 0, width, height: size.height },
      room: { x: width, y: 0, width: gutter, height: size.height },
    }
  }
  const row = rowHeight(em, 1)
  const rows = Math.min(count, Math.max(1, Math.floor((size.height * mostUnder) / row)))
  const space = (ems.elbow * em) / 2
  const height = size.height - rows * row - space
  return {
    side: 'under',
    rows,
    area: { x: 0, y: 0, width: size.width, height },
    room: { x: 0, y: height + space, width: size.width, height: rows * row },
  }
}

interface CalloutRequest {
  readonly tiles: readonly SmallTile[]
  readonly frame: CalloutFrame
  readonly context: DrawContext
}

/**
 * Places as many labels as there are rows, the largest tiles first, in the order of their tiles so
 * that no lines cross.
 */
export function placeCallouts({ tiles, ...request }: CalloutRequest): ReadonlyMap<string, Callout> {
  const chosen = tiles.slice(0, request.frame.rows)
  return new Map(
    request.frame.side === 'beside'
      ? placeBeside({ tiles: chosen, ...request })
      : placeUnder({ tiles: chosen, ...request }),
  )
}

const rowHeight = (em: number, lines: number) =>
  Math.round(em * leading) * lines + Math.round(em * ems.space)

const textsOf = ({ name, amountText, shareText }: TreemapPart) => ({
  name,
  amount: `${amountText} · ${shareText.replace(/^.* /, '')}`,
})

function placeBeside({ tiles, frame: { area, room }, context: { em, measure } }: CalloutRequest) {
  const [row, elbow, thin] = [rowHeight(em, 2), ems.elbow * em, ems.thin * em]
  const ordered = tiles
    .map(({ part, rect }) => ({ part, anchor: middleRight(rect, thin) }))
    .sort((left, right) => left.anchor.y - right.anchor.y || right.anchor.x - left.anchor.x)
  const middles = spread(
    ordered.map(({ anchor }) => ({ middle: anchor.y, height: row })),
    { from: 0, to: room.height },
  )
  return ordered.map(({ part, anchor }, index): [string, Callout] => {
    const middle = middles[index] ?? 0
    const rect = {
      x: room.x + 2 * elbow,
      y: middle - row / 2,
      width: room.width - 2 * elbow,
      height: row,
    }
    const edge = area.x + area.width
    const leader = [
      anchor,
      { x: edge + thin, y: anchor.y },
      { x: edge + elbow, y: middle },
      { x: rect.x - thin, y: middle },
    ]
    const { name, amount } = textsOf(part)
    const lines = [name, amount].map(text => cut(text, em, rect.width, { measure }))
    return [part.key, { rect, leader, align: 'left', lines }]
  })
}

function placeUnder({ tiles, frame: { room }, context: { em, measure } }: CalloutRequest) {
  const [row, elbow, thin] = [rowHeight(em, 1), ems.elbow * em, ems.thin * em]
  const ordered = tiles
    .map(({ part, rect }) => ({ part, anchor: bottomRight(rect, { elbow, thin }) }))
    .sort((first, second) => first.anchor.x - second.anchor.x || second.anchor.y - first.anchor.y)
  return ordered.map(({ part, anchor }, index): [string, Callout] => {
    const left = anchor.x > room.width / 2
    const most = left ? anchor.x - elbow : room.width - anchor.x - elbow
    const { name, amount } = textsOf(part)
    const figure = `  ${amount}`
    const line = `${cut(name, em, most - measure(figure, em), { measure })}${figure}`
    const width = Math.min(most, measure(line, em))
    const x = left ? anchor.x - elbow - width : anchor.x + elbow
    const rect = { x, y: room.y + index * row, width, height: row }
    const middle = rect.y + row / 2
    const end = left ? anchor.x - elbow + thin : anchor.x + elbow - thin
    const leader = [anchor, { x: anchor.x, y: middle }, { x: end, y: middle }]
    return [part.key, { rect, leader, lines: [line], align: left ? 'right' : 'left' }]
  })
}

const middleRight = ({ x, y, width, height }: Rect, thin: number): Point => ({
  x: x + width - Math.min(width / 2, thin),
  y: y + height / 2,
})
const bottomRight = (
  { x, y, width, height }: Rect,
  { elbow, thin }: { elbow: number; thin: number },
): Point => ({
  x: x + width - Math.min(width / 2, elbow),
  y: y + height - Math.min(height / 2, thin),
})
