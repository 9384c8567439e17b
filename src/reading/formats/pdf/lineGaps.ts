import type { Rectangle, Ruling } from './page'

/** Of the smaller height: lines that overlap so much stand in one row. */
const sameRow = 0.2

interface Sized extends Rectangle {
  readonly size: number
}

/** The height half way down a box. */
export const findMiddle = ({ top, bottom }: Rectangle) => (top + bottom) / 2

/** Whether two lines stand side by side, or almost so. */
export function overlapsInHeight(upper: Sized, lower: Sized): boolean {
  const overlap = Math.min(upper.bottom, lower.bottom) - Math.max(upper.top, lower.top)
  return overlap > sameRow * Math.min(upper.size, lower.size)
}

/** Of the width of the lower words: a drawn line over so much of it is above them. */
const covered = 0.5

/** Whether a line is drawn between two lines of text. */
export function hasRuleBetween(
  rules: readonly Ruling[],
  upper: Rectangle,
  lower: Rectangle,
): boolean {
  const [above, below] = [findMiddle(upper), findMiddle(lower)]
  const width = lower.right - lower.left
  return rules.some(
    ({ at, from, to }) =>
      at > above &&
      at < below &&
      Math.min(to, lower.right) - Math.max(from, lower.left) > covered * width,
  )
}
