// @bundle parts
import { useDocuments } from '@/app/documents/documentsStore'
import { nameLines } from '@/text/citations'
import type { LineSource } from '@/text/places'
import { useSelection } from './useSelection'

/** Names for lines of the selected document, by page and sheet where its file has them. */
export function useLineNames() {
  const { document } = useSelection()
  const { loaded } = useDocuments()
  /** The source of the document at hand, or of the other one whose id is given. */
  const sourceOf = (id: string | null = null): LineSource =>
    (id === null ? document.value : loaded.get(id))?.source ?? {}
  return {
    sourceOf,
    nameLines: (lines: number | readonly number[]) => nameLines(lines, sourceOf()),
  }
}
