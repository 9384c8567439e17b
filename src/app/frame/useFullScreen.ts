import { useEventListener } from '@vueuse/core'
import { onScopeDispose, type Ref } from 'vue'

/**
 * A part of the page that can fill the screen. `available` is false on telephones that only let
 * films do that.
 */
export function useFullScreen({
  element,
  full,
}: {
  element: () => HTMLElement | null
  full: Ref<boolean>
}) {
  useEventListener(document, 'fullscreenchange', () => {
    full.value = document.fullscreenElement !== null && document.fullscreenElement === element()
  })
  // Esc leaves the full screen and does nothing else, whatever it means on the page.
  useEventListener(
    window,
    'keydown',
    event => {
      if (!full.value || event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      leave()
    },
    { capture: true },
  )
  onScopeDispose(() => {
    if (full.value) leave()
  })

  return {
    available: document.fullscreenEnabled,
    toggle: async () => (full.value ? leave() : await element()?.requestFullscreen()),
  }
}

function leave(): void {
  void document.exitFullscreen().catch(() => {
    /* It has been left already. */
  })
}
