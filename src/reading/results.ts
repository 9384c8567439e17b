import type { BudgetDocument } from '@/document/document'

/** Why a file was not opened: where in it, and what is wrong there. */
export interface FileProblem {
  readonly where: string
  readonly reason: string
  /** Line of the file, from 1, where it is one line. */
  readonly line?: number
}

/** What became of one file among those that were read together. */
export type FileResult =
  | { readonly outcome: 'read'; readonly file: string; readonly document: BudgetDocument }
  /** Part of the document that is the result of another file. */
  | { readonly outcome: 'joined'; readonly file: string; readonly with: string }
  | {
      readonly outcome: 'refused'
      readonly file: string
      readonly problems: readonly FileProblem[]
    }
