import type { CheckResult } from '../types'

/** What kind of disagreement a relation can show, told by its terms and not by its words. */
export type Shape =
  | 'percent'
  | 'weights'
  | 'count'
  | 'statedAgainstTable'
  | 'statedSum'
  | 'betweenTables'
  | 'balance'
  | 'atLeast'
  | 'sum'

/** The shape of a relation. */
export function shapeOf({ quantity, family, comparison, left, right }: CheckResult): Shape {
  if (quantity === 'percent') return 'percent'
  if (quantity === 'weight') return 'weights'
  if (quantity === 'count') return 'count'
  const [stated, against] = [left, right].map(({ terms }) =>
    terms.some(({ statement }) => statement !== null),
  )
  if (stated && against) return 'statedSum'
  if (stated || against) return 'statedAgainstTable'
  if (comparison === 'atLeast') return 'atLeast'
  if (family === 'betweenTables') return 'betweenTables'
  return family === 'columnSum' &&
    left.terms.length === 1 &&
    right.terms.length === 1 &&
    left.terms[0]?.place?.row === right.terms[0]?.place?.row
    ? 'balance'
    : 'sum'
}

/** The words of the two sides, as the title has them; `null` where it has them not. */
export function sideNames({ title }: CheckResult): readonly [string, string] | null {
  const [left, right, ...more] = title.split(/ [=≥≤] /)
  return left !== undefined && right !== undefined && more.length === 0 ? [left, right] : null
}
