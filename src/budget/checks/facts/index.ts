import type { BudgetDocument, TableKind } from '@/document/document'
import { isBlank } from '@/budget/checks/model/terms'
import type { TableView } from '@/budget/checks/model/view'
import { readNames } from './names'
import { readScopes } from './scopes'
import { addStatements } from './statements'
import { addTables } from './tables'
import type { AddFact, Fact, Facts } from './types'

export type { Fact, Facts } from './types'

/**
 * Names every figure of a document that can be named, by whose money, of what and in which measure.
 */
export function buildFacts({
  document,
  firsts,
}: {
  document: BudgetDocument
  firsts: ReadonlyMap<TableKind, TableView>
}): Facts {
  const scopes = readScopes(firsts)
  const names = readNames(firsts)
  const byKey = new Map<string, Fact[]>()
  const add: AddFact = (scope, subject, measure, terms, source) => {
    const key = `${scopes.resolve(scope)}|${subject}|${measure}`
    const known = byKey.get(key)
    if (known) known.push({ key, terms, source })
    else byKey.set(key, [{ key, terms, source }])
  }
  // Revenue and expenditure of one table may be the same figure: that they are equal is a relation
  // of that table.
  addTables({
    firsts,
    scopes,
    year: document.year,
    add: (scope, subject, measure, terms, source) => {
      const known = byKey.get(`${scopes.resolve(scope)}|${subject}|${measure}`)
      if (!known?.some(fact => fact.source === source)) add(scope, subject, measure, terms, source)
    },
  })
  addStatements({ statements: document.statements, names, scopes, add })
  const find = (scope: string, subject: string, measure: string) =>
    byKey
      .get(`${scopes.resolve(scope)}|${subject}|${measure}`)
      ?.find(({ terms }) => !isBlank(terms)) ?? null
  return { byKey, scopes, names, find }
}
