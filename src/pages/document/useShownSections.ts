import { pause } from '@/ui/steps'
import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { PagePart } from './pageParts'

/** Sections that are drawn at once; most documents have no more. */
const atOnce = 40
/** Sections that are drawn while the page need not answer. */
const inOneStep = 6

/** How much of a long text is drawn: the page answers in between. */
export function useShownSections(parts: Readonly<Ref<readonly PagePart[]>>) {
  const count = shallowRef(atOnce)
  const total = computed(() => parts.value.reduce((sum, { part }) => sum + part.sections.length, 0))
  let run = 0
  watch(
    total,
    async () => {
      const own = ++run
      while (count.value < total.value) {
        await pause()
        if (own !== run) return
        count.value += inOneStep
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => run++)
  return {
    /** How many sections of a part are drawn. */
    countShown: ({ part, before }: PagePart) =>
      Math.min(part.sections.length, Math.max(0, count.value - before)),
    /** Whether the whole text is. */
    allShown: computed(() => count.value >= total.value),
  }
}
