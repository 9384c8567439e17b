import { useEventListener } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import { whenIdle } from '@/ui/idle'
import { lateColumns } from './lateColumns'

let isAsked = false

/** Asks once; what does not come is asked for by the next view, or when the network is back. */
function ask(): void {
  if (isAsked || lateColumns.value) return
  isAsked = true
  whenIdle(async () => {
    lateColumns.value = await import('./yearsColumns').catch(() => null)
    isAsked = false
  })
}

/** Asks for what builds the column of lines, once the view is drawn and another document is here. */
export function askForYears(): void {
  const documents = useDocuments()
  const askWhereSeveral = () => {
    if (documents.catalogue.length > 1) ask()
  }
  watchEffect(askWhereSeveral)
  useEventListener(window, 'online', askWhereSeveral)
}
