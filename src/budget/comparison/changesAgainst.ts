import { type Change, inOrder } from './changes'
import type { BudgetDocument } from '@/document/document'
import { differenceProvenance, rateProvenance, tracedProvenance } from '@/budget/figures/provenance'
import { compareBudget } from './compareBudget'
import { statedComparisons } from './stated'
import type { Comparison } from './types'

/**
 * All figures of a budget against those that last year's own document prints, in 分 and tenths of a
 * percent; where that has none, or none of the same scope, against what this document's sentences
 * let compute, and `against` says why.
 */
export function changesAgainst(document: BudgetDocument, earlier: BudgetDocument): Change[] {
  const stated = statedComparisons(document)
  return inOrder(
    compareBudget(document, earlier).flatMap(row => {
      const said = stated.get(row.key)?.change
      const own = row.priorDocument !== null && row.barrier === null && row.state !== 'notDisclosed'
      const barrier = row.priorDocument === null ? null : row.barrier
      return said && !own
        ? { ...said, against: { priorDocument: null, mismatch: null, barrier } }
        : (changeOf(row) ?? [])
    }),
  )
}

function changeOf(row: Comparison): Change | null {
  const { key, label, code, state, priorDocument, mismatch, barrier, reason, statement } = row
  if (state === 'notDisclosed') return null
  /** A class that a table which lists all of them does not have has no money. */
  const [current, prior] = [row.current?.fen ?? 0, row.prior?.fen ?? 0]
  return {
    key,
    label,
    code,
    state,
    current,
    prior,
    difference: barrier ? null : current - prior,
    tenths: barrier ? null : state === 'ended' ? -1000 : row.tenths,
    printedPercent: row.percentDiffers && !barrier ? row.printedPercent : null,
    reason: reason?.text ?? null,
    reasonLine: reason?.line ?? null,
    statement: statement?.id ?? null,
    sentence: statement && { text: statement.text, line: statement.line },
    sources: {
      current: tracedProvenance(row.current),
      prior: tracedProvenance(row.prior),
      difference: differenceProvenance(row),
      rate: rateProvenance(row),
      percent: statement && { statement: statement.id, says: 'percent' },
    },
    against: { priorDocument, mismatch, barrier },
  }
}
