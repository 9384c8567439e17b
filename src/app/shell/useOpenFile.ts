import { storeToRefs } from 'pinia'
import { useOpening } from '@/app/documents/openingStore'
import { announce } from '@/app/announce/announce'
import { useCatalogue } from './useCatalogue'

/**
 * Opening a file from this machine and showing it; what was on screen stays until the file has been
 * found valid.
 */
export function useOpenFile() {
  const opening = useOpening()
  const { show } = useCatalogue()

  async function open(file: File): Promise<void> {
    const entry = await opening.open(file)
    if (!entry) return announce(`没有打开 ${file.name}`)
    await show(entry)
    announce(`已打开 ${entry.unit} ${entry.year} 年预算`)
  }
  return { ...storeToRefs(opening), open, dismiss: opening.dismiss }
}
