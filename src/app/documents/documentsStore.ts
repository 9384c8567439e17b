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

  /**
   * Opened documents stand before shipped ones of the same id, which come back with the next start.
   */
  const catalogue = computed(() => {
    const replaced = new Set(opened.value.map(entry => entry.id))
    return [...shipped.value.filter(entry => !replaced.has(entry.id)), ...opened.value]
  })

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

  /** Adds a document that was opened and found valid; nothing that was there is lost. */
  function add(document: BudgetDocument): CatalogueEntry {
    const entry = describe(document)
    const replacedDefault = shipped.value.some(
      shippedEntry => shippedEntry.id === entry.id && shippedEntry.default,
    )
    loaded.set(entry.id, document)
    failures.delete(entry.id)
    opened.value = [
      ...opened.value.filter(({ id }) => id !== entry.id),
      { ...entry, default: replacedDefault },
    ]
    return entry
  }

  return { catalogue, loaded, failures, load, retry, add }
})

function describe(document: BudgetDocument): CatalogueEntry {
  const { id, title, unit, department, year, published } = document
  return {
    id,
    title,
    year,
    unit: unit.name,
    unitCode: unit.code,
    department: department?.name ?? null,
    departmentCode: department?.code ?? null,
    published: published?.date ?? null,
    file: null,
    default: false,
  }
}
