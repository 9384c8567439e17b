// @bundle parts
import { computed, watchEffect } from 'vue'
import { type CatalogueEntry, choiceOf } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'

export type { CatalogueEntry } from '@/app/documents/catalogue'

/** All budgets there are, and the way from one to another. */
export function useCatalogue() {
  const documents = useDocuments()
  const selection = useSelection()

  async function show(entry: CatalogueEntry): Promise<void> {
    await selection.select({ ...choiceOf(entry), subject: null })
  }
  return { entries: computed(() => documents.catalogue), show }
}

/** Loads the selected document whenever another one is selected; used once, by the shell. */
export function useLoading() {
  const documents = useDocuments()
  const { entry } = useSelection()
  watchEffect(() => {
    if (entry.value) void documents.load(entry.value)
  })
  return {
    retry: async () => {
      if (entry.value) await documents.retry(entry.value)
    },
  }
}
