import { computed, shallowReactive, watchEffect } from 'vue'
import type { CheckCounts, CheckResult } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import type { Provenance } from '@/text/provenance'
import { whenIdle } from '@/ui/idle'
import { useSelection } from '@/app/selection/useSelection'

type FailingOf = (provenance: Provenance) => readonly CheckResult[]
interface Tested {
  readonly counts: CheckCounts
  readonly results: readonly CheckResult[]
  readonly failingOf: FailingOf
}

const known = shallowReactive(new WeakMap<BudgetDocument, Tested>())
const begun = new WeakSet<BudgetDocument>()
const failed = shallowReactive(new WeakSet<BudgetDocument>())

/**
 * How the relations of the selected document come out; tested once each, after everything that can
 * be seen has been drawn, or at once where they are what is to be seen (`first`).
 */
export function useChecks({ first = false } = {}) {
  const { document, link } = useSelection()

  watchEffect(() => {
    const wanted = document.value
    if (!wanted || known.has(wanted) || (begun.has(wanted) && !first)) return
    begun.add(wanted)
    if (first) void test(wanted)
    else whenIdle(() => void test(wanted))
  })

  const tested = computed(() => (document.value ? (known.get(document.value) ?? null) : null))
  const failingOf: FailingOf = provenance => tested.value?.failingOf(provenance) ?? []
  return {
    counts: computed(() => tested.value?.counts ?? null),
    results: computed(() => tested.value?.results ?? null),
    /** They could not be tested. */
    failed: computed(() => document.value !== null && !tested.value && failed.has(document.value)),
    retry: () => {
      if (document.value) void test(document.value)
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

async function test(document: BudgetDocument): Promise<void> {
  if (known.has(document)) return
  failed.delete(document)
  try {
    const [{ countChecks, indexFailing, runChecks }, { failingOf }] = await Promise.all([
      import('@/budget/checks'),
      import('@/provenance/failing'),
    ])
    const results = runChecks(document)
    const failing = indexFailing(results)
    known.set(document, {
      counts: countChecks(results),
      results,
      failingOf: provenance => failingOf(document, provenance, failing),
    })
  } catch {
    // The line in the footer stays empty; every figure is there without it.
    begun.delete(document)
    failed.add(document)
  }
}
