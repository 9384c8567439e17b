import { computed } from 'vue'
import { type ChosenSlide, readChoice, writeChoice } from './deck/deck'
import { buildDeck } from '@/outputs/present/deck/deck'
import { useChecks } from '@/app/checks/useChecks'
import { listOnce } from '@/app/projects/useProjectList'
import { useSelection } from '@/app/selection/useSelection'
import { useEarlier } from '@/app/comparison/useEarlier'

/**
 * The selected budget as slides: which are shown, in which order, which one is on, and the ways to
 * another. All of it stands in the address.
 */
export function usePresentation() {
  const { document, displayUnit: unit, queryParams, subject, select, link } = useSelection()
  const earlier = useEarlier()
  const { counts } = useChecks()

  const deck = computed(
    () =>
      document.value &&
      buildDeck({
        document: document.value,
        unit: unit.value,
        earlier: earlier.value,
        checks: counts.value,
        projects: listOnce(document.value),
      }),
  )
  const slides = computed(() => deck.value?.slides ?? [])
  const choice = computed(() => readChoice(slides.value, queryParams.value.slides))
  const shown = computed(() =>
    choice.value.chosen.filter(({ hidden }) => !hidden).map(({ slide }) => slide),
  )
  const requestedIndex = computed(() =>
    shown.value.findIndex(({ id }) => id === queryParams.value.slide),
  )
  const place = computed(() => Math.max(0, requestedIndex.value))
  const current = computed(() => shown.value[place.value] ?? null)

  /** Shows the slide at a place, from 0; places beyond the ends are the ends. */
  function go(to: number): void {
    const target = shown.value[Math.min(shown.value.length - 1, Math.max(0, to))]
    if (!target || target === current.value) return
    void select({
      slide: target === shown.value[0] ? null : target.id,
      // The picture of subjects opens at the one that goes along.
      subject: target.kind === 'structure' ? queryParams.value.pick : null,
    })
  }

  /**
   * Shows other slides or another order; the slide that is on stays on, where it is still shown.
   */
  function choose(chosen: readonly ChosenSlide[]): void {
    const first = chosen.find(({ hidden }) => !hidden)?.slide
    const on = current.value
    void select(
      { slides: writeChoice(slides.value, chosen), slide: on && on !== first ? on.id : null },
      { replace: true },
    )
  }

  return {
    document,
    unit,
    deck,
    shown,
    place,
    current,
    go,
    choose,
    link,
    chosen: computed(() => choice.value.chosen),
    next: computed(() => shown.value[place.value + 1] ?? null),
    /** States which slides of the address do not exist, or that the requested one is hidden. */
    notice: computed(() => {
      const missing = [
        ...choice.value.unknown,
        ...(queryParams.value.slide !== null && requestedIndex.value < 0
          ? [queryParams.value.slide]
          : []),
      ]
      return missing.length === 0
        ? null
        : `地址里的“${missing.join('、')}”不在这次演示里，可能来自另一份文件，或者已经隐藏。按 O 看全部幻灯片。`
    }),
    still: computed({
      get: () => queryParams.value.motion === 'off',
      set: still => {
        void select({ motion: still ? 'off' : 'on' }, { replace: true })
      },
    }),
    /** The subject that is drilled to on a slide. */
    drilled: subject,
    drill: (key: string | null) => {
      void select({ subject: key })
    },
    /** Goes to the slide of this name with a subject, if it is shown. */
    goTo: (id: string, key: string | null = null) => {
      if (shown.value.some(slide => slide.id === id))
        void select({ slide: id === shown.value[0]?.id ? null : id, subject: key })
    },
  }
}
