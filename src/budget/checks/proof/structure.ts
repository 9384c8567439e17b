import type { CheckResult, Term } from '@/budget/checks/model/types'
import type { Alternative } from './otherScope'
import type { PrintedAmounts } from './printed'

/** Whether a relation is a sum within one table. */
export const isInTable = ({ family }: CheckResult): boolean =>
  family === 'rowSum' || family === 'columnSum' || family === 'hierarchy'

/** Whether the codes of the rows themselves say that they are all parts of the whole. */
export function isCodedSum({ left, right, family }: CheckResult): boolean {
  const [whole] = left.terms
  if (family === 'rowSum' || !whole || right.terms.length === 0) return false
  const length = whole.code === null ? 3 : whole.code.length + 2
  return right.terms.every(
    ({ code }) => code !== null && code.length === length && code.startsWith(whole.code ?? ''),
  )
}

/** Parts of a sum that stand together and come to what it is off by, so that they may be counted twice. */
export function findCountedTwice({
  left,
  right,
  quantity,
  tolerance,
}: CheckResult): readonly Term[] | null {
  if (quantity !== 'money' || right.divisor.length > 0 || right.terms.length < 2) return null
  const excess = (right.value ?? 0) - (left.value ?? 0)
  const parts = right.terms.map(({ value, sign }) => sign * (value ?? 0))
  if (excess <= 0 || parts.some(part => part < 0)) return null
  for (const start of parts.keys()) {
    let sum = 0
    for (let end = start; end < parts.length && sum < excess + tolerance; end++) {
      sum += parts[end] ?? 0
      if (end - start < parts.length - 1 && Math.abs(sum - excess) <= tolerance)
        return right.terms.slice(start, end + 1).filter(({ value }) => value)
    }
  }
  return null
}

/** A row or column whose figure is what a sum is off by: counted twice, or left out. */
export function findCounted(
  { left, difference, family }: CheckResult,
  printed: PrintedAmounts,
): Alternative | null {
  const whole = left.terms[0]?.place
  if (difference === null || !whole) return null
  const amount = printed
    .find(Math.abs(difference))
    .find(
      ({ place }) =>
        place?.table === whole.table &&
        (family === 'rowSum'
          ? place.row === whole.row && place.cell !== whole.cell
          : place.cell === whole.cell && place.row !== whole.row),
    )
  return amount ? { amount, of: 'difference' } : null
}
