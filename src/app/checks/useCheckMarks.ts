import { computed } from 'vue'
import type { CheckResult } from '@/budget/checks'
import type { Provenance } from '@/text/provenance'
import { useChecks } from './useChecks'

/**
 * Which figures a relation that does not hold touches; none until the relations have been tested.
 */
export function useCheckMarks() {
  const { counts, failingOf } = useChecks()
  return {
    fails: computed(() => (counts.value?.byOutcome.fails ?? 0) > 0),
    /** All that touch a figure or what it is computed from. */
    failingOf: (provenance: Provenance): readonly CheckResult[] => failingOf.value(provenance),
    /** The first of them, `null` where there is none. */
    failingAt: (provenance: Provenance): CheckResult | null =>
      failingOf.value(provenance)[0] ?? null,
  }
}
