// @bundle parts
import { computed, shallowRef, watchEffect } from 'vue'
import { findChanges } from '@/budget/comparison/changes'
import type { changesAgainst as ChangesAgainst } from '@/budget/comparison/changesAgainst'
import { summarise } from '@/budget/tree/summary'
import { useSelection } from '@/app/selection/useSelection'
import { useEarlier } from './useYears'

/** Asked for only where there is another year: the first screen does without. */
const against = shallowRef<typeof ChangesAgainst | null>(null)

/**
 * What changed since last year: against its own document where that is there, else by what the
 * selected one says.
 */
export function useYearChanges() {
  const { document } = useSelection()
  const earlier = useEarlier()
  watchEffect(() => {
    if (earlier.value && !against.value)
      void import('@/budget/comparison/changesAgainst').then(({ changesAgainst }) => {
        against.value = changesAgainst
      })
  })
  return computed(() => {
    if (!document.value) return []
    return earlier.value && against.value
      ? against.value(document.value, earlier.value)
      : findChanges(document.value, summarise(document.value))
  })
}
