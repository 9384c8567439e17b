import type { Point, Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { spread } from '@/charts/core/spread'
import { wrap } from '@/charts/core/text'
import {
  type Callout,
  type CalloutFrame,
  type CalloutRequest,
  ems,
  rowHeight,
  type SmallTile,
  textsOf,
} from './calloutForms'
import { placeUnder } from './calloutsUnder'
import type { TreemapPart } from './model'

/** A few labels stand under the picture, as wide as it; more stand beside it, where it is wide. */
const fewLabels = 3
/** Labels under the picture take no more of it than this. */
const mostUnder = 1 / 3

/** Divides the picture between its tiles and the labels of the small ones. */
export function roomForCallouts(
  parts: readonly TreemapPart[],
  { size, measure, em }: DrawContext,
): CalloutFrame {
  const count = parts.length
  if (count > fewLabels && size.width >= ems.wide * em) {
    const widest = Math.max(
      ...parts.flatMap(part => {
        const { name, amount } = textsOf(part)
        return [measure(name, em), measure(amount, em)]
      }),
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

/** Places as many labels as have room, the largest tiles first, so that no lines cross. */
export function placeCallouts(request: CalloutRequest): ReadonlyMap<string, Callout> {
  return new Map(request.frame.side === 'beside' ? placeBeside(request) : placeUnder(request))
}

/** In the order of their tiles. */
function placeBeside({
  tiles,
  frame: { area, room, rows },
  context: { em, measure },
}: CalloutRequest) {
  const [row, elbow, thin] = [rowHeight(em, 2), ems.elbow * em, ems.thin * em]
  const width = room.width - 2 * elbow
  /** Name over amount; a long name takes both lines. */
  const writeLines = ({ part }: SmallTile) => {
    const { name, amount } = textsOf(part)
    const fits = (line: string) => measure(line, em) <= width
    const lines = fits(name)
      ? [name, ...[amount].filter(fits)]
      : (wrap(name, { size: em, width, lines: 2, measure }) ?? [])
    return lines.every(fits) ? lines : []
  }
  const chosen: (SmallTile & { lines: readonly string[]; anchor: Point })[] = []
  for (const tile of tiles) {
    if (chosen.length >= rows) break
    const lines = writeLines(tile)
    if (lines.length > 0) chosen.push({ ...tile, lines, anchor: middleRight(tile.rect, thin) })
  }
  const ordered = chosen.sort(
    (left, right) => left.anchor.y - right.anchor.y || right.anchor.x - left.anchor.x,
  )
  const middles = spread(
    ordered.map(({ anchor }) => ({ middle: anchor.y, height: row })),
    { from: 0, to: room.height },
  )
  return ordered.map(({ part, anchor, lines }, index): [string, Callout] => {
    const middle = middles[index] ?? 0
    const rect = { x: room.x + 2 * elbow, y: middle - row / 2, width, height: row }
    const edge = area.x + area.width
    const leader = [
      anchor,
      { x: edge + thin, y: anchor.y },
      { x: edge + elbow, y: middle },
      { x: rect.x - thin, y: middle },
    ]
    return [part.key, { rect, leader, align: 'left', lines }]
  })
}

const middleRight = ({ x, y, width, height }: Rect, thin: number): Point => ({
  x: x + width - Math.min(width / 2, thin),
  y: y + height / 2,
})
