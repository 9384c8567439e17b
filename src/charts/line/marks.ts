import type { Point } from '@/charts/core/geometry'
import { discPath, polygonPath } from '@/charts/core/paths'

/** Shapes that tell lines apart without colour, in the order of the lines. */
const shapes = [
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  [
    [0, -1.3],
    [1.3, 1],
    [-1.3, 1],
  ],
  [
    [0, 1.3],
    [-1.3, -1],
    [1.3, -1],
  ],
] as const

/**
 * The mark of a point: a disc for the first line, another shape for each further one; hollow where
 * the figure is derived.
 */
export function markPath({
  at,
  place,
  radius,
  hollow,
}: {
  readonly at: Point
  readonly place: number
  readonly radius: number
  readonly hollow: boolean
}): string {
  const shape = place === 0 ? undefined : shapes[(place - 1) % shapes.length]
  if (!shape) return discPath(at, radius, hollow ? 2 : undefined)
  const corners = (scale: number) =>
    shape.map(([x, y]) => ({ x: at.x + x * scale, y: at.y + y * scale }))
  const outer = polygonPath(corners(radius * 0.92))
  return hollow ? outer + polygonPath(corners(radius * 0.92 - 2).reverse()) : outer
}
