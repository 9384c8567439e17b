// @bundle later
import type { CatalogueEntry } from './catalogue'
import type { SummedDocument } from './reading/messages'

/** A document that was read of the file of this name. */
export interface ReadAgain extends SummedDocument {
  readonly file: string
}
/**
 * Keeps a newer reading of a kept document's own files in place of the earlier one; null where they
 * are not kept, or the reading is the same.
 */
type Reread = (read: ReadAgain) => Promise<CatalogueEntry | null>

let rereadKept: Reread | null = null

/** Says how what this browser keeps is read anew. */
export function setReread(reread: Reread): void {
  rereadKept = reread
}

/** The entry of a kept document whose own files are now read otherwise; null for any other. */
export async function reread(read: ReadAgain): Promise<CatalogueEntry | null> {
  return (await rereadKept?.(read)) ?? null
}
