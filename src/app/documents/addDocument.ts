// @bundle later
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { EditionIdentity } from '@/document/edition'
import type { CatalogueEntry } from './catalogue'
import type { useDocuments } from './documentsStore'
import type { SummedDocument } from './reading/messages'

/** What became of a document that was added: its entry, and whether it was there before. */
export interface AddedDocument {
  readonly entry: CatalogueEntry
  readonly known: boolean
}

/**
 * Adds a document that was opened and found valid, beside all that are there; the entry that says
 * the same of the same files, where there is one.
 */
export function addDocument(
  documents: ReturnType<typeof useDocuments>,
  { document, identity }: Pick<SummedDocument, 'document' | 'identity'>,
): AddedDocument {
  const { catalogue } = documents
  const { edition, content } = identity
  const same = catalogue.find(
    entry => entry.content === content || entry.edition === `${edition}-${content}`,
  )
  if (same) return { entry: same, known: true }
  // The same files read otherwise are another edition.
  const taken = catalogue.some(entry => entry.edition === edition)
  const named = taken ? { edition: `${edition}-${content}`, content } : identity
  const idTaken = catalogue.some(({ id }) => id === document.id)
  const kept = idTaken ? { ...document, id: `${document.id}~${named.edition}` } : document
  const entry = describeDocument(kept, named)
  documents.put(entry, kept)
  return { entry, known: false }
}

/** The entry of a document of this machine. */
export function describeDocument(
  document: BudgetDocument,
  identity: EditionIdentity,
): CatalogueEntry {
  const { id, title, unit, role, department, year, published, source } = document
  return {
    id,
    ...identity,
    title,
    year,
    kind: kindOf(document),
    unit: unit.name,
    unitCode: unit.code,
    department: department?.name ?? null,
    departmentCode: department?.code ?? null,
    ...(role && { role }),
    published: published?.date ?? null,
    sourceFile: source.file,
    file: null,
    default: false,
  }
}
