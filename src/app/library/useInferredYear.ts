// @bundle later
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'

/** Whether a document's year stands in its file, or was inferred from the day of publication. */
export function useInferredYear() {
  const { loaded } = useDocuments()

  /** The sentence of reading that says how the year was found; `null` where it is printed. */
  function findInferredYear({ id }: CatalogueEntry): string | null {
    const found = loaded.get(id)?.diagnostics.find(({ code }) => code === 'year-from-date')
    return found?.message ?? null
  }
  return { findInferredYear }
}
