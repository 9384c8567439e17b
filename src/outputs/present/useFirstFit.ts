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

/**
 * The first setting, from 0, at which an element holds all of its content; the last one where none
 * does, and then it is not whole.
 */
export function useFirstFit({ room, element, settings, content }: FitRequest) {
  const setting = ref(0)
  const whole = ref(true)
  let turn = 0

  async function fit(): Promise<void> {
    const own = ++turn
    for (let index = 0; index < settings; index++) {
      setting.value = index
      await nextTick()
      const held = element()
      // Columns that are too short go on to the side.
      if (own !== turn || !held) return
      whole.value =
        held.scrollHeight <= held.clientHeight + 1 && held.scrollWidth <= held.clientWidth + 1
      if (whole.value) return
    }
  }

  useResizeObserver(room, () => {
    void fit()
  })
  watch(content, () => {
    void fit()
  })
  return { setting, whole }
}
