import type { CheckResult } from '@/budget/checks/model/types'
import type { Alternative } from './otherScope'
import type { PrintedAmounts } from './printed'

/** Whether parts of a sum that stand together come to what it is off by, so that they may be counted twice. */
export function isCountedTwice({ left, right, quantity, tolerance }: CheckResult): boolean {
  if (quantity !== 'money' || right.divisor.length > 0 || right.terms.length < 2) return false
  const excess = (right.value ?? 0) - (left.value ?? 0)
  const parts = right.terms.map(({ value, sign }) => sign * (value ?? 0))
  if (excess <= 0 || parts.some(part => part < 0)) return false
  return parts.some((_, start) => {
    let sum = 0
    for (let end = start; end < parts.length && sum < excess + tolerance; end++) {
      sum += parts[end] ?? 0
      if (end - start < parts.length - 1 && Math.abs(sum - excess) <= tolerance) return true
    }
    return false
  })
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
