import type { DrawnElement } from './custom'
import type { Point, Rect } from './geometry'

/** The corners of a rectangle, one after the other. */
export const cornersOf = ({ x, y, width, height }: Rect): readonly Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

/**
 * Slanted stripes over a convex surface, besides its colour; lengths in px. They are shapes: Chromium
 * prints patterns, such as the library's decals, as pixels.
 */
export function drawHatch(
  surface: readonly Point[],
  { color, stripe, gap }: { color: string; stripe: number; gap: number },
): DrawnElement {
  /** Equal along a stripe. */
  const placeOf = ({ x, y }: Point) => (x + y) / Math.SQRT2
  const places = surface.map(placeOf)
  const first = Math.min(...places)
  const count = Math.ceil((Math.max(...places) - first) / (stripe + gap))
  const stripes = Array.from({ length: count }, (_, index) => {
    const from = first + index * (stripe + gap)
    const behind = keepPart(surface, point => placeOf(point) - from)
    return keepPart(behind, point => from + stripe - placeOf(point))
  })
  const pathData = stripes
    .filter(corners => corners.length > 2)
    .map(corners => `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`)
    .join('')
  return { type: 'path', shape: { pathData }, style: { fill: color }, z2: 1 }
}

/** Of a pixel: finer than is seen, and short in a file. */
const fractions = 100
const round = (length: number) => Math.round(length * fractions) / fractions

/** The part of a convex surface where a measure is not below zero. Sutherland, Hodgman (1974). */
function keepPart(corners: readonly Point[], measure: (point: Point) => number): readonly Point[] {
  return corners.flatMap((corner, index) => {
    const before = corners.at(index - 1) ?? corner
    const [here, there] = [measure(corner), measure(before)]
    const share = there / (there - here)
    const crossing = {
      x: before.x + (corner.x - before.x) * share,
      y: before.y + (corner.y - before.y) * share,
    }
    return [...(here * there < 0 ? [crossing] : []), ...(here >= 0 ? [corner] : [])]
  })
}
