import { inset, overlap, type Point, type Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { belowSteps, fitLabel, type Label, tileSteps } from '@/charts/core/label'
import { tile } from '@/charts/core/tiling'
import { type Callout, placeCallouts, roomForCallouts } from './callouts'
import type { BelowPart, TreemapModel, TreemapPart } from './model'

type PlacedLabel = Label & Point
export type Tile = ReturnType<typeof layoutTile> & { readonly callout: Callout | null }

/** Paper between two tiles, in px. */
const gap = 2
/** Lengths in parts of the smallest type. */
const ems = {
  smallTile: 3,
  largeTile: 8.5,
  narrowPad: 0.2,
  pad: 0.85,
  bar: 0.45,
  barWidth: 20,
  barTile: 14,
  aboveBar: 1,
  /** Of a bar with its caption. */
  barBlock: 3.9,
  barRoom: 4.8,
  belowTile: 10.5,
  belowHeight: 3.4,
} as const

/**
 * Where everything of a treemap lies. Area is amount, always: what is too small for its words has
 * them outside, on a line.
 */
export function layoutTreemap({ parts, unit }: TreemapModel, context: DrawContext) {
  const amounts = parts.map(({ amount }) => amount)
  const rectsIn = (area: Rect) => {
    const rects = tile({ amounts, area, gap })
    return parts.map((part, index) => ({ part, unit, rect: rects[index] ?? area }))
  }
  const smallIn = (area: Rect) =>
    rectsIn(area).flatMap(request => (labelTile(request, context) ? [] : [request.part]))
  const full = { x: 0, y: 0, ...context.size }
  const small = smallIn(full)
  let frame = small.length > 0 ? roomForCallouts(small, context) : null
  // What labels outside take makes the picture smaller, and one label more may fall out of it.
  for (let pass = 0; frame && pass < 2; pass++)
    frame = roomForCallouts(smallIn(frame.area), context)
  const tiles = rectsIn(frame?.area ?? full).map(request => layoutTile(request, context))
  const unlabelled = tiles.filter(({ label }) => label === null)
  const occupied = tiles
    .flatMap(({ label, below }) => [label, ...below.map(pane => pane.label)])
    .flatMap(label => label ?? [])
  const callouts = frame && placeCallouts({ tiles: unlabelled, occupied, frame, context })
  return {
    tiles: tiles.map((each): Tile => ({ ...each, callout: callouts?.get(each.part.key) ?? null })),
    /** Tiles whose label has no room even outside; the table has them. */
    unlabelled: unlabelled.length - (callouts?.size ?? 0),
  }
}

interface TileRequest {
  readonly part: TreemapPart
  readonly rect: Rect
  readonly unit: string
}

/** Room around the words of a tile or a part of it, in px; the smaller it is, the less. */
function padOf({ width, height }: Rect, em: number): number {
  const side = Math.min(width, height) / em
  return (side < ems.smallTile ? ems.narrowPad : side < ems.largeTile ? ems.pad / 2 : ems.pad) * em
}

/** The label of a tile with its padding, in px; `null` where it has no room. */
function labelTile({ part, rect, unit }: TileRequest, context: DrawContext) {
  const { em } = context
  const pad = padOf(rect, em)
  const room = inset(rect, pad)
  const texts = {
    name: part.name,
    amount: part.amountText,
    unit,
    meta: [[part.code, part.shareText].filter(Boolean).join(' · '), part.shareText],
  } as const
  const fitted = fitLabel({ texts, room, steps: tileSteps }, context)
  return fitted && { label: { ...fitted, x: room.x, y: room.y }, room, pad }
}

function layoutTile(request: TileRequest, context: DrawContext) {
  const { part, rect } = request
  const { em } = context
  const fitted = labelTile(request, context)
  if (!fitted) return { part, rect, label: null, bar: null, below: [] }
  const { label, room, pad } = fitted
  const caption = context.measure(writeSplit(part), em)
  const roomy =
    rect.width >= ems.barTile * em &&
    label.height + ems.barRoom * em <= room.height &&
    part.split.length > 0 &&
    caption <= room.width
  const height = label.height + (roomy ? ems.barBlock * em : 0) + pad
  const hasBelow = rect.width >= ems.belowTile * em && rect.height - height >= ems.belowHeight * em
  const longBar = Math.min(room.width, ems.barWidth * em)
  // A bar as short as the words at it leaves the parts more room.
  const bars = roomy ? [longBar, Math.min(longBar, Math.max(label.width, caption))] : [0]
  const tried = bars.map(width => {
    const head = { x: rect.x, y: rect.y, width: Math.max(label.width, width) + 2 * pad, height }
    return { width, below: hasBelow ? layoutBelow({ parts: part.below, rect, head }, context) : [] }
  })
  const { width = 0, below = [] } = tried.find(({ below }) => below.length > 0) ?? tried[0] ?? {}
  const y = label.y + label.height + ems.aboveBar * em
  const bar = roomy ? { x: label.x, y, width, height: ems.bar * em } : null
  return { part, rect, label, bar, below }
}

/** What stands under the bar of a tile: its uses with their amounts, or the only one. */
export function writeSplit({ split }: TreemapPart): string {
  const printed = split.filter(({ amount }) => amount !== 0)
  const [only] = printed
  return printed.length === 1 && only
    ? `全部为${only.name}`
    : printed.map(({ name, text }) => `${name} ${text}`).join(' · ')
}

/**
 * The level below, drawn lightly over the whole of its tile, so that its areas are to the same
 * scale.
 */
function layoutBelow(
  { parts, rect, head }: { parts: readonly BelowPart[]; rect: Rect; head: Rect },
  context: DrawContext,
) {
  const amounts = parts.map(({ amount }) => amount)
  // The tile's own words have to lie on one part; else its parts are left to their own level.
  const rects = (['squares', 'rows'] as const)
    .map(method => tile({ amounts, area: rect, method }))
    .find(tried => tried.every((pane, index) => index === 0 || !overlap(pane, head)))
  return parts.flatMap((part, index) => {
    const pane = rects?.[index]
    return pane ? [{ rect: pane, label: labelBelow({ part, pane, head }, context) }] : []
  })
}

/** The label of a part stands at its foot, where it does not meet the tile's own. */
function labelBelow(
  { part, pane, head }: { part: BelowPart; pane: Rect; head: Rect },
  context: DrawContext,
): PlacedLabel | null {
  const { em } = context
  const { name, amountText, shareText } = part
  const texts = { name, amount: amountText, unit: '', meta: [shareText, shareText] } as const
  const pad = em * ems.pad
  const fitIn = (over: number, foot: number) => {
    const room = { width: pane.width - 2 * pad, height: pane.height - over - foot }
    const fitted = fitLabel({ texts, room, steps: belowSteps, soft: true }, context)
    if (!fitted) return null
    const y = pane.y + pane.height - foot - fitted.height
    const label = { ...fitted, x: pane.x + pad, y }
    return overlap(label, head) ? null : label
  }
  const low = Math.min(pad, padOf(pane, em))
  // A shorter one may have room under the words of the tile, and a low part less around it.
  const under = Math.max(pad, head.y + head.height - pane.y)
  return fitIn(pad, pad) ?? fitIn(under, pad) ?? fitIn(low, low)
}
