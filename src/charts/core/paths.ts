import type { Point, Rect } from './geometry'

/** The outline of a polygon as an SVG path. */
export function polygonPath(points: readonly Point[]): string {
  return points.length === 0
    ? ''
    : `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** A rectangle as an SVG path. */
export function rectPath({ x, y, width, height }: Rect): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`
}

/** The frame of a rectangle, `thick` px wide and within it. */
export function framePath({ x, y, width, height }: Rect, thick: number): string {
  if (width <= 2 * thick || height <= 2 * thick) return rectPath({ x, y, width, height })
  const [right, bottom] = [x + width - thick, y + height - thick]
  return `${rectPath({ x, y, width, height })}M${round(x + thick)} ${round(y + thick)}V${round(bottom)}H${round(right)}V${round(y + thick)}Z`
}

/**
 * Slanted stripes within a rectangle, cut off at its sides; they run round as a frame does, so that
 * neither cuts a hole into the other.
 */
export function hatchPath(
  rect: Rect,
  { stripe = 3, gap = 4 }: { readonly stripe?: number; readonly gap?: number } = {},
): string {
  const paths: string[] = []
  for (let from = rect.x - rect.height; from < rect.x + rect.width; from += stripe + gap) {
    const low = rect.y + rect.height
    const corners = [
      { x: from + rect.height, y: rect.y },
      { x: from + stripe + rect.height, y: rect.y },
      { x: from + stripe, y: low },
      { x: from, y: low },
    ]
    const left = clip(corners, ({ x }) => x - rect.x)
    paths.push(polygonPath(clip(left, ({ x }) => rect.x + rect.width - x)))
  }
  return paths.join('')
}

/** The part of a polygon on which `inside` is not negative. */
function clip(points: readonly Point[], inside: (point: Point) => number): readonly Point[] {
  return points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point
    const [distanceBefore, distance] = [inside(before), inside(point)]
    const crossing =
      distanceBefore < 0 !== distance < 0
        ? [
            {
              x: before.x + ((point.x - before.x) * distanceBefore) / (distanceBefore - distance),
              y: before.y + ((point.y - before.y) * distanceBefore) / (distanceBefore - distance),
            },
          ]
        : []
    return distance < 0 ? crossing : [...crossing, point]
  })
}

const round = (value: number) => Math.round(value * 100) / 100
