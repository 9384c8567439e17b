import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankComparisons } from '@/budget/comparison/rankComparisons'
import { markScopeChanges } from '@/budget/comparison/scopes'
import { document } from './draw'

/** The changes of the real budget as the page hands them to its chart. */
export const changesBy = (by: 'amount' | 'percent') =>
  markScopeChanges(
    rankComparisons(
      compareBudget(document).filter(({ state }) => state === 'changed'),
      by,
    ),
  )
