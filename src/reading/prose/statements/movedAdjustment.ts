import type { DraftStatement, SentenceState } from './draft'

/** What an adjustment is told against where it stands behind the first budget. */
export const ownBudget = '年初预算'

/** Gives an adjustment that was told of the first budget to the adjusted one behind it. */
export function moveAdjustment(
  { changedDrafts }: SentenceState,
  first: DraftStatement,
  draft: DraftStatement,
): void {
  if (!isAdjusting(first)) return
  draft.change = first.change
  draft.reason = first.reason
  first.change = null
  first.reason = null
  const told = changedDrafts.indexOf(first)
  if (told >= 0) changedDrafts[told] = draft
}

/** Whether the change of a first budget is by how much it was adjusted. */
export function isAdjusting({ stage, initial, change }: DraftStatement): boolean {
  return stage === 'budget' && !initial && change?.against === ownBudget
}
