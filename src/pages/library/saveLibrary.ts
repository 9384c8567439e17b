import type { CatalogueEntry } from '@/app/documents/catalogue'
import type { BudgetDocument } from '@/document/document'
import { documentKindNames } from '@/document/documentKind'
import { buildFileName, download } from '@/exporting/download'

export interface SavedDocument {
  readonly entry: CatalogueEntry
  readonly document: BudgetDocument
}

const write = (document: BudgetDocument) => `${JSON.stringify(document, null, 2)}\n`

/** Saves a document as budget JSON. */
export function saveDocument({ entry, document }: SavedDocument): void {
  download(new Blob([write(document)], { type: 'application/json' }), nameFile(entry))
}

/** Saves documents as budget JSON in one archive. */
export async function saveArchive(documents: readonly SavedDocument[]): Promise<void> {
  const { default: JSZip } = await import('jszip')
  const archive = new JSZip()
  for (const { entry, document } of documents) {
    const name = nameFile(entry)
    // Editions of one unit, year and kind have one name.
    const taken = archive.file(name) !== null
    archive.file(taken ? name.replace(/\.json$/, `-${entry.edition}.json`) : name, write(document))
  }
  download(await archive.generateAsync({ type: 'blob', compression: 'DEFLATE' }), '文库.zip')
}

/** Saves every figure of documents as a row of one CSV file, with the mark by which Excel knows it. */
export async function saveFacts(documents: readonly SavedDocument[]): Promise<void> {
  const [{ factColumns }, { listFacts }, { buildFlatCsv }] = await Promise.all([
    import('@/budget/facts/fact'),
    import('@/budget/facts/listFacts'),
    import('@/exporting/flatTable'),
  ])
  const rows = documents.flatMap(({ document }) => listFacts(document))
  const csv = buildFlatCsv({ columns: factColumns, rows, guarded: true })
  download(new Blob(['\uFEFF', csv], { type: 'text/csv' }), '文库-事实表.csv')
}

const nameFile = ({ unit, year, kind }: CatalogueEntry) =>
  buildFileName({ unit, year, view: documentKindNames[kind], title: '', ending: 'json' })
