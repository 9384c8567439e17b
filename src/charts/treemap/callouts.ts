import type { Point, Rect, Size } from '../shared/geometry'
import { cut } from '../shared/text'
import type { TreemapPart } from './model'

/** A label outside the picture, on a line to the tile that is too small for it. */
export interface Callout {
  readonly rect: Rect
  readonly lines: readonly string[]
  readonly leader: readonly Point[]
}

interface Small { readonly part: TreemapPart, readonly rect: Rect }

/** Below this width labels stand under the picture, because beside it they would take a third. */
const narrow = 560
const gutter = 168
const elbow = 12

/** Divides the screen between the picture and the labels of its small tiles; `rows` labels have room. */
export function roomForCallouts({ size, count, type }: { size: Size, count: number, type: readonly number[] }): { area: Rect, room: Rect, rows: number } {
  const row = rowHeight(type)
  if (size.width >= narrow) {
    const width = size.width - gutter
    return { area: { x: 0, y: 0, width, height: size.height }, room: { x: width, y: 0, width: gutter, height: size.height }, rows: Math.floor(size.height / row) }
  }
  const rows = Math.min(count, Math.max(1, Math.floor(size.height / 3 / row)))
  const height = size.height - rows * row - elbow
  return { area: { x: 0, y: 0, width: size.width, height }, room: { x: 0, y: height + elbow, width: size.width, height: rows * row }, rows }
}

/** Places as many labels as there are rows, the largest tiles first, in the order of their tiles so that no lines cross. */
export function placeCallouts({ tiles, area, room, rows, type }: { tiles: readonly Small[], area: Rect, room: Rect, rows: number, type: readonly number[] }): ReadonlyMap<string, Callout> {
  const chosen = tiles.slice(0, rows)
  const beside = room.x > area.x
  return new Map(beside ? besidePicture({ chosen, area, room, type }) : underPicture({ chosen, room, type }))
}

const rowHeight = (type: readonly number[]) => Math.round((type[0] ?? 14) * 1.4) * 2 + 8

function besidePicture({ chosen, area, room, type }: { chosen: readonly Small[], area: Rect, room: Rect, type: readonly number[] }): [string, Callout][] {
  const row = rowHeight(type)
  const ordered = chosen.map(tile => ({ tile, anchor: middleRight(tile.rect) })).sort((one, other) => one.anchor.y - other.anchor.y || other.anchor.x - one.anchor.x)
  const tops = spread(ordered.map(({ anchor }) => anchor.y - row / 2), row, room.height)
  return ordered.map(({ tile, anchor }, index) => {
    const rect = { x: room.x + 2 * elbow, y: tops[index] ?? 0, width: room.width - 2 * elbow, height: row }
    const middle = rect.y + row / 2
    const edge = area.x + area.width
    const leader = [anchor, { x: edge + 4, y: anchor.y }, { x: edge + elbow, y: middle }, { x: rect.x - 4, y: middle }]
    return [tile.part.key, { rect, leader, lines: linesOf(tile.part, rect.width, type) }]
  })
}

function underPicture({ chosen, room, type }: { chosen: readonly Small[], room: Rect, type: readonly number[] }): [string, Callout][] {
  const row = rowHeight(type)
  const ordered = chosen.map(tile => ({ tile, anchor: bottomMiddle(tile.rect) })).sort((one, other) => one.anchor.x - other.anchor.x)
  return ordered.map(({ tile, anchor }, index) => {
    const width = Math.max(120, anchor.x - 2 * elbow)
    const rect = { x: Math.max(0, anchor.x - elbow - width), y: room.y + index * row, width, height: row }
    const middle = rect.y + row / 2
    const leader = [anchor, { x: anchor.x, y: middle }, { x: rect.x + rect.width + 4, y: middle }]
    return [tile.part.key, { rect, leader, lines: linesOf(tile.part, rect.width, type) }]
  })
}

function linesOf({ name, amountText, shareText }: TreemapPart, width: number, type: readonly number[]): readonly string[] {
  const size = type[0] ?? 14
  return [cut(name, size, width), cut(`${amountText} · ${shareText.replace(/^.* /, '')}`, size, width)]
}

/** Moves labels apart that would lie on each other, within `height`. */
function spread(wanted: readonly number[], row: number, height: number): readonly number[] {
  const tops: number[] = []
  for (const top of wanted) tops.push(Math.max(top, (tops.at(-1) ?? -row) + row))
  let floor = height
  for (let index = tops.length - 1; index >= 0; index--) {
    floor = Math.min(tops[index] ?? 0, floor - row)
    tops[index] = Math.max(0, floor)
    floor = tops[index] ?? 0
  }
  return tops
}

const middleRight = ({ x, y, width, height }: Rect): Point => ({ x: x + width - Math.min(width / 2, 3), y: y + height / 2 })
const bottomMiddle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height - Math.min(height / 2, 3) })
