import type { FileProblem, FileResult, ReadDocument } from '@/reading/results'
import { type CatalogueEntry, listEditions } from './catalogue'
import type { AddedDocument } from './addDocument'

/** What became of one file that was opened, as the list of results says it. */
export type OpenedFile = { readonly file: string } & (
  | {
      readonly outcome: 'opened'
      readonly entry: CatalogueEntry
      /** How many documents the file holds, where it holds several. */
      readonly of?: number
      /** Editions of the same unit, year and kind that were there before and stay. */
      readonly beside: readonly CatalogueEntry[]
    }
  | { readonly outcome: 'same'; readonly entry: CatalogueEntry }
  | { readonly outcome: 'joined'; readonly with: string }
  | { readonly outcome: 'refused'; readonly problems: readonly FileProblem[] }
)

interface TakenResult {
  readonly result: FileResult
  readonly of?: number
  readonly catalogue: readonly CatalogueEntry[]
  readonly add: (read: ReadDocument) => AddedDocument
}

/** Takes what was read of a file into the catalogue, and says what became of it. */
export function takeResult({ result, of, catalogue, add }: TakenResult): OpenedFile {
  const { file } = result
  if (result.outcome === 'joined') return { file, outcome: 'joined', with: result.with }
  if (result.outcome === 'refused') return { file, outcome: 'refused', problems: result.problems }
  const { entry, known } = add(result)
  if (known) return { file, outcome: 'same', entry }
  const beside = listEditions(catalogue, entry)
  return { file, outcome: 'opened', entry, beside, ...(of !== undefined && { of }) }
}
