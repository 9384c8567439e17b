import { watchEffect } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import { whenIdle } from '@/ui/idle'
import { lateColumns } from './lateColumns'

/** Asks for what builds the column of lines, once the view is drawn and another document is here. */
export function askForYears(): void {
  const documents = useDocuments()
  watchEffect(() => {
    if (!lateColumns.value && documents.catalogue.length > 1)
      whenIdle(async () => {
        lateColumns.value = await import('./yearsColumns')
      })
  })
}
