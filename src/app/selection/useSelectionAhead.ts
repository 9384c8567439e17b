import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { afterFrame } from '@/ui/idle'
import { type SelectionChanges, useSelection } from './useSelection'
import type { SelectionValues } from './selectionQuery'

/**
 * The selection of a view that narrows much: a choice is shown in the next frame, and stands in the
 * address after it. Whatever else changes the address takes the place of a choice that does not
 * stand there yet.
 */
export function useSelectionAhead() {
  const { queryParams, select } = useSelection()
  const router = useRouter()
  const ahead = shallowRef<SelectionChanges>({})
  let waiting: { replace: boolean } | null = null
  let writing = false

  watch(
    queryParams,
    () => {
      if (!writing) ahead.value = {}
    },
    { flush: 'sync' },
  )
  const stop = router.beforeEach(() => {
    if (!writing) waiting = null
  })
  onScopeDispose(() => {
    stop()
    waiting = null
  })

  /**
   * Shows changes, and writes them into the address: a step in the history, or none with `replace`.
   */
  function choose(changes: SelectionChanges, { replace = false } = {}): void {
    ahead.value = { ...ahead.value, ...changes }
    if (waiting) waiting.replace &&= replace
    else {
      waiting = { replace }
      afterFrame(() => void write())
    }
  }

  async function write(): Promise<void> {
    // What is chosen meanwhile is written by the round after.
    if (!waiting || writing) return
    const [written, options] = [ahead.value, waiting]
    waiting = null
    writing = true
    await select(written, options)
    writing = false
    if (ahead.value === written) ahead.value = {}
    await write()
  }

  return {
    choose,
    /** One word of the selection; what depends on it rests while it stays the same. */
    word: <K extends keyof SelectionValues>(name: K) =>
      computed(
        (): SelectionValues[K] =>
          ({ ...(queryParams.value as SelectionValues), ...ahead.value })[name],
      ),
  }
}
