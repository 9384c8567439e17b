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

interface Small {
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
  tiles: readonly Small[]
  frame: CalloutFrame
  type: readonly number[]
}): ReadonlyMap<string, Callout> {
  const chosen = tiles.slice(0, frame.rows)
  return new Map(
    frame.side === 'beside'
      ? besidePicture({ chosen, frame, type })
      : underPicture({ chosen, frame, type }),
  )
}

const rowHeight = (type: readonly number[], lines: number) =>
  Math.round((type[0] ?? 14) * 1.4) * lines + 8

interface PlaceRequest {
  readonly chosen: readonly Small[]
  readonly frame: CalloutFrame
  readonly type: readonly number[]
}

function besidePicture({ chosen, frame: { area, room }, type }: PlaceRequest): [string, Callout][] {
  const row = rowHeight(type, 2)
  const ordered = chosen
    .map(({ part, rect }) => ({ part, anchor: middleRight(rect) }))
    .sort((one, other) => one.anchor.y - other.anchor.y || other.anchor.x - one.anchor.x)
  const tops = spread(
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
    return [part.key, { rect, leader, align: 'left', ...wordsOf(part, rect.width, type) }]
  })
}

function underPicture({ chosen, frame: { room }, type }: PlaceRequest): [string, Callout][] {
  const row = rowHeight(type, 1)
  const ordered = chosen
    .map(({ part, rect }) => ({ part, anchor: bottomRight(rect) }))
    .sort((one, other) => one.anchor.x - other.anchor.x || other.anchor.y - one.anchor.y)
  return ordered.map(({ part, anchor }, index) => {
    const left = anchor.x > room.width / 2
    const most = left ? anchor.x - elbow : room.width - anchor.x - elbow
    const { name, amount } = wordsOf(part, Infinity, type)
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

function wordsOf(
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
function spread(wanted: readonly number[], row: number, height: number): readonly number[] {
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
