import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { whenIdle } from '@/ui/idle'

/** More marks than this are drawn as pixels: each costs a node in SVG. */
const mostNodes = 1000

/**
 * Brings what a first picture does without once it stands; a picture that cannot be without it
 * waits: an instance of the library has only what was there when it began (6.1). `ready` says
 * whether it may be drawn, `isFull` whether it has its extras.
 */
export function useExtraParts({
  marks,
  needsExtras,
  movable,
}: {
  /** How many marks the picture has. */
  marks: MaybeRefOrGetter<number>
  /** Whether it scrolls, has parts switched off or rows chosen. */
  needsExtras: MaybeRefOrGetter<boolean>
  /** Runs once pictures can move to the next. */
  movable: () => void
}) {
  const isLoaded = shallowRef(false)
  const wasNeeded = shallowRef(false)
  const renderer = computed<'canvas' | 'svg'>(() => (toValue(marks) > mostNodes ? 'canvas' : 'svg'))
  watch(
    () => toValue(needsExtras) || renderer.value === 'canvas',
    now => {
      wasNeeded.value ||= now
    },
    { immediate: true, flush: 'sync' },
  )
  const isFull = computed(() => wasNeeded.value && isLoaded.value)
  const ready = computed(() => isFull.value || !wasNeeded.value)

  async function load(): Promise<void> {
    if (isLoaded.value) return
    const { useExtras } = await import('./extras')
    useExtras()
    isLoaded.value = true
    movable()
  }
  watch(ready, now => (now ? whenIdle(() => void load()) : void load()), { immediate: true })
  return { ready, renderer, isFull }
}
