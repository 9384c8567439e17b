import type { CheckResult, CheckSide, Quantity } from './model/types'
import type { CheckCounts } from './summary'
import { WrittenSide } from './writtenSide'

/** Results of a document's relations, and how many of all came out how. */
export interface CountedChecks {
  readonly results: readonly CheckResult[]
  readonly counts: CheckCounts
}

/** The same as plain data, as a worker hands it over. */
export interface HandedChecks {
  readonly results: readonly HandedResult[]
  readonly counts: CheckCounts
}

interface HandedSide extends Pick<CheckSide, 'terms' | 'value'> {
  /** How many of its terms, the last, the others are divided by. */
  readonly divisors: number
}

interface HandedResult extends Omit<CheckResult, 'left' | 'right' | 'witnesses'> {
  readonly left: HandedSide
  readonly right: HandedSide
  readonly witnesses?: readonly HandedResult[]
}

/** How relations came out as plain data. */
export function handOver({ results, counts }: CountedChecks): HandedChecks {
  return { results: results.map(handResult), counts }
}

function handResult({ left, right, witnesses, ...rest }: CheckResult): HandedResult {
  return {
    ...rest,
    left: handSide(left),
    right: handSide(right),
    ...(witnesses && { witnesses: witnesses.map(handResult) }),
  }
}

const handSide = ({ terms, value, divisor }: CheckSide): HandedSide => ({
  terms,
  value,
  divisors: divisor.length,
})

/** How relations came out, of the plain data that was handed over. */
export function takeOver({ results, counts }: HandedChecks): CountedChecks {
  return { results: results.map(takeResult), counts }
}

function takeResult({ left, right, witnesses, ...rest }: HandedResult): CheckResult {
  const { quantity } = rest
  return {
    ...rest,
    left: takeSide(left, quantity),
    right: takeSide(right, quantity),
    ...(witnesses && { witnesses: witnesses.map(takeResult) }),
  }
}

function takeSide({ terms, value, divisors }: HandedSide, quantity: Quantity): CheckSide {
  const divisor = divisors > 0 ? { divisor: terms.slice(-divisors) } : {}
  return new WrittenSide({ terms, value, quantity, ...divisor })
}
