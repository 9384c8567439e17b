import { summariseTested } from '@/app/documents/summariseDocument'
import { handOver, stepCounted } from '@/budget/checks'
import { identifyEdition } from '@/document/edition'
import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'
import type { FileResult } from '@/reading/results'
import type { SummedDocument, SummedResult } from './messages'

/** Identifies the documents that were read and tests their relations, where it blocks no page. */
export function sumUp(result: FileResult): SummedResult {
  if (result.outcome !== 'read') return result
  const { file, share, document: first, others = [] } = result
  const documents = [first, ...others.map(({ document }) => document)].map(sumUpDocument)
  return { outcome: 'read', file, share, documents }
}

function sumUpDocument(document: BudgetDocument): SummedDocument {
  const tested = runSteps(stepCounted(document, false))
  return {
    document,
    identity: identifyEdition(document),
    summary: summariseTested(document, tested.counts.byOutcome),
    checks: handOver(tested),
  }
}
