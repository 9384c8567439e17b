import { once } from '@/document/once'
import { countOf } from '@/text/countOf'
import type { Provenance } from '@/text/provenance'
import type { CheckResult, CheckSide, Term } from './types'

const figure = /^[-−]?[\d.,]+$/

/** A statement prints figures; words of it, such as a year, are quoted from their line. */
const termProvenance = ({ place, statement, text }: Term): Provenance | null =>
  place ??
  (statement === null || !figure.test(text ?? '') ? null : { statement, prints: text ?? '' })

/** Where a term's figure comes from; what no place prints, as it was read. */
export const printedTerm = (term: Term): Provenance =>
  termProvenance(term) ?? {
    line: term.line,
    text: term.text ?? '',
    figure: term.text ?? '',
    name: term.label,
  }

type SideTerms = Pick<CheckSide, 'terms' | 'divisor'>

/** What a side adds up to; a share, of what. */
export function sideProvenance({ terms, divisor }: SideTerms): Provenance {
  return divisor.length > 0 ? shareProvenance({ terms, divisor }, true) : sumOf(terms)
}

function shareProvenance({ terms, divisor }: SideTerms, fine: boolean): Provenance {
  return {
    part: sumOf(terms.filter(term => !divisor.includes(term))),
    whole: sumOf(divisor),
    fine,
  }
}

function sumOf(terms: readonly Term[]): Provenance {
  const [only, ...others] = terms.filter(({ text }) => text !== null)
  if (only && only.sign > 0 && others.length === 0) return printedTerm(only)
  return {
    sum: terms.flatMap(term => (term.sign > 0 ? [printedTerm(term)] : [])),
    less: terms.flatMap(term => (term.sign < 0 ? [printedTerm(term)] : [])),
  }
}

/** What two sides differ by. */
export const gapProvenance = ({
  left,
  right,
}: {
  readonly left: SideTerms
  readonly right: SideTerms
}): Provenance => ({
  sum: [sideProvenance(left)],
  less: [sideProvenance(right)],
  name: '两边相差',
})

/**
 * What a side comes to in percent, rounded to one or two decimals; `null` for other decimals, which
 * no share is explained in.
 */
export function roundedProvenance(side: SideTerms, decimals: number): Provenance | null {
  if (side.divisor.length === 0 || (decimals !== 1 && decimals !== 2)) return null
  return shareProvenance(side, decimals === 2)
}

const isBare = ({ left, right }: CheckResult) => left.terms.length + right.terms.length === 0
const hasBare = once((results: readonly CheckResult[]) => results.some(isBare))

/**
 * How many relations there are, each by its first figure; only counted where one of them has none.
 * `all`: those that they are taken from, which are looked through once.
 */
export function relationsCount(
  results: readonly CheckResult[],
  noun: string,
  all: readonly CheckResult[] = results,
): Provenance {
  if (hasBare(all) && results.some(isBare)) return { fixed: String(results.length), of: noun }
  return countOf(
    () =>
      results.flatMap(({ left, right }) => {
        const all = [...left.terms, ...right.terms]
        const term = all.find(({ place }) => place) ?? all[0]
        return term ? [printedTerm(term)] : []
      }),
    noun,
  )
}
