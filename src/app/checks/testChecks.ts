import { shallowReactive } from 'vue'
import type { BudgetDocument } from '@/document/document'
import type { Tested } from './runTests'

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
    const { runTests } = await import('./runTests')
    testedChecks.set(document, await runTests(document))
  } catch {
    // The line in the footer stays empty; every figure is there without it.
    begun.delete(document)
    failed.add(document)
  }
}
