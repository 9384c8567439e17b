import { inset, overlap, type Rect, type Size } from '../shared/geometry'
import { cut, textWidth } from '../shared/text'
import { type Callout, placeCallouts, roomForCallouts } from './callouts'
import { fitLabel, type Label } from './fit'
import type { TreemapModel, TreemapPart } from './model'
import { squarify } from './squarify'

export interface Tile {
  readonly part: TreemapPart
  readonly rect: Rect
  readonly label: (Label & { readonly x: number, readonly y: number }) | null
  /** 基本 and 项目 as a bar under the label, where there is room. */
  readonly bar: Rect | null
  readonly below: readonly BelowTile[]
  readonly callout: Callout | null
}
export interface BelowTile { readonly rect: Rect, readonly label: { readonly x: number, readonly y: number, readonly lines: readonly string[] } | null }
export interface TreemapLayout { readonly area: Rect, readonly tiles: readonly Tile[], readonly unlabelled: number }

/** Paper between two tiles, and from a tile's edge to its label. */
const gap = 2
const padding = 12
const barHeight = 8

/** Where everything of a treemap lies. Area is amount, always: what is too small for its label has it outside, on a line. */
export function layoutTreemap({ model, size, type }: { model: TreemapModel, size: Size, type: readonly number[] }): TreemapLayout {
  const full = { x: 0, y: 0, ...size }
  const crowded = tilesIn(model, full, type)
  const mute = crowded.filter(tile => tile.label === null).length
  if (mute === 0) return { area: full, tiles: crowded, unlabelled: 0 }
  const { area, room, rows } = roomForCallouts({ size, count: mute, type })
  const tiles = tilesIn(model, area, type)
  const callouts = placeCallouts({ tiles: tiles.filter(tile => tile.label === null), area, room, rows, type })
  return {
    area,
    tiles: tiles.map(tile => ({ ...tile, callout: callouts.get(tile.part.key) ?? null })),
    unlabelled: tiles.filter(tile => tile.label === null && !callouts.has(tile.part.key)).length,
  }
}

function tilesIn({ parts, unit }: TreemapModel, area: Rect, type: readonly number[]): readonly Tile[] {
  const rects = squarify(parts.map(({ amount }) => amount), area)
  return parts.map((part, index) => tileIn({ part, unit, rect: trim(rects[index] ?? area, area), type }))
}

/** Takes half the gap from every side that is not an edge of the picture. */
function trim({ x, y, width, height }: Rect, area: Rect): Rect {
  const half = gap / 2
  const left = x > area.x + 0.5 ? half : 0
  const top = y > area.y + 0.5 ? half : 0
  const right = x + width < area.x + area.width - 0.5 ? half : 0
  const bottom = y + height < area.y + area.height - 0.5 ? half : 0
  // A sliver of a part stays a sliver of ink: the gap must not eat it.
  return { x: x + left, y: y + top, width: Math.max(width - left - right, Math.min(width, 1)), height: Math.max(height - top - bottom, Math.min(height, 1)) }
}

function tileIn({ part, unit, rect, type }: { part: TreemapPart, unit: string, rect: Rect, type: readonly number[] }): Tile {
  const side = Math.min(rect.width, rect.height)
  const pad = side < 120 ? padding / 2 : padding
  const room = inset(rect, pad)
  const fitted = fitLabel({ part, unit, room, type })
  if (!fitted) return { part, rect, label: null, bar: null, below: [], callout: null }
  const label = { ...fitted, x: room.x, y: room.y }
  const roomy = rect.width >= 200 && label.height + 64 <= room.height && part.split.length > 0
  const bar = roomy ? { x: label.x, y: label.y + label.height + 8, width: Math.min(room.width, 280), height: barHeight } : null
  const head = { x: rect.x, y: rect.y, width: Math.max(label.width, bar?.width ?? 0) + 2 * pad, height: label.height + (bar ? 56 : 0) + pad }
  const below = rect.width >= 160 && rect.height - head.height >= 48 ? belowIn({ part, rect, head, type }) : []
  return { part, rect, label, bar, below, callout: null }
}

/** The level below, drawn lightly over the whole of its tile, so that its areas are to the same scale. */
function belowIn({ part, rect, head, type }: { part: TreemapPart, rect: Rect, head: Rect, type: readonly number[] }): readonly BelowTile[] {
  const rects = squarify(part.below.map(({ amount }) => amount), rect)
  const size = type[0] ?? 14
  return part.below.map((below, index) => {
    const own = rects[index] ?? rect
    const width = own.width - 2 * padding
    const lines = textWidth(below.name, size) <= width * 1.6 ? [cut(below.name, size, width), below.amountText] : []
    const height = Math.round(size * 1.4) * 2
    const label = { x: own.x + padding, y: own.y + own.height - padding - height, lines }
    const zone = { x: label.x, y: label.y, width: textWidth(below.name, size), height }
    const fits = lines.length > 0 && textWidth(below.amountText, size) <= width && own.height >= height + padding && !overlap(zone, head)
    return { rect: own, label: fits ? label : null }
  })
}
