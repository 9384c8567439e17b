import { computed, watchEffect } from 'vue'
import type { CheckResult } from '@/budget/checks'
import type { Provenance } from '@/text/provenance'
import { whenIdle } from '@/ui/idle'
import { useSelection } from '@/app/selection/useSelection'
import type { FailingOf } from './runTests'
import { areTested, begun, failed, testChecks, testedChecks } from './testChecks'

/**
 * How the relations of the selected document come out; tested once each, after everything that can
 * be seen has been drawn, or at once where they are what is to be seen (`first`). Only with `all`
 * there are `results`: those that hold are many, and take memory.
 */
export function useChecks({ first = false, all = false } = {}) {
  const { whole: document, link } = useSelection()

  watchEffect(() => {
    const wanted = document.value
    if (!wanted || areTested(wanted, all)) return
    const running = begun.get(wanted)
    if (!first && (all ? running : running !== undefined)) return
    begun.set(wanted, all || !!running)
    const test = () => void testChecks(wanted, all)
    if (first) test()
    else whenIdle(test)
  })

  const tested = computed(() =>
    document.value ? (testedChecks.get(document.value) ?? null) : null,
  )
  const failingOf: FailingOf = provenance => tested.value?.failingOf(provenance) ?? []
  return {
    counts: computed(() => tested.value?.counts ?? null),
    results: computed(() => tested.value?.results ?? null),
    /** They could not be tested. */
    failed: computed(
      () => !!document.value && !areTested(document.value, all) && failed.has(document.value),
    ),
    retry: () => {
      if (document.value) void testChecks(document.value, all)
    },
    /** Those that do not hold, those that are not proven, then those that hold within rounding. */
    inexact: computed(() => tested.value?.inexact ?? []),
    /** Those, and those that cannot be tested. */
    notable: computed(() => tested.value?.notable ?? null),
    /** Whether any does not hold. */
    fails: computed(() => (tested.value?.counts.byOutcome.fails ?? 0) > 0),
    /** Those that do not hold or are not proven and touch a figure, or what it is computed from. */
    failingOf,
    /** The first of them; `null` where there is none. */
    failingAt: (provenance: Provenance): CheckResult | null => failingOf(provenance)[0] ?? null,
    /** The page that lists them. */
    page: computed(() => link('/checks')),
  }
}
