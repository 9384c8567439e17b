import { hierarchy, treemap, treemapSlice, treemapSquarify } from 'd3-hierarchy'
import type { Rect } from './geometry'

/** Tiles as near to squares as can be. */
const squares = treemapSquarify.ratio(1)

export interface Tiling {
  readonly amounts: readonly number[]
  readonly area: Rect
  /** Paper between two tiles, in px. */
  readonly gap?: number
  /** `rows`: one over the other, each as wide as the area. */
  readonly method?: 'squares' | 'rows'
}

/**
 * Divides an area among amounts above zero, largest first; area is amount. A sliver of a part stays
 * a sliver of ink. Bruls, Huizing, van Wijk: Squarified Treemaps (2000), by d3-hierarchy.
 */
export function tile({ amounts, area, gap = 0, method = 'squares' }: Tiling): readonly Rect[] {
  const root = hierarchy<{ amount: number; parts?: { amount: number }[] }>(
    { amount: 0, parts: amounts.map(amount => ({ amount })) },
    ({ parts }) => parts,
  ).sum(({ amount }) => amount)
  treemap<{ amount: number }>()
    .tile(method === 'rows' ? treemapSlice : squares)
    .size([area.width, area.height])
    .paddingInner(gap)(root)
  return (root.children ?? []).map(child => {
    const { x0, x1, y0, y1 } = child as unknown as Record<'x0' | 'x1' | 'y0' | 'y1', number>
    return {
      x: area.x + x0,
      y: area.y + y0,
      width: Math.max(sliver, x1 - x0),
      height: Math.max(sliver, y1 - y0),
    }
  })
}

const sliver = 1
