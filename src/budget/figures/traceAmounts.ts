import { isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import type { Provenance } from '@/text/provenance'
import { isAmountUnit, type TracedAmount } from './tracedAmount'

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
