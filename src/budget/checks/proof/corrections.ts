import { countDecimals, isMoneyUnit, lastPlaceOf } from '@/text/decimals'
import { compareRatio, compareSums } from '@/budget/checks/model/compare'
import { sum } from '@/budget/checks/model/terms'
import type { CheckResult, Term } from '@/budget/checks/model/types'
import { formOf } from './forms'
import type { Held } from './held'
import { isInTable } from './structure'
import type { Weighing } from './weighing'

/** A printed figure and what it would have to be, in the integers of its quantity, without its sign. */
export interface Correction {
  readonly term: Term
  readonly wanted: number
}

/** For each figure of a relation, what it would have to be for the relation to hold; of a percentage, itself. */
export function listCorrections({ left, right, difference, quantity }: CheckResult): Correction[] {
  if (difference === null) return []
  const of = (terms: readonly Term[], side: 1 | -1) =>
    terms.flatMap(term =>
      term.value === null || term.text === null
        ? []
        : [{ term, wanted: term.value - side * term.sign * difference }],
    )
  if (quantity === 'percent') return right.divisor.length > 0 ? of(left.terms, 1) : []
  return quantity === 'money' ? [...of(left.terms, 1), ...of(right.terms, -1)] : []
}

/**
 * Whether a figure is printed with fewer decimals than it would need to have: then it is rounded or cut
 * off, not wrong.
 */
export function isRounded({ term: { text, value, unit }, wanted }: Correction): boolean {
  if (!text || !value || !isMoneyUnit(unit) || wanted === value) return false
  const place = lastPlaceOf(countDecimals(text), unit)
  return place > 0 && wanted % place !== 0 && Math.abs(wanted - value) < place
}

/** Whether a figure may be printed wrong: not rounded, and not one that would have to be nothing. */
export const isSlipOfPrint = (correction: Correction): boolean =>
  !isRounded(correction) && (correction.wanted !== 0 || correction.term.code !== null)

/** A printed figure by its place. */
export const figureKey = ({ place, statement, text }: Term): string =>
  place ? `${place.table}|${place.row}|${place.cell}` : `${statement}|${text}`

interface Proposal {
  readonly wanted: number
  readonly form: string
  /** Whether the figure is the whole of a sum there, and not a part of it. */
  readonly isWhole: boolean
}

/** What relations that do not hold would have single figures be, where no other relation confirms them. */
export class Corrections {
  private readonly byFigure = new Map<string, Proposal[]>()
  private readonly held: Held
  private readonly sectionOf: (statement: string) => string

  constructor({ held, sectionOf }: Pick<Weighing, 'held' | 'sectionOf'>) {
    this.held = held
    this.sectionOf = sectionOf
  }

  /** Takes note of what a relation asks for. */
  add(result: CheckResult): void {
    if (result.comparison === 'equal') this.addOf(result, term => !this.held.confirms(term, result))
  }

  /** Takes note of what a relation asks for of some of its figures. */
  addOf(result: CheckResult, wants: (term: Term) => boolean): void {
    const form = formOf(result, this.sectionOf)
    for (const { term, wanted } of listCorrections(result)) {
      if (!wants(term) || !isSlipOfPrint({ term, wanted })) continue
      const key = figureKey(term)
      const proposal = { wanted, form, isWhole: isWholeOf(result, key) }
      const known = this.byFigure.get(key)
      if (known) known.push(proposal)
      else this.byFigure.set(key, [proposal])
    }
  }

  /**
   * Whether a correction that relations of another form ask for makes this one hold, or a sum in which the
   * figure is a part where it is the whole of this one.
   */
  mends(result: CheckResult): boolean {
    const own = formOf(result, this.sectionOf)
    return [...result.left.terms, ...result.right.terms].some(term =>
      this.byFigure
        .get(figureKey(term))
        ?.some(
          ({ wanted, form, isWhole }) =>
            (form !== own || isWhole !== isWholeOf(result, figureKey(term))) &&
            holdsWith(result, term, wanted),
        ),
    )
  }
}

const isWholeOf = (result: CheckResult, key: string) =>
  isInTable(result) && result.left.terms.some(term => figureKey(term) === key)

const holdsWith = (result: CheckResult, term: Term, wanted: number) =>
  holdsOnce(result, own => (figureKey(own) === figureKey(term) ? { ...own, value: wanted } : own))

/** Whether a relation holds once its figures are changed; none does whose whole is then nothing. */
export function holdsOnce(
  { left, right, comparison }: CheckResult,
  change: (term: Term) => Term,
): boolean {
  const over = right.divisor.map(change)
  const parts = right.terms.filter(own => !right.divisor.includes(own)).map(change)
  const stated = left.terms.map(change)
  if (over.length === 0) return compareSums(stated, parts, comparison).outcome !== 'fails'
  return (sum(over) ?? 0) > 0 && compareRatio(stated, parts, over).outcome !== 'fails'
}
