import { inset, overlap, type Point, type Rect, type Size } from '@/charts/core/geometry'
import { belowSteps, fitLabel, type Label, tileSteps } from '@/charts/core/label'
import { rowsOf, squarify } from '@/charts/core/squarify'
import { type Callout, placeCallouts, roomForCallouts } from './callouts'
import type { BelowPart, TreemapModel, TreemapPart } from './model'

export type PlacedLabel = Label & Point
export interface Tile {
  readonly part: TreemapPart
  readonly rect: Rect
  readonly label: PlacedLabel | null
  /** 基本 and 项目 as a bar under the label, where there is room. */
  readonly bar: Rect | null
  readonly below: readonly BelowTile[]
  readonly callout: Callout | null
}
export interface BelowTile {
  readonly rect: Rect
  readonly label: PlacedLabel | null
}
export interface TreemapLayout {
  readonly area: Rect
  readonly tiles: readonly Tile[]
  /** Tiles whose label has no room even outside; the table has them. */
  readonly unlabelled: number
}

/** Paper between two tiles, and from a tile's edge to its label. */
const gap = 2
const padding = 12
const barHeight = 6

/**
 * Where everything of a treemap lies. Area is amount, always: what is too small for its words has
 * them outside, on a line.
 */
export function layoutTreemap({
  model,
  size,
  type,
}: {
  model: TreemapModel
  size: Size
  type: readonly number[]
}): TreemapLayout {
  const full = { x: 0, y: 0, ...size }
  let tiles = tilesIn(model, full, type)
  let unlabelled = withoutLabel(tiles)
  if (unlabelled.length === 0) return { area: full, tiles, unlabelled: 0 }
  // What the labels outside take makes the picture smaller, and a label more may fall out of it.
  let frame = roomForCallouts({ size, count: unlabelled.length, type })
  for (let pass = 0; pass < 2; pass++) {
    tiles = tilesIn(model, frame.area, type)
    unlabelled = withoutLabel(tiles)
    frame = roomForCallouts({ size, count: unlabelled.length, type })
  }
  tiles = tilesIn(model, frame.area, type)
  const callouts = placeCallouts({ tiles: withoutLabel(tiles), frame, type })
  return {
    area: frame.area,
    tiles: tiles.map(tile => ({ ...tile, callout: callouts.get(tile.part.key) ?? null })),
    unlabelled: withoutLabel(tiles).length - callouts.size,
  }
}

const withoutLabel = (tiles: readonly Tile[]) => tiles.filter(({ label }) => label === null)

function tilesIn(
  { parts, unit }: TreemapModel,
  area: Rect,
  type: readonly number[],
): readonly Tile[] {
  const rects = squarify(
    parts.map(({ amount }) => amount),
    area,
  )
  return parts.map((part, index) =>
    tileIn({ part, unit, rect: trim(rects[index] ?? area, area), type }),
  )
}

/**
 * Takes half the gap from every side that is not an edge of the picture; a sliver of a part stays a
 * sliver of ink.
 */
function trim({ x, y, width, height }: Rect, area: Rect): Rect {
  const half = gap / 2
  const left = x > area.x + 0.5 ? half : 0
  const top = y > area.y + 0.5 ? half : 0
  const right = x + width < area.x + area.width - 0.5 ? half : 0
  const bottom = y + height < area.y + area.height - 0.5 ? half : 0
  return {
    x: x + left,
    y: y + top,
    width: Math.max(width - left - right, Math.min(width, 1)),
    height: Math.max(height - top - bottom, Math.min(height, 1)),
  }
}

function tileIn({
  part,
  unit,
  rect,
  type,
}: {
  part: TreemapPart
  unit: string
  rect: Rect
  type: readonly number[]
}): Tile {
  const side = Math.min(rect.width, rect.height)
  const pad = side < 40 ? 3 : side < 120 ? padding / 2 : padding
  const room = inset(rect, pad)
  const texts = {
    name: part.name,
    amount: part.amountText,
    unit,
    meta: [[part.code, part.shareText].filter(Boolean).join(' · '), part.shareText],
  } as const
  const fitted = fitLabel({ texts, room, type, steps: tileSteps })
  if (!fitted) return { part, rect, label: null, bar: null, below: [], callout: null }
  const label = { ...fitted, x: room.x, y: room.y }
  const roomy = rect.width >= 200 && label.height + 64 <= room.height && part.split.length > 0
  const bar = roomy
    ? {
        x: label.x,
        y: label.y + label.height + 11,
        width: Math.min(room.width, 280),
        height: barHeight,
      }
    : null
  const head = {
    x: rect.x,
    y: rect.y,
    width: Math.max(label.width, bar?.width ?? 0) + 2 * pad,
    height: label.height + (bar ? 52 : 0) + pad,
  }
  const below =
    rect.width >= 160 && rect.height - head.height >= 48
      ? belowIn({ parts: part.below, rect, head, type })
      : []
  return { part, rect, label, bar, below, callout: null }
}

interface BelowRequest {
  readonly parts: readonly BelowPart[]
  readonly rect: Rect
  readonly head: Rect
  readonly type: readonly number[]
}

/**
 * The level below, drawn lightly over the whole of its tile, so that its areas are to the same
 * scale.
 */
function belowIn({ parts, rect, head, type }: BelowRequest): readonly BelowTile[] {
  const weights = parts.map(({ amount }) => amount)
  // The tile's own words have to lie on one part; else its parts are left to its own level.
  const rects = [squarify(weights, rect), rowsOf(weights, rect)].find(tried =>
    tried.every((pane, index) => index === 0 || !overlap(pane, head)),
  )
  return rects
    ? parts.map((part, index) => belowTile({ part, rect: rects[index] ?? rect, head, type }))
    : []
}

function belowTile({
  part: { name, amountText, shareText },
  rect,
  head,
  type,
}: {
  part: BelowPart
  rect: Rect
  head: Rect
  type: readonly number[]
}): BelowTile {
  const room = inset(rect, padding)
  const texts = { name, amount: amountText, unit: '', meta: [shareText, shareText] } as const
  const fitted = fitLabel({ texts, room, type, steps: belowSteps })
  if (!fitted) return { rect, label: null }
  const label = { ...fitted, x: room.x, y: room.y + room.height - fitted.height }
  return { rect, label: overlap(label, head) ? null : label }
}
