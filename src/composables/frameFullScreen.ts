import { useEventListener } from '@vueuse/core'
import { onScopeDispose, readonly, type Ref, shallowRef } from 'vue'

/** A part of the page that can fill the screen. `available` is false on telephones that only let films do that. */
export function useFullScreen(element: Readonly<Ref<HTMLElement | null>>) {
  const full = shallowRef(false)
  useEventListener(document, 'fullscreenchange', () => { full.value = element.value !== null && document.fullscreenElement === element.value })
  // Esc leaves the full screen and does nothing else, whatever it means on the page.
  useEventListener(window, 'keydown', event => {
    if (!full.value || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }, { capture: true })
  onScopeDispose(() => { if (full.value) leave() })

  return {
    full: readonly(full),
    available: document.fullscreenEnabled,
    toggle: async () => full.value ? leave() : await element.value?.requestFullscreen(),
  }
}

function leave(): void {
  void document.exitFullscreen().catch(() => { /* It has been left already. */ })
}
