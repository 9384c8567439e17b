import { computed, watchEffect } from 'vue'
import type { CheckResult } from '@/budget/checks'
import type { Provenance } from '@/text/provenance'
import { whenIdle } from '@/ui/idle'
import { useSelection } from '@/app/selection/useSelection'
import type { FailingOf } from './runTests'
import { begun, failed, testChecks, testedChecks } from './testChecks'

/**
 * How the relations of the selected document come out; tested once each, after everything that can
 * be seen has been drawn, or at once where they are what is to be seen (`first`).
 */
export function useChecks({ first = false } = {}) {
  const { whole: document, link } = useSelection()

  watchEffect(() => {
    const wanted = document.value
    if (!wanted || testedChecks.has(wanted) || (begun.has(wanted) && !first)) return
    begun.add(wanted)
    if (first) void testChecks(wanted)
    else whenIdle(() => void testChecks(wanted))
  })

  const tested = computed(() =>
    document.value ? (testedChecks.get(document.value) ?? null) : null,
  )
  const failingOf: FailingOf = provenance => tested.value?.failingOf(provenance) ?? []
  return {
    counts: computed(() => tested.value?.counts ?? null),
    results: computed(() => tested.value?.results ?? null),
    /** They could not be tested. */
    failed: computed(() => document.value !== null && !tested.value && failed.has(document.value)),
    retry: () => {
      if (document.value) void testChecks(document.value)
    },
    /** Those that do not hold, then those that hold only within rounding. */
    inexact: computed(() => {
      const all = tested.value?.results ?? []
      return [
        ...all.filter(({ outcome }) => outcome === 'fails'),
        ...all.filter(({ outcome }) => outcome === 'holdsWithinRounding'),
      ]
    }),
    /** Whether any does not hold. */
    fails: computed(() => (tested.value?.counts.byOutcome.fails ?? 0) > 0),
    /** Those that do not hold and touch a figure, or what it is computed from. */
    failingOf,
    /** The first of them; `null` where there is none. */
    failingAt: (provenance: Provenance): CheckResult | null => failingOf(provenance)[0] ?? null,
    /** The page that lists them. */
    page: computed(() => link('/checks')),
  }
}
