import type { Rectangle } from './page'

/** Of the smaller height: lines that overlap so much stand in one row. */
const sameRow = 0.2

interface Sized extends Rectangle {
  readonly size: number
}

/** Whether two lines stand side by side, or almost so. */
export function overlapsInHeight(upper: Sized, lower: Sized): boolean {
  const overlap = Math.min(upper.bottom, lower.bottom) - Math.max(upper.top, lower.top)
  return overlap > sameRow * Math.min(upper.size, lower.size)
}

/** Whether a line is drawn between two lines of text. */
export function hasRuleBetween(
  rules: readonly number[],
  upper: Rectangle,
  lower: Rectangle,
): boolean {
  const [above, below] = [(upper.top + upper.bottom) / 2, (lower.top + lower.bottom) / 2]
  return rules.some(rule => rule > above && rule < below)
}
