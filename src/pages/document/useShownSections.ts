import { useReach } from '@/ui/useGrowing'
import { computed, type Ref, shallowRef, watch } from 'vue'
import type { PagePart } from './pageParts'

/** Sections that are drawn at once: a screen of them. */
const atOnce = 12
/** Sections that are drawn while the page need not answer. */
const inOneStep = 6

interface Shown {
  readonly parts: Readonly<Ref<readonly PagePart[]>>
  /** A line of the text that is looked at. */
  readonly line: Readonly<Ref<number | null>>
  /** On paper all is drawn at once. */
  readonly printing: Readonly<Ref<boolean>>
  /** What figures lead by, once it is known. */
  readonly found: Readonly<Ref<object | null>>
}

/**
 * How many sections of a long text are drawn: as `useReach` has it, and at least as far as `line`.
 */
export function useShownSections({ parts, line, printing, found }: Shown) {
  const total = computed(() => parts.value.reduce((sum, { part }) => sum + part.sections.length, 0))
  const toLine = computed(() => {
    const at = line.value
    if (at === null) return 0
    const above = ({ part }: PagePart) => part.sections.filter(section => section.line <= at).length
    return parts.value.reduce((sum, part) => sum + above(part), 0)
  })
  const growth = useReach(
    () => parts.value,
    () => total.value,
    { atOnce, inOneStep, upTo: () => toLine.value, all: () => printing.value },
  )
  /** Sections that stood there when it was found where figures lead: their links come in turn. */
  const unlinked = shallowRef(0)
  watch(found, now => (unlinked.value = now ? growth.reach.value : 0), { flush: 'sync' })
  const linked = useReach(
    () => found.value,
    () => unlinked.value,
    { atOnce, inOneStep, upTo: () => unlinked.value, all: () => printing.value },
  )
  const { reach } = growth
  return {
    growth,
    /** Whether the figures of a section of a part lead somewhere yet. */
    isLinked: ({ before }: PagePart, section: number) =>
      found.value !== null &&
      (before + section < linked.reach.value || before + section >= unlinked.value),
    /** How many sections of a part are drawn. */
    countShown: ({ part, before }: PagePart) =>
      Math.min(part.sections.length, Math.max(0, reach.value - before)),
    /** The parts of which anything is drawn. */
    drawn: computed(() => parts.value.filter(({ before }) => before <= reach.value)),
    /** Whether all is that is wanted. */
    allShown: growth.allShown,
  }
}
