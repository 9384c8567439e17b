import type { BudgetDocument, TableKind } from '@/document/document'
import { findSides, findTotal } from '@/document/lookup'
import { summarise } from '@/budget/tree/summary'
import { printedPlace } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { againstSpent, type Comparison, isAgainstSpent } from './comparison'

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

/** Clauses on what enters or leaves a budget, on merged and moved units, on another way to count. */
const scopeClause =
  /不(?:再)?(?:计入|列入|纳入|编入|包括|包含)|纳入|并入|划入|划出|划转|转隶|剥离|口径|机构改革|(?:单位|机构|职能|职责).{0,6}(?:合并|调整|撤销|转移|移交)/

/** The clause of a change's reason that says what is counted has changed, as printed; else `null`. */
export function findScopeChange({ reason }: Pick<Comparison, 'reason'>): string | null {
  return (
    reason?.text
      .split(/[，,。；;：:]/)
      .map(clause => clause.trim())
      .find(clause => scopeClause.test(clause)) ?? null
  )
}

/** Comparisons with what `findScopeChange` finds and what they are compared with, as charts take them. */
export function markScopeChanges(comparisons: readonly Comparison[]) {
  return comparisons.map(row => ({
    ...row,
    scopeChanged: findScopeChange(row),
    against: isAgainstSpent(row) ? againstSpent : null,
  }))
}
