import { plainText, textSegment } from '@/text/segments'
import { explainOutcome } from './reason'
import { compareRatio, compareSums } from './model/compare'
import { isBlank, sum } from './model/terms'
import { WrittenSide } from './writtenSide'
import type { CheckResult, Family, Relation, Term } from './model/types'

/**
 * Compares the sides of a relation: exactly first, then within half the last printed place of every
 * rounded term.
 */
export function evaluate(relation: Relation, family: Family): CheckResult {
  const { left, right, over, slack, quantity = 'money', comparison = 'equal' } = relation
  const blank = relation.untestable ?? nameBlank(relation)
  const compared = blank
    ? null
    : over
      ? compareRatio(left, right, over, slack)
      : compareSums(left, right, comparison, isOneAmount(relation, family))
  const difference = compared && compared.left - compared.right
  const title = typeof relation.title === 'string' ? [textSegment(relation.title)] : relation.title
  const leftSide = new WrittenSide({ terms: left, value: compared?.left ?? sum(left), quantity })
  // A figure that is part and divisor is a term of each.
  const divisor = over?.map(term => ({ ...term }))
  const rightSide = divisor
    ? new WrittenSide({
        terms: [...right, ...divisor],
        divisor,
        value: compared?.right ?? null,
        quantity,
      })
    : new WrittenSide({ terms: right, value: compared?.right ?? sum(right), quantity })
  const reason =
    blank !== null
      ? [textSegment(blank)]
      : compared && difference !== null
        ? explainOutcome({
            relation,
            quantity,
            comparison,
            outcome: compared.outcome,
            left: leftSide,
            right: rightSide,
            difference,
          })
        : []
  const { lines, codes, tables } = listTouched(left, right, over)
  return {
    id: relation.id,
    family,
    title: plainText(title),
    titleSegments: title,
    quantity,
    comparison,
    left: leftSide,
    right: rightSide,
    difference,
    tolerance: compared ? Math.floor(compared.tolerance2 / 2) : 0,
    outcome: compared?.outcome ?? 'untestable',
    reason: reason.length > 0 ? plainText(reason) : null,
    reasonSegments: reason,
    meaning: relation.meaning ?? null,
    lines,
    codes,
    tables,
    stands: 1,
  }
}

/** Families of relations between cells of one table. */
const inOneTable = new Set<Family>(['rowSum', 'columnSum', 'hierarchy'])

/**
 * Whether one table prints an amount twice in the same places, as a total and its only part: then
 * nothing was rounded between the two.
 */
function isOneAmount({ left, right, quantity = 'money' }: Relation, family: Family): boolean {
  if (!inOneTable.has(family) || quantity !== 'money') return false
  const [whole, ...others] = left.filter(isSomething)
  const [part, ...more] = right.filter(isSomething)
  return (
    whole !== undefined &&
    part !== undefined &&
    others.length === 0 &&
    more.length === 0 &&
    whole.step === part.step &&
    whole.unit === part.unit
  )
}

/** In 分: a figure printed as nothing may be as much as half of this, which no office spends. */
const finestStep = 10_000

/** Whether a cell prints money; a 0 of whole 万元 may be some that was rounded. */
const isSomething = ({ value, step }: Term) => value !== null && (value !== 0 || step > finestStep)

/**
 * Blank cells beside printed ones count as nothing; a side without any figure cannot be compared.
 */
function nameBlank({ left, right, over }: Relation): string | null {
  if (isBlank(left))
    return isBlank(right)
      ? '两边都是空白。'
      : `${left[0]?.label ?? '左边'}是空白；空白不是零，不作比较。`
  if (isBlank(right))
    return `${right.length === 1 ? right[0]?.label : '右边各项'}${right.length > 1 ? '都' : ''}是空白；空白不是零，不作比较。`
  if (over && (isBlank(over) || (sum(over) ?? 0) <= 0)) return '没有可以作分母的金额。'
  return null
}

/** Lines, subjects and tables that a relation rests on, each once. */
function listTouched(
  ...sides: readonly (readonly Term[] | undefined)[]
): Pick<CheckResult, 'lines' | 'codes' | 'tables'> {
  const lines: number[] = []
  const codes: string[] = []
  const tables: string[] = []
  for (const terms of sides) {
    if (!terms) continue
    for (const { line, code, place } of terms) {
      addOnce(lines, line)
      if (code !== null) addOnce(codes, code)
      if (place) addOnce(tables, place.table)
    }
  }
  return {
    lines: distinct(lines).sort((a, b) => a - b),
    codes: distinct(codes),
    tables: distinct(tables),
  }
}

/** Neighbours repeat most; what is left of repetition, `distinct` drops. */
function addOnce<T>(items: T[], item: T): void {
  if (items[items.length - 1] !== item) items.push(item)
}

/** The items once each, in a list that has room for no more. */
function distinct<T>(items: readonly T[]): T[] {
  return items.length > 1 ? [...new Set(items)] : [...items]
}
