import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CatalogueEntry } from './catalogue'
import { useDocuments } from './documentsStore'
import { type FileProblem, readBudgetFile } from './budgetFile'

export interface OpeningFailure {
  readonly file: string
  readonly problems: readonly FileProblem[]
}

/**
 * Opening files from this machine. They are read whole and found valid before anything of them is
 * shown.
 */
export const useOpening = defineStore('opening', () => {
  const reading = shallowRef<string | null>(null)
  const failure = shallowRef<OpeningFailure | null>(null)

  /**
   * Opens one file; gives its entry in the catalogue, or null and leaves the reasons in `failure`.
   */
  async function open(file: File): Promise<CatalogueEntry | null> {
    reading.value = file.name
    failure.value = null
    try {
      const result = await readBudgetFile(file)
      if (result.outcome === 'read') return useDocuments().add(result.document)
      if (result.outcome === 'refused') failure.value = result
    } finally {
      reading.value = null
    }
    return null
  }

  return {
    reading,
    failure,
    open,
    dismiss: () => {
      failure.value = null
    },
  }
})
