import type { Point, Rect, Size } from '@/charts/core/geometry'
import { cut, textWidth } from '@/charts/core/text'
import type { TreemapPart } from './model'

/** A label outside the picture, on a line to the tile that is too small for it. */
export interface Callout {
  readonly rect: Rect
  readonly name: string
  readonly amount: string
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

/**
 * A few labels stand under the picture, as wide as it; more stand beside it, where the screen is
 * wide enough for that.
 */
const fewLabels = 3
const wideScreen = 560
const gutter = 176
const elbow = 12

/** Divides the screen between the picture and the labels of its small tiles. */
export function roomForCallouts({
  size,
  count,
  type,
}: {
  size: Size
  count: number
  type: readonly number[]
}): CalloutFrame {
  if (count > fewLabels && size.width >= wideScreen) {
    const width = size.width - gutter
    const rows = Math.floor(size.height / rowHeight(type, 2))
    return {
      side: 'beside',
      rows,
      area: { x: 0, y: 0, width, height: size.height },
      room: { x: width, y: 0, width: gutter, height: size.height },
    }
  }
  const row = rowHeight(type, 1)
  const rows = Math.min(count, Math.max(1, Math.floor(size.height / 4 / row)))
  const height = size.height - rows * row - elbow / 2
  return {
    side: 'under',
    rows,
    area: { x: 0, y: 0, width: size.width, height },
    room: { x: 0, y: height + elbow / 2, width: size.width, height: rows * row },
  }
}

/**
 * Places as many labels as there are rows, the largest tiles first, in the order of their tiles so
 * that no lines cross.
 */
export function placeCallouts({
  tiles,
  frame,
  type,
}: {
  tiles: readonly SmallTile[]
  frame: CalloutFrame
  type: readonly number[]
}): ReadonlyMap<string, Callout> {
  const chosen = tiles.slice(0, frame.rows)
  return new Map(
    frame.side === 'beside'
      ? placeBeside({ chosen, frame, type })
      : placeUnder({ chosen, frame, type }),
  )
}

const rowHeight = (type: readonly number[], lines: number) =>
  Math.round((type[0] ?? 14) * 1.4) * lines + 8

interface CalloutRequest {
  readonly chosen: readonly SmallTile[]
  readonly frame: CalloutFrame
  readonly type: readonly number[]
}

function placeBeside({ chosen, frame: { area, room }, type }: CalloutRequest): [string, Callout][] {
  const row = rowHeight(type, 2)
  const ordered = chosen
    .map(({ part, rect }) => ({ part, anchor: middleRight(rect) }))
    .sort((left, right) => left.anchor.y - right.anchor.y || right.anchor.x - left.anchor.x)
  const tops = moveApart(
    ordered.map(({ anchor }) => anchor.y - row / 2),
    row,
    room.height,
  )
  return ordered.map(({ part, anchor }, index) => {
    const rect = {
      x: room.x + 2 * elbow,
      y: tops[index] ?? 0,
      width: room.width - 2 * elbow,
      height: row,
    }
    const middle = rect.y + row / 2
    const edge = area.x + area.width
    const leader = [
      anchor,
      { x: edge + 2, y: anchor.y },
      { x: edge + elbow, y: middle },
      { x: rect.x - 4, y: middle },
    ]
    return [part.key, { rect, leader, align: 'left', ...calloutTexts(part, rect.width, type) }]
  })
}

function placeUnder({ chosen, frame: { room }, type }: CalloutRequest): [string, Callout][] {
  const row = rowHeight(type, 1)
  const ordered = chosen
    .map(({ part, rect }) => ({ part, anchor: bottomRight(rect) }))
    .sort((first, second) => first.anchor.x - second.anchor.x || second.anchor.y - first.anchor.y)
  return ordered.map(({ part, anchor }, index) => {
    const left = anchor.x > room.width / 2
    const most = left ? anchor.x - elbow : room.width - anchor.x - elbow
    const { name, amount } = calloutTexts(part, Infinity, type)
    const size = type[0] ?? 14
    const amountWidth = textWidth(`  ${amount}`, size)
    const short = cut(name, size, most - amountWidth)
    const width = Math.min(most, textWidth(short, size) + amountWidth)
    const rect = {
      x: left ? anchor.x - elbow - width : anchor.x + elbow,
      y: room.y + index * row,
      width,
      height: row,
    }
    const middle = rect.y + row / 2
    const leader = [
      anchor,
      { x: anchor.x, y: middle },
      { x: left ? anchor.x - elbow + 4 : anchor.x + elbow - 4, y: middle },
    ]
    return [
      part.key,
      { rect, leader, name: `${short}  ${amount}`, amount: '', align: left ? 'right' : 'left' },
    ]
  })
}

function calloutTexts(
  { name, amountText, shareText }: TreemapPart,
  width: number,
  type: readonly number[],
): Pick<Callout, 'name' | 'amount'> {
  const size = type[0] ?? 14
  return {
    name: cut(name, size, width),
    amount: cut(`${amountText} · ${shareText.replace(/^.* /, '')}`, size, width),
  }
}

/** Moves labels apart that would lie on each other, within `height`. */
function moveApart(wanted: readonly number[], row: number, height: number): readonly number[] {
  const tops: number[] = []
  for (const top of wanted) tops.push(Math.max(top, (tops.at(-1) ?? -row) + row))
  let floor = height
  return tops
    .reverse()
    .map(top => (floor = Math.max(0, Math.min(top, floor - row))))
    .reverse()
}

const middleRight = ({ x, y, width, height }: Rect): Point => ({
  x: x + width - Math.min(width / 2, 3),
  y: y + height / 2,
})
const bottomRight = ({ x, y, width, height }: Rect): Point => ({
  x: x + width - Math.min(width / 2, elbow),
  y: y + height - Math.min(height / 2, 3),
})
