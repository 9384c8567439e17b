// @bundle later
import {
  type CheckCounts,
  type CheckResult,
  countChecks,
  indexFailing,
  stepChecks,
} from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { failingOf } from '@/provenance/failing'
import type { Provenance } from '@/text/provenance'
import { runInSteps } from '@/ui/steps'

/** Finds the relations that do not hold and touch a figure. */
export type FailingOf = (provenance: Provenance) => readonly CheckResult[]
/** The relations of a document with how they came out. */
export interface Tested {
  readonly counts: CheckCounts
  readonly results: readonly CheckResult[]
  readonly failingOf: FailingOf
}

/** Tests the relations of a document, and lets the page answer in between. */
export async function runTests(document: BudgetDocument): Promise<Tested> {
  const results = await runInSteps(stepChecks(document))
  const failing = indexFailing(results)
  return {
    counts: countChecks(results),
    results,
    failingOf: provenance => failingOf(document, provenance, failing),
  }
}
