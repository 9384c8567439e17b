// @bundle later
import { type CatalogueEntry, findEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { readChoice } from '@/app/documents/fetching'
import { setReread } from '@/app/documents/rereading'
import { prepareDocument } from '@/app/documents/prepareDocument'
import type { BudgetDocument } from '@/document/document'
import { keptEntries } from './keptEntries'
import { listKept, loadKept } from './keptDocuments'
import { rereadKept } from './rereadKept'

/** Adds what this browser keeps to the catalogue; without a store there is nothing to add. */
export async function joinLibrary(): Promise<void> {
  const kept = await listKept().catch(() => [])
  keptEntries.value = new Map(kept.map(record => [record.entry.edition, record]))
  const running = new Map<string, Promise<BudgetDocument | null>>()
  useDocuments().join(
    kept.map(({ entry }) => entry),
    entry => {
      const { id } = entry
      const started = running.get(id) ?? load(entry).finally(() => running.delete(id))
      running.set(id, started)
      return started
    },
  )
  setReread(rereadKept)
}

/** Loads a kept document, prepared where it is the one shown; null for one that was removed since. */
async function load({ id, edition }: CatalogueEntry): Promise<BudgetDocument | null> {
  const documents = useDocuments()
  const isThere = () => documents.catalogue.some(other => other.id === id)
  try {
    const document = { ...(await loadKept(edition)), id }
    const isShown = findEntry(documents.catalogue, readChoice(location.hash))?.id === id
    if (isShown) await prepareDocument(document)
    return isThere() ? document : null
  } catch (error) {
    if (isThere()) throw error
    return null
  }
}
