// @bundle later
import { prepareDocument } from '@/app/documents/prepareDocument'
import { useDocuments } from '@/app/documents/documentsStore'
import { keptEntries } from './keptEntries'
import { listKept, loadKept } from './keptDocuments'

/** Adds what this browser keeps to the catalogue; without a store there is nothing to add. */
export async function joinLibrary(): Promise<void> {
  const kept = await listKept().catch(() => [])
  keptEntries.value = new Map(kept.map(record => [record.entry.edition, record]))
  useDocuments().join(
    kept.map(({ entry }) => entry),
    async ({ id, edition }) => {
      const document = { ...(await loadKept(edition)), id }
      await prepareDocument(document)
      return document
    },
  )
}
