import { textSegment } from '@/text/segments'
import { compareSums } from './compare'
import type { CheckResult, Term } from './types'

/** How `tableUnits` begins the ids of its relations; the id of the table follows. */
export const unitRelation = 'form:unit:'

/** How far two units of money are apart that are taken for one another. */
const apart = 10_000

/**
 * Takes out of those that fail the relations that a wrong unit accounts for: the one about the unit
 * says it for all of them. Returns the others, and these as not testable.
 */
export function foldWrongUnits(failing: readonly CheckResult[]): {
  readonly fails: CheckResult[]
  readonly untestable: CheckResult[]
} {
  const wrong = new Set(
    failing.flatMap(({ id }) => (id.startsWith(unitRelation) ? id.slice(unitRelation.length) : [])),
  )
  const fails: CheckResult[] = []
  const untestable: CheckResult[] = []
  for (const result of failing) {
    if (!isOfUnit(result, wrong)) fails.push(result)
    else {
      const reason = '其中一张表的单位存疑，换成另一种单位就对得上：见表的单位一项，这里不再另报。'
      untestable.push({
        ...result,
        outcome: 'untestable',
        difference: null,
        reason,
        reasonSegments: [textSegment(reason)],
      })
    }
  }
  return { fails, untestable }
}

function isOfUnit(
  { tables, left, right, quantity, comparison, id }: CheckResult,
  wrong: ReadonlySet<string>,
): boolean {
  if (quantity !== 'money' || id.startsWith(unitRelation)) return false
  if (!tables.some(table => wrong.has(table))) return false
  const [one, two] = [left.value ?? 0, right.value ?? 0]
  if (one !== 0 && (one === two * apart || two === one * apart)) return true
  const isWrong = ({ place }: Term) => wrong.has(place?.table ?? '')
  if ([...left.terms, ...right.terms].every(isWrong)) return false
  // Sums of several tables, and what need only be as large: in the other unit they hold.
  return [apart, 1 / apart].some(factor => {
    const inUnit = (terms: readonly Term[]) =>
      terms.map(term =>
        term.value !== null && isWrong(term)
          ? { ...term, value: Math.round(term.value * factor) }
          : term,
      )
    return compareSums(inUnit(left.terms), inUnit(right.terms), comparison).outcome !== 'fails'
  })
}
