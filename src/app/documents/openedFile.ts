import type { FileProblem } from '@/reading/results'
import { type CatalogueEntry, listEditions } from './catalogue'
import type { AddedDocument } from './addDocument'
import type { SummedDocument, UnreadFile } from './reading/messages'

/** What became of one file that was opened, as the list of results says it. */
export type OpenedFile = { readonly file: string } & (
  | {
      readonly outcome: 'opened'
      readonly entry: CatalogueEntry
      /** How many documents the file holds, where it holds several. */
      readonly of?: number
      /** Editions of the same unit, year and kind that were there before and stay. */
      readonly beside: readonly CatalogueEntry[]
      /** Why it does not stand in the place of what is kept of the same file. */
      readonly problem?: string
    }
  | {
      readonly outcome: 'same'
      readonly entry: CatalogueEntry
      /** Whether unit, year or kind are as the user has put them right. */
      readonly isCorrected?: true
    }
  /** Kept before, and now read otherwise: the newer reading, with what the user has corrected. */
  | {
      readonly outcome: 'reread'
      readonly entry: CatalogueEntry
      /** Why the newer reading could not be kept. */
      readonly problem?: string
    }
  | { readonly outcome: 'joined'; readonly with: string }
  | { readonly outcome: 'refused'; readonly problems: readonly FileProblem[] }
)

/** A document of a file, or a file that is none. */
export type FoundResult =
  | UnreadFile
  | {
      readonly outcome: 'read'
      readonly file: string
      readonly found: SummedDocument
      /** How many documents the file holds. */
      readonly of: number
    }

interface TakenResult {
  readonly result: FoundResult
  readonly catalogue: readonly CatalogueEntry[]
  readonly add: (found: SummedDocument) => AddedDocument
}

/** Takes a document that was read into the catalogue, and says what became of it. */
export function takeResult({ result, catalogue, add }: TakenResult): OpenedFile {
  const { file } = result
  if (result.outcome === 'joined') return { file, outcome: 'joined', with: result.with }
  if (result.outcome === 'refused') return { file, outcome: 'refused', problems: result.problems }
  const { found, of } = result
  const { entry, known } = add(found)
  if (known) return { file, outcome: 'same', entry }
  const beside = listEditions(catalogue, entry)
  return { file, outcome: 'opened', entry, beside, ...(of > 1 && { of }) }
}
