import type { BudgetDocument } from '@/document/document'
import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import { type CatalogueEntry, readCatalogue } from './catalogue'
import { fetchDocument, forgetFetch, type LoadFailure, toFailure } from './fetching'

/** All budgets that are known, and those that have arrived. */
export const useDocuments = defineStore('documents', () => {
  const shipped = shallowRef(readCatalogue(document))
  const opened = shallowRef<readonly CatalogueEntry[]>([])
  const loaded = shallowReactive(new Map<string, BudgetDocument>())
  const failures = shallowReactive(new Map<string, LoadFailure>())
  /** Whether what this browser keeps is in the catalogue too. */
  const complete = shallowRef(false)
  let loadKept: ((entry: CatalogueEntry) => Promise<BudgetDocument | null>) | null = null

  const catalogue = computed(() => [...shipped.value, ...opened.value])

  /** Loads what the catalogue lists; a failure is kept until `retry`. */
  async function load(entry: CatalogueEntry): Promise<void> {
    const { id, file, sourceFile } = entry
    if (loaded.has(id) || failures.has(id)) return
    try {
      const found = file === null ? await loadKept?.(entry) : await fetchDocument(file)
      if (found && !loaded.has(id)) loaded.set(id, found)
    } catch (error) {
      failures.set(id, toFailure(error, file ?? sourceFile))
    }
  }

  async function retry(entry: CatalogueEntry): Promise<void> {
    if (entry.file) forgetFetch(entry.file)
    failures.delete(entry.id)
    await load(entry)
  }

  /** Puts an opened document beside all that are there; see `addDocument`. */
  function put(entry: CatalogueEntry, document: BudgetDocument): void {
    loaded.set(entry.id, document)
    opened.value = [...opened.value, entry]
  }

  /** Adds what this browser keeps, and the way to load it; without any, only says that. */
  function join(kept: readonly CatalogueEntry[], load: typeof loadKept): void {
    loadKept = load
    const known = new Set(catalogue.value.map(({ edition }) => edition))
    const ids = new Set(catalogue.value.map(({ id }) => id))
    const others = kept
      .filter(({ edition }) => !known.has(edition))
      .map(entry => (ids.has(entry.id) ? { ...entry, id: `${entry.id}~${entry.edition}` } : entry))
    opened.value = [...others, ...opened.value]
    complete.value = true
  }

  /** Takes an opened document out of the catalogue, or puts another entry in its place. */
  function replace(entry: CatalogueEntry, changed: CatalogueEntry | null): void {
    opened.value = opened.value.flatMap(other => (other.id === entry.id ? (changed ?? []) : other))
    if (!changed) loaded.delete(entry.id)
  }

  /** Shows a document that has arrived as it is now read. */
  function change({ id }: CatalogueEntry, document: BudgetDocument): void {
    loaded.set(id, { ...document, id })
  }

  return { catalogue, complete, loaded, failures, load, retry, put, join, replace, change }
})
