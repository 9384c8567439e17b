// @bundle parts
import { computed, shallowRef, watchEffect } from 'vue'
import type { listChanges as ListChanges } from '@/budget/comparison/compareBudget'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { useSelection } from '@/app/selection/useSelection'
import { useEarlier } from './useEarlier'

/** Loaded only where there is another year: the first screen does without. */
const listChanges = shallowRef<typeof ListChanges | null>(null)

/**
 * The changes of the selected budget since last year: against last year's own document where that
 * is there, else by its own sentences.
 */
export function useYearChanges() {
  const { document } = useSelection()
  const earlier = useEarlier()
  watchEffect(() => {
    if (earlier.value && !listChanges.value)
      void import('@/budget/comparison/compareBudget').then(module => {
        listChanges.value = module.listChanges
      })
  })
  return computed(() => {
    if (!document.value) return []
    return earlier.value && listChanges.value
      ? listChanges.value(document.value, earlier.value)
      : findStatedChanges(document.value)
  })
}
