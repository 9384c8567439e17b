import { summariseDocument } from '@/app/documents/summariseDocument'
import type { FileResult } from '@/reading/results'
import type { SummedResult } from './messages'

/** Tests the relations of a document that was read, where it does not block the page. */
export function sumUp(result: FileResult): SummedResult {
  return { result, summary: result.outcome === 'read' ? summariseDocument(result.document) : null }
}
