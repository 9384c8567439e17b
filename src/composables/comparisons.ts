import { computed } from 'vue'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { useSelection } from './selection'
import { useYears } from './years'

/** Figures of the selected budget against last year: by last year's own document where it is there, else by what this one says. */
export function useComparisons() {
  const { document } = useSelection()
  const { years } = useYears()
  const earlier = computed(() => years.value.find(({ year }) => year === (document.value?.year ?? 0) - 1) ?? null)
  return { earlier, comparisons: computed(() => document.value ? compareBudget(document.value, earlier.value) : []) }
}
