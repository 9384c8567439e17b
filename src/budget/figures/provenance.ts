import type { Traced } from './traced'
import type { Provenance } from '@/text/provenance'

/** Where a traced figure comes from, whichever document it stands in; `null` for none. */
export function tracedProvenance(figure: Traced | null | undefined): Provenance | null {
  if (!figure) return null
  const { origin, document } = figure
  const provenance: Provenance =
    origin.kind === 'printed'
      ? origin.place
      : origin.kind === 'sum'
        ? { sum: origin.parts.map(tracedProvenance) }
        : { statement: origin.statement, says: origin.kind === 'derived' ? 'prior' : 'amount' }
  return document === undefined ? provenance : { document, provenance }
}

/** This year's figure and last year's, with the statement that says what lies between. */
interface Moved {
  readonly current: Traced | null
  readonly prior: Traced | null
  readonly statement?: { readonly id: string } | null
}

/**
 * Where a difference from last year comes from: the words that state it, or both years' figures.
 */
export function differenceProvenance({ current, prior, statement }: Moved): Provenance | null {
  if (!current && !prior) return null
  if (statement && prior?.origin.kind === 'derived')
    return { statement: statement.id, says: 'difference' }
  return { sum: [tracedProvenance(current)], less: [tracedProvenance(prior)], name: '比上年增减' }
}

/** Where a change in percent comes from: the difference, of last year's figure. */
export function rateProvenance(moved: Moved): Provenance | null {
  return {
    part: differenceProvenance(moved),
    whole: tracedProvenance(moved.prior),
    name: '比上年变幅',
  }
}

/** Where the share of a figure in another comes from. */
export function tracedShare(
  part: Traced | null | undefined,
  whole: Traced | null | undefined,
): Provenance | null {
  return part && whole ? { part: tracedProvenance(part), whole: tracedProvenance(whole) } : null
}
