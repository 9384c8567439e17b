import { pause } from '@/ui/steps'
import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { PagePart } from './pageParts'

/** Sections that are drawn at once; most documents have no more. */
const atOnce = 40
/** Sections that are drawn while the page need not answer. */
const inOneStep = 6

/** Sections of a very long text that are drawn without being asked for, and more with each step. */
const step = 300

interface Shown {
  readonly parts: Readonly<Ref<readonly PagePart[]>>
  /** A line of the text that is looked at. */
  readonly line: Readonly<Ref<number | null>>
  /** On paper all is drawn at once. */
  readonly printing: Readonly<Ref<boolean>>
}

/**
 * How much of a long text is drawn: the page answers in between. Of a very long one the rest is
 * drawn when it is asked for, and as far as `line`.
 */
export function useShownSections({ parts, line, printing }: Shown) {
  const count = shallowRef(atOnce)
  const asked = shallowRef(step)
  const total = computed(() => parts.value.reduce((sum, { part }) => sum + part.sections.length, 0))
  const toLine = computed(() => {
    const at = line.value
    if (at === null) return 0
    const above = ({ part }: PagePart) => part.sections.filter(section => section.line <= at).length
    return parts.value.reduce((sum, part) => sum + above(part), 0)
  })
  const wanted = computed(() => Math.min(total.value, Math.max(asked.value, toLine.value)))
  const reach = computed(() => (printing.value ? total.value : count.value))
  let run = 0
  watch(
    [parts, wanted],
    async ([text], [textBefore]) => {
      const own = ++run
      if (text !== textBefore) [count.value, asked.value] = [atOnce, step]
      while (count.value < wanted.value) {
        await pause()
        if (own !== run) return
        count.value = Math.min(count.value + inOneStep, Math.max(wanted.value, atOnce))
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => run++)
  return {
    /** How many sections of a part are drawn. */
    countShown: ({ part, before }: PagePart) =>
      Math.min(part.sections.length, Math.max(0, reach.value - before)),
    /** The parts of which anything is drawn. */
    drawn: computed(() => parts.value.filter(({ before }) => before <= reach.value)),
    /** Whether all is that is wanted. */
    allShown: computed(() => reach.value >= wanted.value),
    /** How many sections are not wanted yet, and how many of them the next step brings. */
    left: computed(() => total.value - wanted.value),
    next: computed(() => Math.min(step, total.value - wanted.value)),
    askMore: () => {
      asked.value = wanted.value + step
    },
  }
}
