import { addDocument } from '@/app/documents/addDocument'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { listCorrections } from '@/app/documents/corrections'
import { useDocuments } from '@/app/documents/documentsStore'
import { summaries } from '@/app/documents/summaries'
import { stepSummary } from '@/app/documents/summariseDocument'
import { useOpening } from '@/app/documents/openingStore'
import { identifyEdition } from '@/document/edition'
import { runInSteps } from '@/ui/steps'
import type { KeptEntry } from './database'
import { type Correction, correctDocument } from './correctDocument'
import { changeKept, keepDocument, removeKept } from './keptDocuments'
import { keptEntries } from './keptEntries'
import { findSourceFile } from './keptFiles'

/** Keeping documents in this browser, and what a user may change of them. */
export function useKeeping() {
  const documents = useDocuments()
  const opening = useOpening()

  const write = (edition: string, record: KeptEntry | null) => {
    const all = new Map(keptEntries.value)
    if (record) all.set(edition, record)
    else all.delete(edition)
    keptEntries.value = all
  }

  /** Keeps a document that has arrived, with its files; rejects with a sentence. */
  async function keep(entry: CatalogueEntry): Promise<void> {
    const document = documents.loaded.get(entry.id)
    if (!document) return
    const { source } = document
    const files = new Map<string, Blob>()
    for (const published of source.files ?? [source]) {
      const file = published.sha256 === null ? null : await findSourceFile(published)
      if (published.sha256 !== null && file) files.set(published.sha256, file)
    }
    const opened = new Date().toISOString()
    const summary = summaries.get(entry.edition) ?? (await runInSteps(stepSummary(document)))
    write(entry.edition, await keepDocument({ entry, document, files, opened, summary }))
  }

  /** Puts unit, year and kind right; gives the entry of the document as it then is. */
  function correct(entry: CatalogueEntry, correction: Correction): CatalogueEntry {
    const document = documents.loaded.get(entry.id)
    const corrected = document && correctDocument(document, correction)
    if (!corrected || corrected === document) return entry
    documents.replace(entry, null)
    const added = addDocument(documents, {
      document: corrected,
      identity: identifyEdition(corrected),
    })
    const summary = summaries.get(entry.edition)
    if (summary)
      summaries.set(added.entry.edition, { ...summary, corrected: listCorrections(corrected) })
    opening.results = opening.results.map(result =>
      'entry' in result && result.entry === entry ? { ...result, entry: added.entry } : result,
    )
    return added.entry
  }

  /** Names a document by the user's own words; without any by its unit again. */
  async function rename(entry: CatalogueEntry, name: string): Promise<void> {
    const { ownName: _before, ...rest } = entry
    const changed = name === '' ? rest : { ...rest, ownName: name }
    const record = keptEntries.value.get(entry.edition)
    if (record) await changeKept(entry.edition, changed)
    documents.replace(entry, changed)
    if (record) write(entry.edition, { ...record, entry: changed })
  }

  /** Takes a document out of the catalogue and out of this browser. */
  async function remove(entry: CatalogueEntry): Promise<void> {
    if (keptEntries.value.has(entry.edition)) await removeKept(entry.edition)
    write(entry.edition, null)
    documents.replace(entry, null)
  }

  return { keep, correct, rename, remove }
}
