// @bundle later
import { shallowRef, watch } from 'vue'
import type { Shelf } from '@/budget/library/shelf'

/** The shelf in a folder beside the page; `null` where the address names none. */
export function usePreparedShelf(folder: () => string | null) {
  const shelf = shallowRef<Shelf | null>(null)
  const failure = shallowRef<string | null>(null)
  watch(
    folder,
    async (name, _before, onCleanup) => {
      let stale = false
      onCleanup(() => {
        stale = true
      })
      shelf.value = null
      failure.value = null
      if (name === null) return
      try {
        const { openShelf } = await import('./preparedShelf')
        const opened = await openShelf(name)
        if (!stale) shelf.value = opened
      } catch (error) {
        if (!stale) failure.value = error instanceof Error ? error.message : String(error)
      }
    },
    { immediate: true },
  )
  return { shelf, failure }
}
