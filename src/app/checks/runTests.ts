// @bundle later
import { takeChecks } from '@/app/documents/summaries'
import {
  type CheckCounts,
  type CheckResult,
  indexFailing,
  stepCounted,
  takeOver,
} from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { failingOf } from '@/provenance/failing'
import type { Provenance } from '@/text/provenance'
import { runInSteps } from '@/ui/steps'

/** Finds the relations that do not hold, then those not proven, that touch a figure. */
export type FailingOf = (provenance: Provenance) => readonly CheckResult[]
/** How the relations of a document came out. */
export interface Tested {
  readonly counts: CheckCounts
  /** Those that do not hold, those that are not proven, then those that hold within rounding. */
  readonly inexact: readonly CheckResult[]
  /** Those, and those that cannot be tested. */
  readonly notable: readonly CheckResult[]
  /** All; null where those that hold were not kept. */
  readonly results: readonly CheckResult[] | null
  readonly failingOf: FailingOf
}

/**
 * Tests the relations of a document, and lets the page answer in between, unless they were tested
 * where it was read; `all`: whether those that hold are kept, too.
 */
export async function runTests(document: BudgetDocument, all: boolean): Promise<Tested> {
  const handed = all ? null : takeChecks(document)
  const { results, counts } = handed
    ? takeOver(handed)
    : await runInSteps(stepCounted(document, all))
  const failing = indexFailing(results)
  const notable = results.filter(({ outcome }) => outcome !== 'holds')
  return {
    counts,
    inexact: notable.filter(({ outcome }) => outcome !== 'untestable'),
    notable,
    results: all ? results : null,
    failingOf: provenance => failingOf(document, provenance, failing),
  }
}
