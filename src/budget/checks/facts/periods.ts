import { compareSums } from '@/budget/checks/model/compare'
import { isBlank } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { type Carried, findCarried } from './carried'
import type { Fact, Facts } from './types'

/** What two places count of the same subjects: one of them money carried over besides. */
export interface Periods {
  readonly larger: 'left' | 'right'
  readonly carried: readonly Term[]
}

const wholes: ReadonlySet<string> = new Set(['*', 'revenue', 'income'])
const measures: ReadonlySet<string> = new Set(['total', 'basic', 'project'])

/** Whether it is the total of a place, and no part or use of it. */
export function isTotal({ key }: Fact): boolean {
  const [, subject = '', measure] = key.split('|')
  return wholes.has(subject) && measure === 'total'
}

/**
 * What a place that prints a figure comes to in the same money: its total, and all of its classes, which
 * leave out what is left for next year; none where it has neither.
 */
export function totalsOf(
  fact: Fact,
  { byKey, classesOf }: Facts,
): readonly (readonly Term[] | undefined)[] {
  if (isTotal(fact)) return [fact.terms]
  const [scope = '', , measure = ''] = fact.key.split('|')
  if (!measures.has(measure)) return []
  const total = byKey.get(`${scope}|*|total`)?.find(({ source }) => source === fact.source)
  return [total?.terms, classesOf(scope, fact.source)]
}

/**
 * Compares two places by their totals, or else by their classes: where money carried over makes them
 * equal, they are of two periods.
 */
export function comparePeriods(
  left: readonly (readonly Term[] | undefined)[],
  right: readonly (readonly Term[] | undefined)[],
  carried: Carried,
): Periods | null {
  for (const [index, one] of left.entries()) {
    const other = right[index]
    if (!one || !other || isBlank(one) || isBlank(other)) continue
    const { outcome, left: ours, right: theirs } = compareSums(one, other, 'equal')
    if (outcome !== 'fails') return null
    const found =
      ours > theirs ? findCarried(one, other, carried) : findCarried(other, one, carried)
    if (found) return { larger: ours > theirs ? 'left' : 'right', carried: found }
  }
  return null
}

/** The names of terms; rows of one name in several places (本年收入 and 上年结转) are named once. */
export function nameTerms(terms: readonly Term[]): string {
  const labels = [...new Set(terms.map(({ label }) => label))]
  return labels.length < terms.length
    ? `${labels.join(' + ')}（${terms.length} 行之和）`
    : labels.join(' + ')
}

/**
 * The relation of two sides of two periods: the totals are equal with what was carried over, and
 * parts of the one are at least those of the other.
 */
export function relatePeriods(
  left: readonly Term[],
  right: readonly Term[],
  { larger, carried, ofTotals }: Periods & { readonly ofTotals: boolean },
): Pick<Relation, 'title' | 'left' | 'right' | 'comparison' | 'excess'> {
  const [more, less] = larger === 'left' ? [left, right] : [right, left]
  if (!ofTotals)
    return {
      title: `${nameTerms(more)} ≥ ${nameTerms(less)}`,
      left: more,
      right: less,
      comparison: 'atLeast',
      excess: '多出的是上年结转，另一处没有计入',
    }
  const besides = carried.map(({ label, sign }) => `${sign === 1 ? '+' : '−'} ${label}`).join(' ')
  return {
    title: `${nameTerms(more)} = ${nameTerms(less)} ${besides}`,
    left: more,
    right: [...less, ...carried],
  }
}

/** Money carried over from last year, of whatever fund, the least first. */
export const listOpening = ({ opening }: Carried): readonly Term[] =>
  [...opening].sort((one, other) => (one.value ?? 0) - (other.value ?? 0))
