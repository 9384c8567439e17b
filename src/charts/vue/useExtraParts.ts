import { computed, type MaybeRefOrGetter, shallowReactive, shallowRef, toValue, watch } from 'vue'
import { whenIdle } from '@/ui/idle'

/** More marks than this are drawn as pixels: each costs a node in SVG. */
const mostNodes = 1000

/**
 * Brings what a first picture does without once it stands; a picture that cannot be without it
 * waits: an instance of the library has only what was there when it began (6.1). `ready` says
 * whether it may be drawn, `isFull` whether it has it all.
 */
export function useExtraParts({
  marks,
  needsExtras,
}: {
  /** How many marks the picture has. */
  marks: MaybeRefOrGetter<number>
  /** Whether it scrolls, or has parts switched off. */
  needsExtras: MaybeRefOrGetter<boolean>
}) {
  const lacks = shallowReactive(new Set(['canvas', 'extras']))
  const renderer = computed<'canvas' | 'svg'>(() => (toValue(marks) > mostNodes ? 'canvas' : 'svg'))
  const wasNeeded = shallowRef(false)
  watch(
    () => toValue(needsExtras),
    now => {
      wasNeeded.value ||= now
    },
    { immediate: true, flush: 'sync' },
  )
  const isFull = computed(() => wasNeeded.value && !lacks.has('extras'))
  const ready = computed(
    () =>
      !(renderer.value === 'canvas' && lacks.has('canvas')) && (isFull.value || !wasNeeded.value),
  )

  async function loadExtras(): Promise<void> {
    ;(await import('./extras')).useExtras()
    lacks.delete('extras')
  }
  async function loadCanvas(): Promise<void> {
    ;(await import('./canvas')).useCanvas()
    lacks.delete('canvas')
  }

  watch(
    ready,
    now => {
      if (now) return whenIdle(() => void loadExtras())
      if (renderer.value === 'canvas') void loadCanvas()
      if (wasNeeded.value) void loadExtras()
    },
    { immediate: true },
  )
  return { ready, renderer, isFull }
}
