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

/** A scene as text, rounded so that it is the same everywhere. */
export function sceneText(scene: unknown): string {
  return `${JSON.stringify(scene, (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 1)}\n`
}
