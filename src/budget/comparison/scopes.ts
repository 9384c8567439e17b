import type { BudgetDocument, TableKind } from '@/document/document'
import { findSides, findTotal } from '@/document/lookup'
import { summarise } from '@/budget/tree/summary'
import { printedPlace } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { againstSpent, type Comparison, isAgainstSpent } from './comparison'
import { findScopeChange } from './scopeChange'

/** Whose money a figure counts: all of it, all fiscal money, or the general public budget. */
export type Scope = 'all' | 'fiscal' | 'generalPublic'

export const scopeNames: Readonly<Record<Scope, string>> = {
  all: '全部收支',
  fiscal: '财政拨款',
  generalPublic: '一般公共预算',
}
const wholes: Readonly<Record<'fiscal' | 'generalPublic', TableKind>> = {
  fiscal: 'fiscalExpenditure',
  generalPublic: 'generalPublicExpenditure',
}

/** The scope of a printed figure by its table; a part that is all of the money counts as all. */
export function scopeOf(document: BudgetDocument, { provenance }: TracedAmount): Scope {
  const table = printedPlace(provenance)?.table
  const kind = document.meanings.find(meaning => meaning.table === table)?.kind
  const scope = kind?.startsWith('generalPublic')
    ? 'generalPublic'
    : kind?.startsWith('fiscal')
      ? 'fiscal'
      : 'all'
  if (scope === 'all') return scope
  const part = findTotal(findSides(document, [wholes[scope]], ['functional', 'use']), 'total')
  return part !== null && part.fen === summarise(document).total?.fen ? 'all' : scope
}

/** Comparisons with what `findScopeChange` finds and what they are compared with, as charts take them. */
export function markScopeChanges(comparisons: readonly Comparison[]) {
  return comparisons.map(row => ({
    ...row,
    scopeChanged: findScopeChange(row),
    against: isAgainstSpent(row) ? againstSpent : null,
  }))
}
