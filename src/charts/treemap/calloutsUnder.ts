import { overlap, type Point, type Rect } from '@/charts/core/geometry'
import {
  type Callout,
  type CalloutRequest,
  ems,
  rowHeight,
  type SmallTile,
  textsOf,
} from './calloutForms'

/** More labels than this in a row are not tried. */
const mostInRow = 2

/**
 * Labels under the picture, of as many of the largest tiles as find a place where no label and no
 * line meets another; each is whole, with less of its figures where room is short.
 */
export function placeUnder(request: CalloutRequest): readonly (readonly [string, Callout])[] {
  const { tiles, frame } = request
  const most = Math.min(tiles.length, frame.rows * mostInRow)
  const [plain, fanned] = [false, true].map(
    fans => new Map(tiles.slice(0, most).map(tile => [tile, listPlaces(tile, request, fans)])),
  )
  for (let count = most; count > 0; count--) {
    const chosen = tiles.slice(0, count)
    const fromLeft = [...chosen].sort((one, other) => one.rect.x - other.rect.x)
    for (const places of [plain, fanned])
      for (const order of [fromLeft, fromLeft.toReversed(), chosen]) {
        const placed = placeAll(order, tile => places?.get(tile) ?? [], request.occupied)
        if (placed) return placed
      }
  }
  return []
}

/** Places labels one by one; `null` where one has no place left. */
function placeAll(
  tiles: readonly SmallTile[],
  placesOf: (tile: SmallTile) => readonly Place[],
  occupied: readonly Rect[],
): readonly (readonly [string, Callout])[] | null {
  const taken = [...occupied]
  const placed: [string, Callout][] = []
  for (const tile of tiles) {
    const isFree = (place: Place) =>
      !place.solid.some(one => taken.some(other => overlap(one, other)))
    const found = placesOf(tile).find(isFree)
    if (!found) return null
    taken.push(...found.solid)
    placed.push([tile.part.key, found.callout])
  }
  return placed
}

interface Place {
  readonly callout: Callout
  /** Its label and its line, as far as others keep away from them. */
  readonly solid: readonly Rect[]
}

/**
 * All places of a label, from the fullest in the first row on. With `fans`, lines of tiles over each
 * other stand side by side.
 */
function listPlaces(
  { part, rect: tile }: SmallTile,
  { frame: { room, rows }, context: { em, measure } }: CalloutRequest,
  fans: boolean,
): readonly Place[] {
  const [row, elbow, thin] = [rowHeight(em, 1), ems.elbow * em, ems.thin * em]
  const inset = Math.min(tile.width / 2, elbow)
  const [left, right] = [tile.x + inset, tile.x + tile.width - inset]
  // The first of a fan is next to its label.
  const xs = fans ? [left, tile.x + tile.width / 2, right] : [right]
  const anchors = xs.map(x => ({ x, y: tile.y + tile.height - Math.min(tile.height / 2, thin) }))
  const tops = Array.from({ length: rows }, (_, index) => room.y + index * row)
  const isAtRight = tile.x + tile.width / 2 > room.x + room.width / 2
  const sides = isAtRight ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const { name, amount, amountText } = textsOf(part)
  const place = (line: string, y: number, anchor: Point, align: Callout['align']): Place[] => {
    const width = measure(line, em)
    const x = align === 'right' ? anchor.x - elbow - width : anchor.x + elbow
    if (x < room.x || x + width > room.x + room.width) return []
    const rect = { x, y, width, height: row }
    const middle = y + row / 2
    const end = align === 'right' ? x + width + thin : x - thin
    const leader = [anchor, { x: anchor.x, y: middle }, { x: end, y: middle }]
    const callout = { rect, leader, lines: [line], align }
    return [{ callout, solid: [rect, ...thicken(leader, thin)] }]
  }
  return [`${name}  ${amount}`, `${name}  ${amountText}`, name].flatMap(line =>
    tops.flatMap(y =>
      sides.flatMap(align =>
        (align === 'right' ? anchors : anchors.toReversed()).flatMap(anchor =>
          place(line, y, anchor, align),
        ),
      ),
    ),
  )
}

/** The pieces of a line, `by` px wide at each side. */
const thicken = (line: readonly Point[], by: number): readonly Rect[] =>
  line.slice(1).map((to, index) => {
    const from = line[index] ?? to
    return {
      x: Math.min(from.x, to.x) - by,
      y: Math.min(from.y, to.y) - by,
      width: Math.abs(to.x - from.x) + 2 * by,
      height: Math.abs(to.y - from.y) + 2 * by,
    }
  })
