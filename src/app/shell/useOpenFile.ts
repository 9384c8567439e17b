import { storeToRefs } from 'pinia'
import { useOpening } from '@/app/documents/openingStore'
import { announce } from '@/app/announce/announce'
import { nameEdition } from '@/text/citations'
import { useCatalogue } from './useCatalogue'

/**
 * Opening files from this machine and showing them; what was on screen stays until a file has been
 * found valid.
 */
export function useOpenFile() {
  const opening = useOpening()
  const { show } = useCatalogue()

  /** Opens files; the first that can be shown is, and the results stay until they are answered. */
  async function open(files: readonly File[]): Promise<void> {
    const results = await opening.open(files)
    const [shown] = results.flatMap(result => ('entry' in result ? [result.entry] : []))
    const [only] = results
    if (!shown) {
      if (only) announce(`没有打开 ${results.length > 1 ? `${results.length} 个文件` : only.file}`)
      return
    }
    // The list of results and the page are each drawn by themselves.
    await new Promise(resolve => setTimeout(resolve))
    await show(shown)
    announce(`已打开 ${shown.unit} ${nameEdition(shown)}`)
  }
  return { ...storeToRefs(opening), open, dismiss: opening.dismiss, cancel: opening.cancel }
}
