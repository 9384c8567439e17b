import { summariseDocument } from '@/app/documents/summariseDocument'
import { identifyEdition } from '@/document/edition'
import type { FileResult } from '@/reading/results'
import type { SummedResult } from './messages'

/** Identifies the documents that were read and tests their relations, where it blocks no page. */
export function sumUp(result: FileResult): SummedResult {
  if (result.outcome !== 'read') return result
  const { file, share, document: first, others = [] } = result
  const documents = [first, ...others.map(({ document }) => document)].map(document => ({
    document,
    identity: identifyEdition(document),
    summary: summariseDocument(document),
  }))
  return { outcome: 'read', file, share, documents }
}
