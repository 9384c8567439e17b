// @bundle later
import type { CatalogueEntry } from './catalogue'
import type { SummedDocument } from './reading/messages'

/** A document that was read of the file of this name. */
export interface ReadAgain extends Omit<SummedDocument, 'checks'> {
  readonly file: string
}

/** What became of a document that is kept, and was read of its own files once more. */
export type RereadResult =
  /** It is kept as it is read, but for what the user has put right. */
  | { readonly outcome: 'same'; readonly entry: CatalogueEntry; readonly isCorrected: true }
  /** The newer reading stands in its place; where it could not be kept, the problem says why. */
  | { readonly outcome: 'reread'; readonly entry: CatalogueEntry; readonly problem?: string }
  /** What is kept cannot be read, so that the newer reading stands beside it. */
  | { readonly outcome: 'unread'; readonly problem: string }

/** Compares a document that was read with what is kept of its files; null where nothing is, or the very same. */
type Reread = (read: ReadAgain) => Promise<RereadResult | null>

let rereadKept: Reread | null = null

/** Says how what this browser keeps is read anew. */
export function setReread(reread: Reread): void {
  rereadKept = reread
}

/** What became of a kept document whose own files were read again; null for any other. */
export async function reread(read: ReadAgain): Promise<RereadResult | null> {
  return (await rereadKept?.(read)) ?? null
}
