import type { CheckResult, Term } from '@/budget/checks/model/types'

/** Sums within one table: `name:table.side.row.column`. */
const inTable = /^(row|column|below|difference|rate|balance):(.+?)\.(\d+)\.(?:(\d+)(?:\.(.+))?)?/
/** A figure of two places: `same:scope|subject|measure:…`, and of wider and narrower scopes. */
const sameFigure = /^(?:same|budgets|wider):([^|]*)\|([^|]*)\|([^:]*)/

/** What kind of relation an id is of: "row", "same", "share". */
export const ruleOf = ({ id }: Pick<CheckResult, 'id'>): string =>
  /^(?:form:)?[^:]*/.exec(id)?.[0] ?? id

/**
 * Relations of one form rest on one reading: the same columns of a table, the same two tables, the
 * same section of sentences. If that was misread, all of them are in doubt.
 */
export function formOf(result: CheckResult, sectionOf: (statement: string) => string): string {
  const { id } = result
  const [, rule, table, side, , key] = inTable.exec(id) ?? []
  if (rule === 'row') return `row:${table}.${side}.${key}`
  if (rule !== undefined) return `${rule}:${table}.${side}`
  const [left, right] = placesOf(result)
  if (!id.startsWith('same:') && left?.statement == null) return ruleOf(result)
  const own = left?.statement == null ? left?.place?.table : sectionOf(left.statement)
  return sameFigure.test(id)
    ? `${ruleOf(result)}:${own}=${right?.place?.table}`
    : `${ruleOf(result)}:${own}`
}

/** Whether a relation is between the wholes of two places: their totals are of one scope if it holds. */
export function isOfWholes({ id }: CheckResult): boolean {
  const subject = sameFigure.exec(id)?.[2]
  return subject === '*' || subject === 'revenue' || subject === 'income'
}

/** The figure that a sentence states and a table prints: "generalPublic|208|total"; `null` for others. */
export function statedFigure({ id, left }: CheckResult): string | null {
  if (left.terms[0]?.statement == null) return null
  const [, scope, subject, measure] = sameFigure.exec(id) ?? []
  return scope === undefined ? null : `${scope}|${subject}|${measure}`
}

/** Whether it is the total of a place that a relation is of, and not a use or a part of it. */
export function isOfTotal(result: CheckResult): boolean {
  return isOfWholes(result) && sameFigure.exec(result.id)?.[3] === 'total'
}

const placesOf = ({ left, right }: CheckResult): readonly (Term | undefined)[] => [
  left.terms[0],
  right.terms[0],
]
