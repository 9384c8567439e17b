import { computed, type MaybeRefOrGetter, shallowReactive, shallowRef, toValue, watch } from 'vue'
import { whenIdle } from '@/ui/idle'

/** More marks than this are drawn as pixels: each costs a node in SVG. */
const mostNodes = 1000

/** What is loaded by itself, and registered. */
const parts = {
  canvas: async () => (await import('./canvas')).useCanvas(),
  extras: async () => (await import('./extras')).useExtras(),
  transitions: async () => (await import('./transitions')).useTransitions(),
}
type Part = keyof typeof parts

/**
 * Brings what a first picture does without once it stands; a picture that cannot be without it
 * waits: an instance of the library has only what was there when it began (6.1). `ready` says
 * whether it may be drawn, `isFull` whether it has its extras.
 */
export function useExtraParts({
  marks,
  needsExtras,
  mayNeedExtras,
  movable,
}: {
  /** How many marks the picture has. */
  marks: MaybeRefOrGetter<number>
  /** Whether it scrolls, or has parts switched off. */
  needsExtras: MaybeRefOrGetter<boolean>
  /** Whether parts can be switched off, or rows chosen. */
  mayNeedExtras: MaybeRefOrGetter<boolean>
  /** Runs once pictures can move to the next. */
  movable: () => void
}) {
  const lacks = shallowReactive(new Set(Object.keys(parts) as Part[]))
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

  async function load(part: Part): Promise<void> {
    if (!lacks.has(part)) return
    await parts[part]()
    lacks.delete(part)
  }
  async function loadRest(): Promise<void> {
    if (toValue(mayNeedExtras)) void load('extras')
    if (!lacks.has('transitions')) return
    await load('transitions')
    movable()
  }

  watch(
    [ready, () => toValue(mayNeedExtras)],
    ([now]) => {
      if (now) return whenIdle(() => void loadRest())
      if (renderer.value === 'canvas') void load('canvas')
      if (wasNeeded.value) void load('extras')
    },
    { immediate: true },
  )
  return { ready, renderer, isFull }
}
