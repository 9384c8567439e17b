import type { Subject, SubjectTree } from '@/budget/tree/tree'
import type { Fen } from '@/document/money'
import type { Comparison } from './comparison'
import { classPrefix } from './figureNames'

/**
 * The change of a subject, by its code, printed or inferred; `null` where the document says none, or says it of another
 * amount than the table's, as of all money where the table is of 一般公共预算 alone.
 */
export function changeOfSubject(
  changes: readonly Comparison[],
  { key, code, amounts }: Pick<Subject, 'key' | 'code' | 'amounts'>,
): Comparison | null {
  const change = changes.find(own => own.code === (code ?? key)) ?? null
  return change && isOfAmount(change, amounts.total) ? change : null
}

const wholes: readonly string[] = [
  'total',
  'totalExpenditure',
  'fiscalExpenditure',
  'fiscal',
  'generalPublic',
]

/** The change of all that a tree holds; `null` where none is said of its amount. */
export function changeOfTree(
  changes: readonly Comparison[],
  { root }: Pick<SubjectTree, 'root'>,
): Comparison | null {
  for (const whole of wholes) {
    const change = changes.find(({ key }) => key === whole)
    if (change && isOfAmount(change, root.amounts.total)) return change
  }
  return null
}

/** Half of 1 万元, the coarsest unit that sentences round to. */
const largestRounding: Fen = 500_000

/**
 * Whether a change is of an amount of a table, in 分, as printed or rounded in a sentence; 总计 with
 * what is left for next year is another.
 */
function isOfAmount({ current, inTable }: Comparison, amount: Fen | null): boolean {
  if (amount === null || !current || current.fen === amount) return true
  return inTable?.fen === amount && Math.abs(current.fen - amount) <= largestRounding
}

/** Classes that last year had and this year's table does not have at all. */
export function endedClasses(
  changes: readonly Comparison[],
  { subjects }: SubjectTree,
): readonly Comparison[] {
  return changes.filter(
    ({ key, code, state }) =>
      state === 'ended' && key.startsWith(classPrefix) && !(code !== null && subjects.has(code)),
  )
}
