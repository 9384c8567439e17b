import { useEventListener } from '@vueuse/core'
import { readonly, ref } from 'vue'

export interface PresentKeys {
  readonly step: (by: 1 | -1) => void
  readonly go: (to: number) => void
  readonly last: () => void
  readonly black: () => void
  readonly full: () => void
  readonly overview: () => void
  readonly notes: () => void
  readonly still: () => void
  readonly leave: () => void
  /** Something lies over the slide and has the keys, but for Esc and O. */
  readonly covered: () => boolean
}

/**
 * What keyboards and clickers send. Digits are gathered until Enter takes them as the number of a
 * slide.
 */
export function usePresentKeys(keys: PresentKeys) {
  const digits = ref('')
  const ways: Readonly<Record<string, () => void>> = {
    PageDown: () => keys.step(1),
    ArrowRight: () => keys.step(1),
    ArrowDown: () => keys.step(1),
    PageUp: () => keys.step(-1),
    ArrowLeft: () => keys.step(-1),
    ArrowUp: () => keys.step(-1),
    Home: () => keys.go(0),
    End: keys.last,
  }
  const letters: Readonly<Record<string, () => void>> = {
    b: keys.black,
    '.': keys.black,
    f: keys.full,
    o: keys.overview,
    n: keys.notes,
    m: keys.still,
  }

  function wayOf(event: KeyboardEvent): (() => void) | null {
    const { key, shiftKey } = event
    if (key === 'Escape')
      return () => {
        if (digits.value === '') keys.leave()
      }
    if (keys.covered()) return key.toLowerCase() === 'o' ? keys.overview : null
    // A button that has the focus is pressed by these, and arrows walk on a chart.
    const on = event.target instanceof Element ? event.target : null
    if (key === ' ') return on?.closest('button, a') ? null : () => keys.step(shiftKey ? -1 : 1)
    if (key === 'Enter' && digits.value !== '') return () => keys.go(Number(digits.value) - 1)
    if (on?.closest('[role=group]') && /^(Arrow|Home|End)/.test(key)) return null
    return ways[key] ?? letters[key.toLowerCase()] ?? null
  }

  useEventListener(window, 'keydown', event => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || isWriting(event.target)) return
    if (/^\d$/.test(key) && !keys.covered()) {
      digits.value = `${digits.value}${key}`.slice(-3)
      return
    }
    const way = wayOf(event)
    if (way) {
      event.preventDefault()
      way()
    }
    if (key !== 'Shift') digits.value = ''
  })
  return { digits: readonly(digits) }
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
