import { useResizeObserver } from '@vueuse/core'
import { nextTick, ref, watch } from 'vue'

interface FitRequest {
  /** Keeps its size whatever the setting is. */
  readonly room: () => HTMLElement | null
  readonly element: () => HTMLElement | null
  /** How many there are, from roomy to tight. */
  readonly settings: number
  readonly content: () => unknown
}

/** The first setting, from 0, at which an element holds all of its content; the last one where none does. */
export function useFirstFit({ room, element, settings, content }: FitRequest) {
  const setting = ref(0)
  let turn = 0

  async function fit(): Promise<void> {
    const own = ++turn
    for (let at = 0; at < settings; at++) {
      setting.value = at
      await nextTick()
      const held = element()
      if (own !== turn || !held || held.scrollHeight <= held.clientHeight + 1) return
    }
  }

  useResizeObserver(room, () => { void fit() })
  watch(content, () => { void fit() })
  return setting
}
