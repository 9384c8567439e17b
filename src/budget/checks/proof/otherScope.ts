import { type Carried, findCarried } from '@/budget/checks/facts/carried'
import type { CheckResult, Term } from '@/budget/checks/model/types'
import { isOfWholes, ruleOf } from './forms'
import type { PrintedAmount, PrintedAmounts } from './printed'

/** Another printed figure that a side may speak of, or that the sides may differ by. */
export interface Alternative {
  readonly amount: PrintedAmount
  /** What is the same: the figure of a side, or what the sides differ by. */
  readonly of: Term | 'difference' | 'whole'
}

/** Words and keys of money that a scope may count or leave out. */
const apart =
  /结转|结余|基金|国有资本|专户|单位资金|事业|经营|上级|附属|上年|调整|预留|债|其他|carry|prior|comparison|changed|budgeted|initial|adjusted|governmentFund|stateCapital|fiscalAccount|unitFunds|reserve|other/

/** Digits that say something: 1,200.00 has two, 1,234.50 five. */
const significant = (value: number) => String(Math.abs(value)).replace(/0+$/, '').length

/** Three digits seldom stand in two figures by chance. */
const telling = 3

/**
 * The figure that a stated amount is exactly, or that two places differ by, where it is of another
 * scope, column or year: then that is likelier meant than a misprint.
 */
export function findOtherScope(
  result: CheckResult,
  printed: PrintedAmounts,
  isCertain: boolean,
): Alternative | null {
  const { left, right, difference, quantity } = result
  if (quantity === 'percent') return findOtherWhole(result, printed)
  if (quantity !== 'money' || difference === null || ruleOf(result) === 'twice') return null
  const terms = [...left.terms, ...right.terms]
  const isOwn = ({ place, statement }: PrintedAmount) =>
    terms.some(term =>
      place
        ? term.place?.table === place.table &&
          term.place.row === place.row &&
          term.place.cell === place.cell
        : term.statement === statement,
    )
  const find = (value: number, step: number) =>
    printed.find(value, step).filter(amount => !isOwn(amount))
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const [term, ...more] = side.terms
    const [against] = other.terms
    if (!term?.value || more.length > 0 || !against) continue
    const same = find(term.value, term.step).filter(({ place }) => place)
    const kin = same.find(amount =>
      term.statement === null ? isBeside(amount, against) : isKin(amount, against),
    )
    if (kin) return { amount: kin, of: term }
    const [any] = same
    if (any && term.statement !== null && !isCertain && significant(term.value) > telling)
      return { amount: any, of: term }
  }
  const gap = find(Math.abs(difference), 2 * result.tolerance).find(
    amount =>
      (apart.test(amount.words) || significant(difference) >= telling) &&
      terms.some(term => isKin(amount, term)),
  )
  return gap ? { amount: gap, of: 'difference' } : null
}

/**
 * Money carried over, less what of it is left, that a stated total and a printed one differ by: several
 * printed amounts together.
 */
export function findCarriedGap(result: CheckResult, carried: Carried): readonly Term[] | null {
  const { left, right, difference, quantity } = result
  if (quantity !== 'money' || !difference || !isOfWholes(result)) return null
  return difference > 0
    ? findCarried(left.terms, right.terms, carried)
    : findCarried(right.terms, left.terms, carried)
}

/** A percentage that is exactly one of another total. */
function findOtherWhole(
  { left, right, id }: CheckResult,
  { totals }: PrintedAmounts,
): Alternative | null {
  const [stated, ...more] = left.terms
  const [part] = right.terms
  if (ruleOf({ id }) !== 'share' || !stated?.value || !part?.value || more.length > 0) return null
  const [percent, step] = [stated.value, stated.step]
  const own = right.divisor[0]?.value
  const dividend = part.value * 1_000_000
  const found = totals.find(
    ({ value }) =>
      value !== own && 2 * Math.abs(percent * value - dividend) <= step * Math.abs(value),
  )
  return found && significant(percent) >= 2 ? { amount: found, of: 'whole' } : null
}

/** Another column of the same row. */
const isBeside = ({ place }: PrintedAmount, { place: own }: Term) =>
  place !== null && place.table === own?.table && place.row === own.row

/** Of one subject, of one row or of totals both. */
function isKin(amount: PrintedAmount, term: Term): boolean {
  if (isBeside(amount, term)) return true
  if (amount.rowName.length >= 3 && term.label.includes(amount.rowName)) return true
  return term.code === null ? amount.isTotal || amount.code === null : amount.code === term.code
}
