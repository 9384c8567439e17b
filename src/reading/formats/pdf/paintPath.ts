import type { Matrix } from './matrix'
import type { Rectangle, Ruling } from './page'

/** Lines and areas of a page while it is painted. */
export interface PaintedLines {
  readonly horizontals: Ruling[]
  readonly verticals: Ruling[]
  readonly fills: Rectangle[]
}

/** Codes of the steps of a path, as pdf.js writes them. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const
/** A filled area no thicker than this is a line. */
export const thickestLine = 3
/** How far a line may rise, in points, and still run along an axis. */
const levelTolerance = 0.75

const cornersOfRectangle = 4

type Point = readonly [x: number, y: number]
interface Subpath {
  readonly points: Point[]
  closed: boolean
  curved: boolean
}

/** Splits a path into its parts, in points of the page. */
export function splitPath(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let open: Subpath | null = null
  let index = 0
  const next = (): Point => {
    const x = data[index++] ?? 0
    const y = data[index++] ?? 0
    return [a * x + c * y + e, b * x + d * y + f]
  }
  while (index < data.length) {
    const code = data[index++]
    if (code === step.move)
      subpaths.push((open = { points: [next()], closed: false, curved: false }))
    else if (code === step.close) {
      if (open) open.closed = true
    } else {
      const steps = code === step.curve ? 3 : code === step.quadratic ? 2 : 1
      for (let count = 1; count < steps; count++) next()
      const point = next()
      if (!open) continue
      open.points.push(point)
      if (steps > 1) open.curved = true
    }
  }
  return subpaths
}

/** Adds the lines along axes that are drawn around or along a path. */
export function strokePath(
  lines: PaintedLines,
  subpaths: readonly Subpath[],
  clip: Rectangle,
): void {
  for (const { points, closed, curved } of subpaths) {
    if (curved) continue
    const corners = closed ? [...points, points[0]!] : points
    for (let index = 1; index < corners.length; index++) {
      const [x0, y0] = corners[index - 1]!
      const [x1, y1] = corners[index]!
      addLine(
        lines,
        {
          left: Math.min(x0, x1),
          right: Math.max(x0, x1),
          top: Math.min(y0, y1),
          bottom: Math.max(y0, y1),
        },
        clip,
        levelTolerance,
      )
    }
  }
}

/** Adds the areas that a path fills: thin ones are lines. */
export function fillPath(lines: PaintedLines, subpaths: readonly Subpath[], clip: Rectangle): void {
  for (const { points, curved } of subpaths) {
    if (curved || !isRectangle(points)) continue
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    addArea(
      lines,
      {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      },
      clip,
    )
  }
}

/** Adds a filled rectangle. */
export function addArea(lines: PaintedLines, area: Rectangle, clip: Rectangle): void {
  if (addLine(lines, area, clip, thickestLine)) return
  const seen = cut(area, clip)
  if (seen.right > seen.left && seen.bottom > seen.top) lines.fills.push(seen)
}

function isRectangle(points: readonly Point[]): boolean {
  if (points.length > cornersOfRectangle + 1) return false
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!
    return Math.abs(x - nextX) <= levelTolerance || Math.abs(y - nextY) <= levelTolerance
  })
}

function cut(area: Rectangle, clip: Rectangle): Rectangle {
  return {
    left: Math.max(area.left, clip.left),
    right: Math.min(area.right, clip.right),
    top: Math.max(area.top, clip.top),
    bottom: Math.min(area.bottom, clip.bottom),
  }
}

/** Adds a thin rectangle as a line, a dot as one along each axis; false for one that is not thin. */
function addLine(lines: PaintedLines, area: Rectangle, clip: Rectangle, thickest: number): boolean {
  const width = area.right - area.left
  const height = area.bottom - area.top
  if (width > thickest && height > thickest) return false
  const seen = cut(area, {
    left: clip.left - thickest,
    right: clip.right + thickest,
    top: clip.top - thickest,
    bottom: clip.bottom + thickest,
  })
  if (seen.right < seen.left || seen.bottom < seen.top) return true
  if (height <= thickest)
    lines.horizontals.push({ at: (area.top + area.bottom) / 2, from: seen.left, to: seen.right })
  if (width <= thickest)
    lines.verticals.push({ at: (area.left + area.right) / 2, from: seen.top, to: seen.bottom })
  return true
}
