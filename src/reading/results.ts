import type { BudgetDocument } from '@/document/document'
import type { ReadingProgress } from './formats/raw'

/** Why a file was not opened: where in it, and what is wrong there. */
export interface FileProblem {
  readonly where: string
  readonly reason: string
  /** Line of the file, from 1, where it is one line. */
  readonly line?: number
}

/** A document that was read. */
export interface ReadDocument {
  readonly document: BudgetDocument
}

/** What a file holds of its document: all of it, its tables alone, or its prose alone. */
export type FileShare = 'whole' | 'tables' | 'prose'

/** What became of one file among those that were read together. */
export type FileResult =
  | ({
      readonly outcome: 'read'
      readonly file: string
      readonly share: FileShare
      /** The other documents of a file that holds several, one after the other. */
      readonly others?: readonly ReadDocument[]
    } & ReadDocument)
  /** Part of the document that is the result of another file. */
  | { readonly outcome: 'joined'; readonly file: string; readonly with: string }
  | {
      readonly outcome: 'refused'
      readonly file: string
      readonly share: FileShare
      readonly problems: readonly FileProblem[]
    }

/** Which of several files is read, and how far it is. */
export interface FilesProgress {
  /** Index of the file, from 0. */
  readonly index: number
  readonly file: string
  /** Null before the format's reader has said anything. */
  readonly progress: ReadingProgress | null
}
