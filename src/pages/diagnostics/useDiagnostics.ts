import { computed } from 'vue'
import { findingsOf, countCoverage } from '@/budget/printed/coverage/coverage'
import { useSelection } from '@/app/selection/useSelection'

/**
 * What reading made of the selected document: its coverage, and what it found in groups; a group
 * without any is left out.
 */
export function useDiagnostics() {
  const { whole: document } = useSelection()
  return {
    document,
    coverage: computed(() => document.value && countCoverage(document.value)),
    groups: computed(() =>
      document.value
        ? [
            { name: '警告：没有读懂，或可能印错', list: findingsOf(document.value, 'warning') },
            { name: '说明：读懂了，但和通常的写法不同', list: findingsOf(document.value, 'note') },
          ].filter(({ list }) => list.length > 0)
        : [],
    ),
  }
}
