import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { EditionIdentity } from '@/document/edition'
import type { ReadDocument } from '@/reading/results'
import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import { type CatalogueEntry, readCatalogue } from './catalogue'
import { fetchDocument, forgetFetch, type LoadFailure, toFailure } from './fetching'

/** What became of a document that was added: its entry, and whether it was there before. */
export interface AddedDocument {
  readonly entry: CatalogueEntry
  readonly known: boolean
}

/** All budgets that are known, and those that have arrived. */
export const useDocuments = defineStore('documents', () => {
  const shipped = shallowRef(readCatalogue(document))
  const opened = shallowRef<readonly CatalogueEntry[]>([])
  const loaded = shallowReactive(new Map<string, BudgetDocument>())
  const failures = shallowReactive(new Map<string, LoadFailure>())

  const catalogue = computed(() => [...shipped.value, ...opened.value])

  /** Loads what the catalogue lists; a failure is kept until `retry`. */
  async function load(entry: CatalogueEntry): Promise<void> {
    if (loaded.has(entry.id) || failures.has(entry.id) || entry.file === null) return
    try {
      const found = await fetchDocument(entry.file)
      if (!loaded.has(entry.id)) loaded.set(entry.id, found)
    } catch (error) {
      failures.set(entry.id, toFailure(error, entry.file))
    }
  }

  async function retry(entry: CatalogueEntry): Promise<void> {
    if (entry.file) forgetFetch(entry.file)
    failures.delete(entry.id)
    await load(entry)
  }

  /**
   * Adds a document that was opened and found valid, beside all that are there; the entry that says
   * the same of the same files, where there is one.
   */
  function add({ document, identity }: ReadDocument): AddedDocument {
    const same = catalogue.value.find(
      ({ edition, content }) =>
        content === identity.content || edition === `${identity.edition}-${identity.content}`,
    )
    if (same) return { entry: same, known: true }
    const { edition, content } = identity
    // The same files read otherwise are another edition.
    const taken = catalogue.value.some(entry => entry.edition === edition)
    const named = taken ? { edition: `${edition}-${content}`, content } : identity
    const idTaken = catalogue.value.some(({ id }) => id === document.id)
    const kept = idTaken ? { ...document, id: `${document.id}~${named.edition}` } : document
    const entry = describe(kept, named)
    loaded.set(entry.id, kept)
    opened.value = [...opened.value, entry]
    return { entry, known: false }
  }

  return { catalogue, loaded, failures, load, retry, add }
})

function describe(document: BudgetDocument, identity: EditionIdentity): CatalogueEntry {
  const { id, title, unit, department, year, published, source } = document
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
    published: published?.date ?? null,
    sourceFile: source.file,
    file: null,
    default: false,
  }
}
