/** Pixels; geometry is the one place where fractions are welcome. */
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Rect extends Point, Size {}

/** The rectangle made smaller by `by` on every side, never below nothing. */
export function inset({ x, y, width, height }: Rect, by: number): Rect {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(0, width - 2 * by),
    height: Math.max(0, height - 2 * by),
  }
}

/** The place of `rect`, which lies in `from`, when `from` is drawn as `to`. */
export function projectRect(rect: Rect, from: Rect, to: Rect): Rect {
  const across = to.width / (from.width || 1)
  const down = to.height / (from.height || 1)
  return {
    x: to.x + (rect.x - from.x) * across,
    y: to.y + (rect.y - from.y) * down,
    width: rect.width * across,
    height: rect.height * down,
  }
}

/** Whether two rectangles share more than an edge. */
export function overlap(left: Rect, right: Rect): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  )
}

/** The smallest rectangle around some; `null` around none. */
export function joinRects(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null
  const [x, y] = [Math.min(...rects.map(rect => rect.x)), Math.min(...rects.map(rect => rect.y))]
  return {
    x,
    y,
    width: Math.max(...rects.map(rect => rect.x + rect.width)) - x,
    height: Math.max(...rects.map(rect => rect.y + rect.height)) - y,
  }
}
