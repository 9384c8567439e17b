import type { Piece } from '@/app/documents/apart/takeApart'
import type { DocumentSummary } from '@/app/documents/summariseDocument'
import type { FileResult, FilesProgress } from '@/reading/results'

/** What became of a file, with what is said of its document. */
export interface SummedResult {
  readonly result: FileResult
  readonly summary: DocumentSummary | null
  /** Of the other documents of a file that holds several. */
  readonly others: readonly DocumentSummary[]
}

/** What the page asks of the worker: files stand for their bytes, which only the worker loads. */
export interface ReadRequest {
  readonly files: readonly File[]
}

/** What the page asks first where some are archives: the files in them. */
export interface ExpandRequest {
  readonly archives: readonly File[]
}

/** What the page asks of a worker that is to answer pdf.js, and nothing else from then on. */
export const pagesRequest = 'pages'

/** What the worker says: how far it is, at last the results, or that it failed. */
export type ReadMessage =
  | { readonly type: 'progress'; readonly progress: FilesProgress }
  /** One piece after the other, then the rest: taking all at once would block the page. */
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'result'; readonly result: SummedResult }
  | { readonly type: 'done' }
  | { readonly type: 'expanded'; readonly files: readonly (readonly File[])[] }
  | { readonly type: 'failed'; readonly reason: string }
