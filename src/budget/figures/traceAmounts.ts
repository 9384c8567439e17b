import { type Fen, isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import { toTenths } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import {
  isAmountUnit,
  type TracedAmount,
  type TracedDifference,
  type TracedRate,
} from './tracedAmount'

/** The amount that a sentence gives, in 分; `null` for counts, blanks and fractions of a 分. */
export function traceStated({ amount, unit, id, line, text }: Statement): TracedAmount | null {
  if (amount === null || !isAmountUnit(unit) || !isFen(amount, unit)) return null
  return {
    fen: toFen(amount, unit),
    provenance: { statement: id, says: 'amount' },
    derived: false,
    sentence: { text, line },
  }
}

/**
 * Last year's amount that a sentence lets compute ("比上年减少"), in 分; `null` where it does not.
 */
export function tracePrior({ change, unit, id }: Statement): TracedAmount | null {
  if (!change || change.prior === null || !isAmountUnit(unit) || !isFen(change.prior, unit))
    return null
  return {
    fen: toFen(change.prior, unit),
    provenance: { statement: id, says: 'prior' },
    derived: true,
    sentence: { text: change.text, line: change.line },
  }
}

/** The sum of amounts, derived from each of them; `null` without any. */
export function traceSum(parts: readonly TracedAmount[]): TracedAmount | null {
  if (parts.length === 0) return null
  return {
    fen: parts.reduce((sum, { fen }) => sum + fen, 0),
    provenance: { sum: parts.map(({ provenance }) => provenance) },
    derived: true,
  }
}

/** The same amount as it stands in another document. */
export function traceElsewhere(amount: TracedAmount, document: string): TracedAmount {
  const { provenance } = amount
  return { ...amount, provenance: provenance && { document, provenance } }
}

/** Provenance of the share of one amount in another; `null` without both. */
export function shareProvenance(
  part: TracedAmount | null | undefined,
  whole: TracedAmount | null | undefined,
): Provenance | null {
  return part && whole ? { part: part.provenance, whole: whole.provenance } : null
}

/** A change in 分 and in tenths of a percent of the prior amount; `null` where there is none. */
interface TracedChange {
  readonly difference: TracedDifference | null
  readonly rate: TracedRate | null
}

/** Gives a difference in 分 its rate, and both the amounts of the two years as provenance. */
export function traceChange(
  { current, prior }: Readonly<Record<'current' | 'prior', TracedAmount | null>>,
  difference: Fen | null,
): TracedChange {
  if (difference === null) return { difference: null, rate: null }
  const provenance: Provenance = {
    sum: [current?.provenance ?? null],
    less: [prior?.provenance ?? null],
    name: '比上年增减',
  }
  const tenths = prior && prior.fen >= 0 ? toTenths(difference, prior.fen) : null
  return {
    difference: { fen: difference, provenance },
    rate:
      tenths === null || !prior
        ? null
        : { tenths, provenance: { part: provenance, whole: prior.provenance, name: '比上年变幅' } },
  }
}
