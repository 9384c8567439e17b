// @bundle later
import { putTogether } from '@/app/documents/apart/putTogether'
import { SharedTexts } from '@/app/documents/apart/sharedTexts'
import type { Piece } from '@/app/documents/apart/takeApart'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { LoadError } from '@/app/documents/fetching'
import type { BudgetDocument } from '@/document/document'
import { allStores, type KeptEntry, openLibrary, type WritingTransaction } from './database'
import { cutDocument, type DocumentInPieces, measureDocument } from './keptPieces'
import { toKeepingError } from './keepingError'
import type { DocumentSummary } from '@/app/documents/summariseDocument'

interface Kept {
  readonly entry: CatalogueEntry
  readonly document: BudgetDocument
  /** Original files by their digests. */
  readonly files: ReadonlyMap<string, Blob>
  /** ISO time when it was opened. */
  readonly opened: string
  readonly summary: DocumentSummary
}

/** Keeps a document with its files, all or nothing; rejects with a `KeepingError`. */
export async function keepDocument({
  entry,
  document,
  files,
  opened,
  summary,
}: Kept): Promise<KeptEntry> {
  const cut = await cutDocument(document)
  const bytes = await measureDocument(cut)
  const record: KeptEntry = {
    entry,
    opened,
    size: [...files.values()].reduce((sum, { size }) => sum + size, bytes),
    files: [...files.keys()],
    summary,
  }
  try {
    await writeWhole(record, cut, files)
  } catch (error) {
    throw toKeepingError(error)
  }
  return record
}

async function writeWhole(
  record: KeptEntry,
  cut: DocumentInPieces,
  files: ReadonlyMap<string, Blob>,
): Promise<void> {
  const { edition } = record.entry
  const database = await openLibrary()
  const transaction = database.transaction(allStores, 'readwrite')
  // Heard below, whichever of the writes fails first.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new DOMException('', 'AbortError'),
  )
  try {
    const store = transaction.objectStore('files')
    // First, as what cannot be written is found before anything else is.
    await writeDocument(transaction, edition, cut)
    await Promise.all([
      transaction.objectStore('entries').put(record, edition),
      ...[...files].map(([sha256, file]) => store.put(file, sha256)),
    ])
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended by itself.
    }
    await done
    throw error
  }
  const failure = await done
  if (failure) throw failure
}

/** Writes a document piece by piece: the browser copies each before the page goes on. */
async function writeDocument(
  transaction: WritingTransaction,
  edition: string,
  { rest, pieces }: DocumentInPieces,
): Promise<void> {
  const pieceCount = pieces.length
  await transaction.objectStore('documents').put({ ...rest, pieceCount }, edition)
  const store = transaction.objectStore('pieces')
  await store.delete(piecesOf(edition))
  for (const [index, piece] of pieces.entries()) await store.put(piece, [edition, index])
}

const piecesOf = (edition: string) => IDBKeyRange.bound([edition, 0], [edition, Infinity])

/** What is kept, the oldest first; records that are broken are left out. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  const database = await openLibrary()
  const records = await database.getAll('entries')
  return records
    .filter(isWhole)
    .sort(({ opened: a }, { opened: b }) => (a < b ? -1 : Number(a > b)))
}

/** Loads a kept document; rejects with a `LoadError` where it is gone. */
export async function loadKept(edition: string): Promise<BudgetDocument> {
  const document = await readDocument(edition).catch(() => {
    throw new LoadError('浏览器没有给出存下的这份文件，请刷新页面或重新打开它的文件。')
  })
  if (!document) throw new LoadError('存下的这份文件已不在这个浏览器里，请重新打开它的文件。')
  return document
}

async function readDocument(edition: string): Promise<BudgetDocument | null> {
  const database = await openLibrary()
  // In one transaction, so that no other page changes the pieces in between.
  const transaction = database.transaction(['documents', 'pieces'])
  const kept = await transaction.objectStore('documents').get(edition)
  if (!kept) return null
  const { pieceCount = 0, ...rest } = kept
  const pieces: Piece[] = []
  const shared = new SharedTexts()
  for (let index = 0; index < pieceCount; index++) {
    const piece = await transaction.objectStore('pieces').get([edition, index])
    if (!piece) return null
    shared.shareIn(piece.items)
    pieces.push(piece)
  }
  return putTogether(rest, pieces)
}

/** Writes another entry of a kept document, such as one with the user's own name. */
export async function changeKept(edition: string, entry: CatalogueEntry): Promise<void> {
  const database = await openLibrary()
  const transaction = database.transaction('entries', 'readwrite')
  const record = await transaction.store.get(edition)
  if (record) await transaction.store.put({ ...record, entry }, edition)
  await transaction.done
}

/**
 * Writes a kept document as it is now read, and its entry where that is another; gives its record,
 * `null` where it is not kept. Rejects with a `KeepingError`.
 */
export async function changeKeptDocument(
  edition: string,
  document: BudgetDocument,
  summary: DocumentSummary,
  entry?: CatalogueEntry,
): Promise<KeptEntry | null> {
  try {
    const cut = await cutDocument(document)
    const database = await openLibrary()
    const transaction = database.transaction(allStores, 'readwrite')
    const entries = transaction.objectStore('entries')
    const record = await entries.get(edition)
    const changed = record ? { ...record, ...(entry && { entry }), summary } : null
    if (changed) {
      await entries.put(changed, edition)
      await writeDocument(transaction, edition, cut)
    }
    await transaction.done
    return changed
  } catch (error) {
    throw toKeepingError(error)
  }
}

/** Removes a document, and its files where no other kept document has them. */
export async function removeKept(edition: string): Promise<void> {
  const database = await openLibrary()
  const transaction = database.transaction(allStores, 'readwrite')
  const entries = transaction.objectStore('entries')
  const removed = await entries.get(edition)
  await Promise.all([
    entries.delete(edition),
    transaction.objectStore('documents').delete(edition),
    transaction.objectStore('pieces').delete(piecesOf(edition)),
  ])
  const used = new Set((await entries.getAll()).filter(isWhole).flatMap(({ files }) => files))
  for (const sha256 of removed?.files ?? [])
    if (!used.has(sha256)) await transaction.objectStore('files').delete(sha256)
  await transaction.done
}

/** Whether a record is one of ours: another program or version may have written it. */
function isWhole(record: Partial<KeptEntry> | null | undefined): record is KeptEntry {
  const { entry, opened, files, summary } = record ?? {}
  return (
    typeof entry?.edition === 'string' &&
    typeof entry.unit === 'string' &&
    typeof entry.year === 'number' &&
    typeof opened === 'string' &&
    Array.isArray(files) &&
    typeof summary === 'object'
  )
}
