import { sum, isBlank } from './terms'
import type { Comparison, Term } from './types'

/**
 * Compares two sums exactly, then within half the last printed place of every rounded term; not
 * where they are `exact`.
 */
export function compareSums(
  left: readonly Term[],
  right: readonly Term[],
  comparison: 'equal' | 'atLeast',
  exact = false,
): Comparison {
  const [leftSum, rightSum] = [sum(left) ?? 0, sum(right) ?? 0]
  const difference = leftSum - rightSum
  let tolerance2 = 0
  if (!exact)
    for (const { value, step } of [...left, ...right]) if (value !== null) tolerance2 += step
  const missing = comparison === 'atLeast' ? Math.max(0, -difference) : Math.abs(difference)
  return {
    left: leftSum,
    right: rightSum,
    tolerance2,
    outcome: missing === 0 ? 'holds' : 2 * missing <= tolerance2 ? 'holdsWithinRounding' : 'fails',
  }
}

/** Whether one side is larger than the other by more than rounding allows; a blank is not less. */
export function exceeds(larger: readonly Term[], other: readonly Term[]): boolean {
  if (isBlank(larger) || isBlank(other)) return false
  return compareSums(other, larger, 'atLeast').outcome === 'fails'
}

/** Whether two sums agree but for rounding. */
export function agrees(left: readonly Term[], right: readonly Term[]): boolean {
  return compareSums(left, right, 'equal').outcome !== 'fails'
}

const scale = 10_000n

/**
 * Compares a stated percentage with part ÷ whole. It holds where the quotient rounds to what is
 * stated, and within rounding where it could, had the amounts been printed with more places; `slack`
 * is how much more it may be off.
 */
export function compareRatio(
  stated: readonly Term[],
  part: readonly Term[],
  whole: readonly Term[],
  slack = 0,
): Comparison {
  const percent = BigInt(sum(stated) ?? 0)
  const step = BigInt(stated[0]?.step ?? 0)
  const dividend = BigInt(sum(part) ?? 0) * 100n * scale
  const divisor = BigInt(sum(whole) ?? 1)
  const off2 = 2n * abs(percent * divisor - dividend)
  const allowed2 = step * divisor
  const slack2 =
    steps(part) * 100n * scale + steps(whole) * abs(percent) + 2n * BigInt(slack) * divisor
  const rounded = (abs(dividend) * 2n + divisor) / (divisor * 2n)
  const quotient = dividend < 0n ? -rounded : rounded
  return {
    left: Number(percent),
    right: Number(quotient),
    tolerance2: Number(step),
    outcome:
      off2 <= allowed2 ? 'holds' : off2 <= allowed2 + slack2 ? 'holdsWithinRounding' : 'fails',
  }
}

function steps(terms: readonly Term[]): bigint {
  return BigInt(terms.reduce((all, { step }) => all + step, 0))
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
