import { shallowReactive } from 'vue'
import type { BudgetDocument } from '@/document/document'
import type { Tested } from './runTests'

/** How the relations of documents came out. */
export const testedChecks = shallowReactive(new WeakMap<BudgetDocument, Tested>())
/** Documents whose test has begun, and whether all results of it are kept. */
export const begun = new WeakMap<BudgetDocument, { readonly all: boolean }>()
/** Documents whose relations could not be tested. */
export const failed = shallowReactive(new WeakSet<BudgetDocument>())

/** Whether the relations of a document have been tested, and as much is kept as is asked for. */
export function areTested(document: BudgetDocument, all: boolean): boolean {
  const tested = testedChecks.get(document)
  return tested !== undefined && (!all || tested.results !== null)
}

/** Tests the relations of a document; keeps how they come out, or that it failed. */
export async function testChecks(document: BudgetDocument, all: boolean): Promise<void> {
  if (areTested(document, all)) return
  failed.delete(document)
  try {
    const { runTests } = await import('./runTests')
    const tested = await runTests(document, all)
    if (!areTested(document, all)) testedChecks.set(document, tested)
  } catch {
    // The line in the footer stays empty; every figure is there without it.
    begun.delete(document)
    failed.add(document)
  }
}
