import type { Point, Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { leading } from '@/charts/core/rich'
import type { TreemapPart } from './model'

/** A label outside the picture, on a line to the tile that is too small for it. */
export interface Callout {
  readonly rect: Rect
  readonly lines: readonly string[]
  readonly align: 'left' | 'right'
  readonly leader: readonly Point[]
}
export interface SmallTile {
  readonly part: TreemapPart
  readonly rect: Rect
}
export interface CalloutFrame {
  readonly area: Rect
  readonly room: Rect
  readonly rows: number
  readonly side: 'under' | 'beside'
}
export interface CalloutRequest {
  /** Largest first. */
  readonly tiles: readonly SmallTile[]
  /** Labels within tiles, which no line crosses. */
  readonly occupied: readonly Rect[]
  readonly frame: CalloutFrame
  readonly context: DrawContext
}

/** Lengths in parts of the smallest type. */
export const ems = { wide: 40, gutter: 18, elbow: 0.85, space: 0.55, thin: 0.2 } as const

/** How high a label of some lines is with the space to the next, in px. */
export const rowHeight = (em: number, lines: number) =>
  Math.round(em * leading) * lines + Math.round(em * ems.space)

/** What a label says: its name, and its amount with its share. */
export const textsOf = ({ name, amountText, shareText }: TreemapPart) => ({
  name,
  amountText,
  amount: `${amountText} · ${shareText.replace(/^.* /, '')}`,
})
