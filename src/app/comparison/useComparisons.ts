import { computed } from 'vue'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { useSelection } from '@/app/selection/useSelection'
import { useEarlier } from './useEarlier'

/**
 * Figures of the selected budget against last year: by last year's own document where it is there,
 * else by what this one says.
 */
export function useComparisons() {
  const { document } = useSelection()
  const earlier = useEarlier()
  return {
    earlier,
    comparisons: computed(() =>
      document.value ? compareBudget(document.value, earlier.value) : [],
    ),
  }
}
