import { shallowReactive } from 'vue'
import type { BudgetDocument } from '@/document/document'
import type { Tested } from './runTests'

/** How the relations of documents came out. */
export const testedChecks = shallowReactive(new WeakMap<BudgetDocument, Tested>())
/** Documents whose test has begun, and whether all results of it are kept. */
export const begun = new WeakMap<BudgetDocument, boolean>()
/** Documents whose relations could not be tested. */
export const failed = shallowReactive(new WeakSet<BudgetDocument>())

/** Tests that are under way. */
const running = new WeakMap<
  BudgetDocument,
  { readonly all: boolean; readonly end: Promise<void> }
>()

/** Whether the relations of a document have been tested, and as much is kept as is asked for. */
export function areTested(document: BudgetDocument, all: boolean): boolean {
  const tested = testedChecks.get(document)
  return !!(all ? tested?.results : tested)
}

/** Tests the relations of a document once; keeps how they come out, or that it failed. */
export function testChecks(document: BudgetDocument, all: boolean): Promise<void> {
  if (areTested(document, all)) return Promise.resolve()
  const known = running.get(document)
  if (known && (known.all || !all)) return known.end
  const own = {
    all,
    end: test(document, all).finally(() => {
      if (running.get(document) === own) running.delete(document)
    }),
  }
  running.set(document, own)
  return own.end
}

async function test(document: BudgetDocument, all: boolean): Promise<void> {
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
