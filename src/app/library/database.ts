// @bundle later
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { Piece } from '@/app/documents/apart/takeApart'
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
  documents: { key: string; value: KeptDocument }
  /** Items of large lists of documents, by edition and number. */
  pieces: { key: [edition: string, index: number]; value: Piece }
  /** Original files by their digests. */
  files: { key: string; value: Blob }
}
/** A document without what is in pieces; those of earlier versions have none. */
export interface KeptDocument extends BudgetDocument {
  readonly pieceCount?: number
}
type LibraryDatabase = IDBPDatabase<LibrarySchema>

export const allStores = ['entries', 'documents', 'pieces', 'files'] as const
/** A transaction that may write everywhere. */
export type WritingTransaction = IDBPTransaction<LibrarySchema, typeof allStores, 'readwrite'>

const databaseName = 'budget-lens'
/** 2: documents in pieces, which earlier versions of the page cannot put together. */
const databaseVersion = 2

let opening: Promise<LibraryDatabase> | null = null

/** Opens the database of this browser once; rejects where the browser has none to give. */
export function openLibrary(): Promise<LibraryDatabase> {
  const forget = () => {
    opening = null
  }
  opening ??= openDB<LibrarySchema>(databaseName, databaseVersion, {
    upgrade(database) {
      for (const store of allStores)
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store)
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
