import { storeToRefs } from 'pinia'
import { useOpening } from '@/app/documents/openingStore'
import { useCatalogue } from './useCatalogue'

/**
 * Opening files from this machine and showing them; what was on screen stays until a file has been
 * found valid.
 */
export function useOpenFile() {
  const opening = useOpening()
  const { show } = useCatalogue()

  async function open(files: readonly File[]): Promise<void> {
    const { openAndShow } = await import('./openAndShow')
    await openAndShow(files, show)
  }
  return { ...storeToRefs(opening), open, dismiss: opening.dismiss, cancel: opening.cancel }
}
