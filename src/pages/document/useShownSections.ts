import { useReach } from '@/ui/useGrowing'
import { computed, type Ref } from 'vue'
import type { PagePart } from './pageParts'

interface Shown {
  readonly parts: Readonly<Ref<readonly PagePart[]>>
  /** A line of the text that is looked at. */
  readonly line: Readonly<Ref<number | null>>
  /** On paper all is drawn at once. */
  readonly printing: Readonly<Ref<boolean>>
}

/**
 * How many sections of a long text are drawn: as `useReach` has it, and at least as far as `line`.
 */
export function useShownSections({ parts, line, printing }: Shown) {
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
    { inOneStep: 6, upTo: () => toLine.value, all: () => printing.value },
  )
  const { reach } = growth
  return {
    growth,
    /** How many sections of a part are drawn. */
    countShown: ({ part, before }: PagePart) =>
      Math.min(part.sections.length, Math.max(0, reach.value - before)),
    /** The parts of which anything is drawn. */
    drawn: computed(() => parts.value.filter(({ before }) => before <= reach.value)),
    /** Whether all is that is wanted. */
    allShown: growth.allShown,
  }
}
