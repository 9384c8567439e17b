import { shallowReactive } from 'vue'
import type { CheckCounts, CheckResult } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import type { Provenance } from '@/text/provenance'

/** Finds the relations that do not hold and touch a figure. */
export type FailingOf = (provenance: Provenance) => readonly CheckResult[]
interface Tested {
  readonly counts: CheckCounts
  readonly results: readonly CheckResult[]
  readonly failingOf: FailingOf
}

/** How the relations of documents came out. */
export const testedChecks = shallowReactive(new WeakMap<BudgetDocument, Tested>())
/** Documents whose test has begun. */
export const begun = new WeakSet<BudgetDocument>()
/** Documents whose relations could not be tested. */
export const failed = shallowReactive(new WeakSet<BudgetDocument>())

/** Tests the relations of a document once; keeps how they come out, or that it failed. */
export async function testChecks(document: BudgetDocument): Promise<void> {
  if (testedChecks.has(document)) return
  failed.delete(document)
  try {
    const [{ countChecks, indexFailing, runChecks }, { failingOf }] = await Promise.all([
      import('@/budget/checks'),
      import('@/provenance/failing'),
    ])
    const results = runChecks(document)
    const failing = indexFailing(results)
    testedChecks.set(document, {
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
