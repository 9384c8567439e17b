import { sum } from './sum'
import type { Comparison, Term } from './types'

const scale = 10_000n

/**
 * Compares a stated percentage with part ÷ whole. It holds where the quotient rounds to what is
 * stated, and within rounding where it could, had the amounts been printed with more places.
 */
export function compareRatio(
  stated: readonly Term[],
  part: readonly Term[],
  whole: readonly Term[],
): Comparison {
  const percent = BigInt(sum(stated) ?? 0)
  const step = BigInt(stated[0]?.step ?? 0)
  const dividend = BigInt(sum(part) ?? 0) * 100n * scale
  const divisor = BigInt(sum(whole) ?? 1)
  const off2 = 2n * abs(percent * divisor - dividend)
  const allowed2 = step * divisor
  const slack2 = steps(part) * 100n * scale + steps(whole) * percent
  const quotient = (dividend * 2n + divisor) / (divisor * 2n)
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
