import type { Piece } from '@/app/documents/apart/takeApart'
import type { DocumentSummary } from '@/app/documents/summariseDocument'
import type { HandedChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import type { EditionIdentity } from '@/document/edition'
import type { FileResult, FileShare, FilesProgress } from '@/reading/results'

/**
 * A document that was read, what tells it from others, what is said of it, and how its relations
 * came out.
 */
export interface SummedDocument {
  readonly document: BudgetDocument
  readonly identity: EditionIdentity
  readonly summary: DocumentSummary
  readonly checks: HandedChecks
}

/** A file that is no document of its own. */
export type UnreadFile = Exclude<FileResult, { readonly outcome: 'read' }>

/** What became of a file, with all documents that it holds where it was read. */
export type SummedResult =
  | UnreadFile
  | {
      readonly outcome: 'read'
      readonly file: string
      readonly share: FileShare
      readonly documents: readonly SummedDocument[]
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

/** What the page says of each piece that it has taken, so that few wait for it. */
export const pieceTaken = 'taken'

/** What the worker says: how far it is, at last the results, or that it failed. */
export type ReadMessage =
  | { readonly type: 'progress'; readonly progress: FilesProgress }
  /** One piece after the other, then the rest: taking all at once would block the page. */
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'result'; readonly result: SummedResult }
  | { readonly type: 'done' }
  | { readonly type: 'expanded'; readonly files: readonly (readonly File[])[] }
  | { readonly type: 'failed'; readonly reason: string }
