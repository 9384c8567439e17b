import type { BudgetDocument } from '@/document/document'
import type { Place } from '@/document/place'
import { citePlaces, nameLines } from '@/text/citations'
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { LineSource } from '@/text/places'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment } from '@/text/segments'
import type { TracedAmount } from './tracedAmount'

/** An amount in `unit` as a segment of a sentence, without the unit. */
export function amountSegment({ fen, provenance }: TracedAmount, unit: DisplayUnit): Segment {
  return figureSegment(formatAmount(fen, unit), provenance)
}

/**
 * Names the line that an amount stands in or is taken from: "原文第 230 行"; a sum has none. `sourceOf`
 * gives the source of the document at hand, or of another by its id.
 */
export function nameLineOf(
  { provenance, sentence }: TracedAmount,
  sourceOf: (document: string | null) => LineSource,
): string {
  const [found] = placesIn(provenance)
  if (sentence) return nameLines(sentence.line, sourceOf(null))
  if (!found || !printedPlace(provenance)) return '由各项相加'
  return nameLines(found.place.line, sourceOf(found.document))
}

/** The cell that an amount itself is printed in, in whichever document; else `null`. */
export function printedPlace(provenance: Provenance | null): Place | null {
  if (!provenance) return null
  if ('document' in provenance) return printedPlace(provenance.provenance)
  return 'table' in provenance ? provenance : null
}

/**
 * Cells that amounts are printed in, those of a sum's parts too: of the document at hand, or of the
 * other one whose id is given.
 */
export function placesOf(
  amounts: readonly (TracedAmount | null)[],
  other: string | null = null,
): readonly Place[] {
  return amounts.flatMap(amount =>
    placesIn(amount?.provenance ?? null).flatMap(({ place, document }) =>
      document === other ? [place] : [],
    ),
  )
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

/** A cell with the id of its document; `null` for the document at hand. */
interface DocumentPlace {
  readonly place: Place
  readonly document: string | null
}

function placesIn(
  provenance: Provenance | null,
  document: string | null = null,
): readonly DocumentPlace[] {
  if (!provenance) return []
  if ('document' in provenance) return placesIn(provenance.provenance, provenance.document)
  if ('sum' in provenance) return provenance.sum.flatMap(part => placesIn(part, document))
  return 'table' in provenance ? [{ place: provenance, document }] : []
}
