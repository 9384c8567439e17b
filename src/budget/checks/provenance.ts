import { writeValue } from './describe'
import { outcomeNames } from './summary'
import type { CheckResult, Outcome, Term } from './types'
import type { Segment } from '@/text/segments'
import { findFigures } from '@/text/segments'
import type { Provenance } from '@/text/provenance'

const termSource = ({ place, statement, text }: Term): Provenance | null =>
  place ?? (statement === null || text === null ? null : { statement, prints: text })

/** Where a term's figure comes from; what no place prints, as it was read. */
export const printedTerm = (term: Term): Provenance =>
  termSource(term) ?? {
    line: term.line,
    text: term.text ?? '',
    figure: term.text ?? '',
    name: term.label,
  }

/** What a side adds up to; a share, of what. */
export function sideProvenance({ terms: all, divisor = [] }: CheckResult['left']): Provenance {
  if (divisor.length > 0)
    return {
      part: sumOf(all.filter(term => !divisor.includes(term))),
      whole: sumOf(divisor),
      fine: true,
    }
  return sumOf(all)
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
}: Pick<CheckResult, 'left' | 'right'>): Provenance => ({
  sum: [sideProvenance(left)],
  less: [sideProvenance(right)],
  name: '两边相差',
})

/**
 * The figures that sentences on a relation may name, as they look, with where they come from:
 * terms, both sides, and the difference.
 */
export function relationFigures({
  left,
  right,
  difference,
  quantity,
}: CheckResult): ReadonlyMap<string, Provenance> {
  const found = new Map<string, Provenance>()
  const add = (text: string, source: Provenance) => {
    if (text !== '' && !found.has(text)) found.set(text.replace('\u2212', ''), source)
  }
  const unit = left.terms[0]?.unit ?? right.terms[0]?.unit ?? '万元'
  for (const term of [...left.terms, ...right.terms]) {
    add(term.text ?? '', printedTerm(term))
    add(`${term.text}%`, printedTerm(term))
  }
  const written = (value: number) => writeValue(Math.abs(value), quantity, unit)
  for (const side of [left, right]) {
    if (side.value === null) continue
    add(written(side.value), sideProvenance(side))
    if (quantity !== 'percent') continue
    add(`${written(side.value)}%`, sideProvenance(side))
    add(roundedPercent(side.value), { ...sideProvenance(side), fine: false } as Provenance)
  }
  if (difference !== null) add(written(difference), gapProvenance({ left, right }))
  return found
}

/** Ten-thousandths of a percent with one decimal: 51600 → "5.2%". */
function roundedPercent(value: number): string {
  const tenths = Math.round(Math.abs(value) / 1000)
  return `${Math.trunc(tenths / 10)}.${tenths % 10}%`
}

/** The sentence that counts the relations, with each count leading to the relations it counts. */
export function sourceFinding(
  finding: readonly Segment[],
  results: readonly CheckResult[],
): Segment[] {
  const left = [...counted]
  return finding.flatMap(segment => {
    const [count] = /\d[\d,]*/.exec(segment.text) ?? []
    if (count === undefined) return [segment]
    let found: readonly CheckResult[] = []
    let of = ''
    while (found.length === 0 && left.length > 0) {
      const outcome = left.shift()
      found = outcome
        ? results.filter(result => outcome === 'all' || result.outcome === outcome)
        : []
      of = outcome === 'all' || !outcome ? '能列出的勾稽关系' : `${outcomeNames[outcome]}的勾稽关系`
    }
    return findFigures(segment.text, [[count, () => relationsCount(found, of)]]).map(part => ({
      ...part,
      role: segment.role,
    }))
  })
}
const counted: readonly (Outcome | 'all')[] = [
  'all',
  'holds',
  'holdsWithinRounding',
  'fails',
  'untestable',
]

/**
 * How many relations there are, each by its first figure; only counted where one of them has none.
 */
export function relationsCount(results: readonly CheckResult[], of: string): Provenance {
  const firsts = results.flatMap(({ left, right }) => {
    const all = [...left.terms, ...right.terms]
    const term = all.find(({ place }) => place) ?? all[0]
    return term ? [printedTerm(term)] : []
  })
  return firsts.length === results.length
    ? { count: firsts, of }
    : { fixed: String(results.length), of }
}
