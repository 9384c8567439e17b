// @bundle later
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import type { BudgetDocument } from '@/document/document'
import type { DocumentSummary } from '@/app/documents/summariseDocument'

/** What is known of a kept document without loading it. */
export interface KeptEntry {
  readonly entry: CatalogueEntry
  /** ISO time when it was opened. */
  readonly opened: string
  /** Bytes of the document and of its files. */
  readonly size: number
  /** Digests of its files that are kept. */
  readonly files: readonly string[]
  readonly summary: DocumentSummary
}

interface LibrarySchema extends DBSchema {
  /** By edition, as `documents` is: the list needs no document. */
  entries: { key: string; value: KeptEntry }
  documents: { key: string; value: BudgetDocument }
  /** Original files by their digests. */
  files: { key: string; value: Blob }
}
export type LibraryDatabase = IDBPDatabase<LibrarySchema>

const databaseName = 'budget-lens'
const databaseVersion = 1

let opening: Promise<LibraryDatabase> | null = null

/** Opens the database of this browser once; rejects where the browser has none to give. */
export function openLibrary(): Promise<LibraryDatabase> {
  const forget = () => {
    opening = null
  }
  opening ??= openDB<LibrarySchema>(databaseName, databaseVersion, {
    upgrade(database) {
      for (const store of ['entries', 'documents', 'files'] as const)
        database.createObjectStore(store)
    },
    // A newer version of the page in another tab waits for this one to let go.
    blocking: (_current, _blocked, { target }) => {
      forget()
      ;(target as IDBDatabase).close()
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget()
    throw error
  })
  return opening
}
