import type { BudgetDocument, Place } from '@/document/document'
import type { Figure } from '@/document/lookup'
import { type AmountUnit, amountUnits, type Fen, isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import { citePlaces, nameLines } from '@/text/citations'
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment } from '@/text/segments'

/** Anything shown that says where it comes from; `null` where nothing is printed. */
export interface Traced {
  readonly provenance: Provenance | null
}

/** An amount in 分 with its provenance. */
export interface TracedAmount extends Traced {
  readonly fen: Fen
  /** Computed rather than read: from a stated difference, or as a sum. */
  readonly derived: boolean
  /** The words it is read or computed from; absent for cells and sums. */
  readonly sentence?: { readonly text: string; readonly line: number }
}

/** What lies between two amounts, in 分. */
export interface TracedDifference extends Traced {
  readonly fen: Fen
}

/** A change in tenths of a percent of the prior amount. */
export interface TracedRate extends Traced {
  readonly tenths: number
}

/** Half of 0.01 万元: sentences in 万元 round what tables in 元 print. */
export const proseRounding: Fen = 5000

/** A printed figure with its cell as provenance. */
export function tracePrinted({ fen, place }: Figure): TracedAmount {
  return { fen, provenance: place, derived: false }
}

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
 * `asked`: what the screen calls the figure.
 */
export function tracePrior({ change, unit, id }: Statement, asked?: string): TracedAmount | null {
  if (!change || change.prior === null || !isAmountUnit(unit) || !isFen(change.prior, unit))
    return null
  return {
    fen: toFen(change.prior, unit),
    provenance: { statement: id, says: 'prior', ...(asked !== undefined && { asked }) },
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

/** Whether a unit is one of money. */
export function isAmountUnit(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}

/** An amount in `unit` as a segment of a sentence, without the unit. */
export function amountSegment({ fen, provenance }: TracedAmount, unit: DisplayUnit): Segment {
  return figureSegment(formatAmount(fen, unit), provenance)
}

/** Names the line that an amount stands in or is taken from: "原文第 230 行"; a sum has none. */
export function nameLineOf({ provenance, sentence }: TracedAmount): string {
  const line = sentence?.line ?? printedPlace(provenance)?.line
  return line === undefined ? '由各项相加' : nameLines(line)
}

/** The cell that an amount itself is printed in, in whichever document; else `null`. */
export function printedPlace(provenance: Provenance | null): Place | null {
  if (!provenance) return null
  if ('document' in provenance) return printedPlace(provenance.provenance)
  return 'table' in provenance ? provenance : null
}

/** Cells that amounts are printed in, those of a sum's parts too. */
export function placesOf(amounts: readonly (TracedAmount | null)[]): readonly Place[] {
  return amounts.flatMap(amount => placesIn(amount?.provenance ?? null))
}

/**
 * Cites the tables and rows that amounts are printed in, each table once:
 * "表七《一般公共预算“三公”经费支出表》表内第 1–8 行".
 */
export function citeAmounts(
  document: BudgetDocument,
  amounts: readonly (TracedAmount | null)[],
): string {
  return citePlaces(document, placesOf(amounts))
}

function placesIn(provenance: Provenance | null): readonly Place[] {
  if (!provenance) return []
  if ('document' in provenance) return placesIn(provenance.provenance)
  if ('sum' in provenance) return provenance.sum.flatMap(placesIn)
  return 'table' in provenance ? [provenance] : []
}
