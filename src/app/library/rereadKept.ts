// @bundle later
import { describeDocument } from '@/app/documents/addDocument'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { listCorrections } from '@/app/documents/corrections'
import { useDocuments } from '@/app/documents/documentsStore'
import type { ReadAgain, RereadResult } from '@/app/documents/rereading'
import { stepSummary } from '@/app/documents/summariseDocument'
import type { BudgetDocument } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { runInSteps } from '@/ui/steps'
import { repeatCorrection, undoCorrection } from './correctDocument'
import type { KeptEntry } from './database'
import { changeKeptDocument } from './keptDocuments'
import { keptEntries } from './keptEntries'

/**
 * Finds what is kept of the very files of a document that was read, as it is or with its unit, year
 * or kind put right. A newer reading, such as another version of the program gives, takes the place
 * of the earlier one with all that the user has corrected. `null` where nothing of the files is kept,
 * or the very same.
 */
export async function rereadKept(read: ReadAgain): Promise<RereadResult | null> {
  const { edition } = read.identity
  const documents = useDocuments()
  const kept = documents.catalogue.flatMap(entry => {
    const record = entry.file === null ? keptEntries.value.get(entry.edition) : undefined
    return record && isOfFiles(read, record) ? entry : []
  })
  const own = kept.find(entry => entry.edition === edition)
  if (own) return await compare(read, own)
  for (const entry of kept) {
    const before = isCorrected(entry) ? await load(entry) : null
    // Another document of the same file is none of it.
    if (before && editionAsRead(before) === edition) return await compare(read, entry)
  }
  return null
}

const isCorrected = ({ edition }: CatalogueEntry) =>
  keptEntries.value.get(edition)?.summary.corrected !== undefined

async function load(entry: CatalogueEntry): Promise<BudgetDocument | null> {
  const documents = useDocuments()
  await documents.load(entry)
  return documents.loaded.get(entry.id) ?? null
}

/** The edition that a document would be without what the user put right; null where nothing was. */
function editionAsRead(document: BudgetDocument): string | null {
  const asRead = undoCorrection(document)
  return asRead === document ? null : identifyEdition(asRead).edition
}

async function compare(read: ReadAgain, entry: CatalogueEntry): Promise<RereadResult | null> {
  if (entry.content === read.identity.content) return null
  const before = await load(entry)
  if (!before) {
    const reason = useDocuments().failures.get(entry.id)?.reason
    return { outcome: 'unread', problem: reason ?? '存下的这份文件已不在这个浏览器里。' }
  }
  const corrected = repeatCorrection(read.document, before)
  const { content } = corrected === read.document ? read.identity : identifyEdition(corrected)
  if (entry.content === content) return { outcome: 'same', entry, isCorrected: true }
  return await keep({ read, entry, content, document: await carryOver(corrected, before) })
}

interface NewReading {
  readonly read: ReadAgain
  readonly entry: CatalogueEntry
  readonly content: string
  readonly document: BudgetDocument
}

/** Keeps a newer reading; where the browser does not let it, it is shown all the same. */
async function keep({ read, entry, content, document: found }: NewReading): Promise<RereadResult> {
  const { edition } = entry
  const document = { ...found, id: entry.id }
  const changed = { ...entry, ...describeDocument(document, { edition, content }) }
  const corrected = listCorrections(document)
  const summary = document.corrections
    ? await runInSteps(stepSummary(document))
    : { ...read.summary, ...(corrected.length > 0 && { corrected }) }
  const documents = useDocuments()
  const show = () => {
    documents.replace(entry, changed)
    documents.change(changed, document)
  }
  try {
    const kept = await changeKeptDocument(edition, document, summary, changed)
    if (kept) keptEntries.value = new Map(keptEntries.value).set(edition, kept)
    show()
    return { outcome: 'reread', entry: changed }
  } catch (error) {
    show()
    const problem = error instanceof Error ? error.message : String(error)
    return { outcome: 'reread', entry: changed, problem }
  }
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
