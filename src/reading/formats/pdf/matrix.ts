import type { Rectangle } from './page'

/** A transformation as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` and then `outer` do. */
export function multiply(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner as readonly number[]
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
}

/** The rectangle around two opposite corners after a transformation. */
export function transformRectangle(
  [a, b, c, d, e, f]: Matrix,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Rectangle {
  const xs = [left, right].flatMap(x => [a * x + c * top + e, a * x + c * bottom + e])
  const ys = [left, right].flatMap(x => [b * x + d * top + f, b * x + d * bottom + f])
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  }
}

/** What two rectangles share; without width or height where they share nothing. */
export function intersect(one: Rectangle, other: Rectangle): Rectangle {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}
