import { placeColumn } from '@/charts/core/column'
import { overlap, type Point, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { leading, measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
import type { TreemapPart } from './model'

/** A label outside the picture, on a line to the tile that is too small for it. */
export interface Callout {
  readonly rect: Rect
  readonly lines: readonly RichLine[]
  readonly align: 'left' | 'right'
  readonly leader: readonly Point[]
}
interface SmallTile {
  readonly part: TreemapPart
  readonly rect: Rect
}
/** The tiles have `area`, labels outside have `room`. */
interface CalloutFrame {
  readonly area: Rect
  readonly room: Rect
}
type PlacedCallouts = readonly (readonly [key: string, callout: Callout])[]

/** Lengths in parts of the smallest type. */
const ems = { wide: 40, gutter: 18, elbow: 0.85, space: 0.55, thin: 0.2 } as const
/** A few labels stand under the picture, as wide as it; more stand beside it, where it is wide. */
const fewLabels = 3
/** Labels under the picture take no more of it than this, and in a row there are no more of them. */
const mostUnder = 1 / 3
const mostInRow = 2

const rowHeight = (em: number) => Math.round(em * leading) + Math.round(em * ems.space)
/** The name, and the amount with its share. */
const textsOf = ({ name, amountText, shareText }: TreemapPart) =>
  [name, [amountText, shareText.replace(/^.* /, '')].filter(Boolean).join(' · ')] as const

/** Divides the picture between its tiles and the labels of the small ones. */
export function roomForCallouts(
  parts: readonly TreemapPart[],
  { size, measure, em }: DrawContext,
): CalloutFrame {
  if (parts.length > fewLabels && size.width >= ems.wide * em) {
    const widest = Math.max(...parts.flatMap(textsOf).map(text => measure(text, em)))
    const gutter = Math.min(ems.gutter * em, widest + 2 * ems.elbow * em)
    const width = size.width - gutter
    return {
      area: { x: 0, y: 0, width, height: size.height },
      room: { x: width, y: 0, width: gutter, height: size.height },
    }
  }
  const row = rowHeight(em)
  const rows = Math.min(parts.length, Math.max(1, Math.floor((size.height * mostUnder) / row)))
  const y = size.height - rows * row
  return {
    area: { x: 0, y: 0, width: size.width, height: y - (ems.elbow * em) / 2 },
    room: { x: 0, y, width: size.width, height: rows * row },
  }
}

/**
 * Places as many labels as have room, so that no line crosses another or a label; `occupied` are
 * labels within tiles.
 */
export function placeCallouts(request: {
  readonly tiles: readonly SmallTile[]
  readonly occupied: readonly Rect[]
  readonly frame: CalloutFrame
  readonly context: DrawContext
}): ReadonlyMap<string, Callout> {
  const { tiles, occupied, frame, context } = request
  return new Map(
    frame.room.x > 0
      ? placeBeside(tiles, frame, context)
      : placeUnder(tiles, { occupied, room: frame.room }, context),
  )
}

/** Name over amount, in the order of their tiles; a long name takes both lines. */
function placeBeside(
  tiles: readonly SmallTile[],
  { area, room }: CalloutFrame,
  context: DrawContext,
): PlacedCallouts {
  const { em } = context
  const [elbow, thin] = [ems.elbow * em, ems.thin * em]
  const [width, edge] = [room.width - 2 * elbow, area.x + area.width]
  // No more than these have room, in one line each.
  const most = Math.floor(room.height / rowHeight(em))
  const labels = tiles.slice(0, most).map(({ part, rect: { x, y, width: wide, height } }) => {
    const anchor = { x: x + wide - Math.min(wide / 2, thin), y: y + height / 2 }
    const [name, amount] = textsOf(part)
    const [first, second] = [[writePart('tiny', name)], [writePart('quiet', amount)]]
    const wrapped = wrapRich(name, { role: 'tiny', width, lines: 2 }, context)
    const forms = [[first, second], [first], wrapped]
    return { part, anchor, middle: anchor.y, amount: part.amount, forms }
  })
  labels.sort((one, other) => other.anchor.x - one.anchor.x)
  const placed = placeColumn(
    labels,
    { width, from: 0, to: room.height, gap: em * ems.space },
    context,
  )
  return placed.map(({ part, anchor, lines, middle, height }) => {
    const rect = { x: room.x + 2 * elbow, y: middle - height / 2, width, height }
    const leader = [
      anchor,
      { x: edge + thin, y: anchor.y },
      { x: edge + elbow, y: middle },
      { x: rect.x - thin, y: middle },
    ]
    return [part.key, { rect, leader, align: 'left', lines }]
  })
}

/**
 * Of as many of the largest tiles as all find a place in one of some orders, so that no tile has a
 * label while a larger one has none.
 */
function placeUnder(
  tiles: readonly SmallTile[],
  { room, occupied }: { readonly room: Rect; readonly occupied: readonly Rect[] },
  context: DrawContext,
): PlacedCallouts {
  const most = Math.round(room.height / rowHeight(context.em)) * mostInRow
  const tried = tiles.slice(0, most).map(tile => ({
    x: tile.rect.x,
    key: tile.part.key,
    plain: listPlaces(tile, room, context),
    fanned: listPlaces(tile, room, context, true),
  }))
  const placeAll = (order: typeof tried, lines: 'plain' | 'fanned'): PlacedCallouts | null => {
    const taken = [...occupied]
    const placed: PlacedCallouts[number][] = []
    for (const { key, [lines]: places } of order) {
      const free = places.find(
        ({ solid }) => !solid.some(one => taken.some(other => overlap(one, other))),
      )
      if (!free) return null
      taken.push(...free.solid)
      placed.push([key, free.callout])
    }
    return placed
  }
  for (let count = tried.length; count > 0; count--) {
    const largest = tried.slice(0, count)
    const fromLeft = [...largest].sort((one, other) => one.x - other.x)
    for (const lines of ['plain', 'fanned'] as const)
      for (const order of [fromLeft, fromLeft.toReversed(), largest]) {
        const placed = placeAll(order, lines)
        if (placed) return placed
      }
  }
  return []
}

/**
 * All places of a label, from the fullest in the first row on, with what others keep away from. With
 * `fans`, lines of tiles over each other stand side by side, the first one next to its label.
 */
function listPlaces(
  { part, rect: tile }: SmallTile,
  room: Rect,
  context: DrawContext,
  fans = false,
) {
  const { em } = context
  const [row, elbow, thin] = [rowHeight(em), ems.elbow * em, ems.thin * em]
  const inset = Math.min(tile.width / 2, elbow)
  const [left, right] = [tile.x + inset, tile.x + tile.width - inset]
  const fan = fans ? [left, (left + right) / 2, right] : [right]
  const y = tile.y + tile.height - Math.min(tile.height / 2, thin)
  const tops = Array.from({ length: Math.round(room.height / row) }, (_, at) => room.y + at * row)
  const isAtRight = tile.x + tile.width / 2 > room.x + room.width / 2
  const aligns = isAtRight ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const [name, amount] = textsOf(part)
  const texts = [`${name}  ${amount}`, `${name}  ${part.amountText}`, name]
  const places = texts.flatMap(text =>
    tops.flatMap(top =>
      aligns.flatMap(align =>
        (align === 'right' ? fan : fan.toReversed()).map(x => ({ text, top, align, x })),
      ),
    ),
  )
  return places.flatMap(({ text, top, align, x }) => {
    const lines = [[writePart('tiny', text)]]
    const { width } = measureRich(lines, context)
    const rect = {
      x: align === 'right' ? x - elbow - width : x + elbow,
      y: top,
      width,
      height: row,
    }
    if (rect.x < room.x || rect.x + width > room.x + room.width) return []
    const middle = top + row / 2
    const end = align === 'right' ? rect.x + width + thin : rect.x - thin
    const leader = [
      { x, y },
      { x, y: middle },
      { x: end, y: middle },
    ]
    const solid = [
      rect,
      { x: x - thin, y: y - thin, width: 2 * thin, height: middle - y + 2 * thin },
      { x: Math.min(x, end), y: middle - thin, width: Math.abs(end - x), height: 2 * thin },
    ]
    return [{ callout: { rect, leader, lines, align } satisfies Callout, solid }]
  })
}
