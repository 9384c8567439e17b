import { useEventListener } from '@vueuse/core'
import { nextTick, shallowRef } from 'vue'

/**
 * Whether the page is being printed, by the button or by the browser's own command: the report is
 * there only then.
 */
export function usePrinting() {
  const printing = shallowRef(false)
  useEventListener(window, 'beforeprint', () => {
    printing.value = true
  })
  useEventListener(window, 'afterprint', () => {
    printing.value = false
  })

  async function print(): Promise<void> {
    printing.value = true
    await nextTick()
    window.print()
  }
  return { printing, print }
}
