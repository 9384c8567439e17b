// @bundle later
import type { Comparison } from '@/budget/comparison/comparison'
import { findState } from '@/budget/comparison/statedChanges'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import type { BudgetDocument } from '@/document/document'

/** What a tile says of a change. */
export type ShownChange = Pick<Comparison, 'state' | 'difference' | 'rate'> &
  Partial<Pick<Comparison, 'reason'>>

/**
 * 三公 against last year as its own page shows it: by last year's document, the table's column or
 * the sentences; `null` where none of them has last year's figure.
 */
export function threePublicChange(
  document: BudgetDocument,
  earlier: BudgetDocument | null,
): ShownChange | null {
  const whole = threePublicReport(document, earlier).kinds.find(({ key }) => key === 'threePublic')
  if (!whole?.current || !whole.prior) return null
  const { current, prior, difference, rate, incomparable } = whole
  return { state: incomparable ? 'notComparable' : findState(current, prior), difference, rate }
}
