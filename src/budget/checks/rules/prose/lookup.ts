import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import type { Context } from '@/budget/checks/facts/context'
import { keyOf } from '@/budget/checks/facts/statements'

/** Statements of a document by section, in printed order, those with money only. */
export function bySection({ document }: Context): Map<string, Statement[]> {
  const sections = new Map<string, Statement[]>()
  for (const statement of document.statements) {
    if (!isMoneyUnit(statement.unit)) continue
    const known = sections.get(statement.section)
    if (known) known.push(statement)
    else sections.set(statement.section, [statement])
  }
  return sections
}

/** The first statement of a section with an amount under one of the topic keys. */
export function findStated(
  section: readonly Statement[],
  keys: readonly string[],
): Statement | undefined {
  return section.find(
    ({ topic, amount }) =>
      amount !== null &&
      topic.kind !== 'economic' &&
      topic.kind !== 'subject' &&
      keys.includes(topic.key ?? ''),
  )
}

/** Topic keys of what a section speaks of as a whole. */
export const wholeKeys = [
  'totalExpenditure',
  'totalRevenue',
  'total',
  'fiscal',
  'fiscalExpenditure',
  'fiscalRevenue',
  'generalPublic',
] as const

/**
 * Functional class of a statement ("208"), `null` for statements of other things and of subjects
 * below a class.
 */
export function classOf(statement: Statement, { facts }: Context): string | null {
  const subject =
    statement.topic.kind === 'subject' && statement.amount !== null
      ? keyOf(statement, facts.names)?.[1]
      : undefined
  return subject?.length === 3 ? subject : null
}

/**
 * The statements whose amounts make up 三公, the finest ones: purchase and operation where either
 * is stated, for "公务用车购置及运行费" is often written where the purchase alone is meant. Empty
 * where a kind is missing.
 */
export function threePublicLeaves(section: readonly Statement[]): Statement[] {
  const finer = ['vehicles.purchase', 'vehicles.operation'].flatMap(
    key => findStated(section, [key]) ?? [],
  )
  const vehicles = finer.length > 0 ? finer : [findStated(section, ['vehicles'])]
  const leaves = [
    findStated(section, ['overseas']),
    ...vehicles,
    findStated(section, ['reception']),
  ]
  return leaves.every(leaf => leaf !== undefined) ? leaves : []
}
