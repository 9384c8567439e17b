import { useEventListener } from '@vueuse/core'

/** How far a finger goes sideways for a step, in px. */
const far = 48

/** Steps by a swipe: to the left for the next slide, to the right for the one before. */
export function useSwipe(element: () => HTMLElement | null, step: (by: 1 | -1) => void): void {
  let from: { x: number; y: number } | null = null
  useEventListener(
    element,
    'touchstart',
    event => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined
      from = touch ? { x: touch.clientX, y: touch.clientY } : null
    },
    { passive: true },
  )
  useEventListener(
    element,
    'touchend',
    event => {
      const touch = event.changedTouches[0]
      if (!from || !touch) return
      const [across, down] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(across) >= far && Math.abs(across) > Math.abs(down) * 1.5)
        step(across < 0 ? 1 : -1)
      from = null
    },
    { passive: true },
  )
}
