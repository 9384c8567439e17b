// @bundle later
import { describeDocument } from '@/app/documents/addDocument'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import type { ReadAgain } from '@/app/documents/rereading'
import { summariseDocument } from '@/app/documents/summariseDocument'
import type { BudgetDocument } from '@/document/document'
import type { KeptEntry } from './database'
import { changeKeptDocument } from './keptDocuments'
import { keptEntries } from './keptEntries'

/**
 * Keeps a newer reading of the very files that are kept in place of the earlier one, which another
 * version of the program read; what the user has corrected goes with it. `null` where nothing of these
 * files is kept, or it is read as before, or it could not be kept: then it is another edition.
 */
export async function rereadKept(read: ReadAgain): Promise<CatalogueEntry | null> {
  const { identity } = read
  const documents = useDocuments()
  const record = keptEntries.value.get(identity.edition)
  const entry = documents.catalogue.find(
    ({ edition, file }) => edition === identity.edition && file === null,
  )
  if (!record || !entry || entry.content === identity.content || !isOfFiles(read, record))
    return null
  await documents.load(entry)
  const before = documents.loaded.get(entry.id)
  if (!before) return null
  const document = { ...(await carryOver(read.document, before)), id: entry.id }
  const changed = { ...entry, ...describeDocument(document, identity) }
  const summary = document.corrections ? summariseDocument(document) : read.summary
  const kept = await changeKeptDocument(identity.edition, document, summary, changed).catch(
    () => null,
  )
  if (!kept) return null
  keptEntries.value = new Map(keptEntries.value).set(identity.edition, kept)
  documents.replace(entry, changed)
  documents.change(changed, document)
  return changed
}

/** Whether a document was read of published files that are kept, and not of JSON about them. */
function isOfFiles({ document: { source }, file }: ReadAgain, { files }: KeptEntry): boolean {
  return (
    source.file === file &&
    (source.files ?? [source]).every(({ sha256 }) => sha256 !== null && files.includes(sha256))
  )
}

/** A newer reading with the corrections of the earlier one; one that fits no more says so. */
async function carryOver(document: BudgetDocument, before: BudgetDocument) {
  const { corrections = [] } = before
  if (corrections.length === 0) return document
  const { applyCorrections } = await import('@/reading/corrections/applyCorrections')
  return applyCorrections(document, corrections)
}
