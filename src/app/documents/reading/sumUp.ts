import { summariseDocument } from '@/app/documents/summariseDocument'
import type { FileResult } from '@/reading/results'
import type { SummedResult } from './messages'

/** Tests the relations of the documents that were read, where it does not block the page. */
export function sumUp(result: FileResult): SummedResult {
  if (result.outcome !== 'read') return { result, summary: null, others: [] }
  return {
    result,
    summary: summariseDocument(result.document),
    others: (result.others ?? []).map(({ document }) => summariseDocument(document)),
  }
}
