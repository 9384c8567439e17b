import { computed, provide, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import { useChecks } from '@/app/checks/useChecks'
import { useSelection } from '@/app/selection/useSelection'
import { provenanceKey } from '@/ui/TracedFigure.vue'
import type { OpenedProvenance } from './returnToFigure'

const opened = shallowRef<OpenedProvenance | null>(null)

/** The provenance that is shown, and the figure that opened it; `null` for none. */
export const openedProvenance = computed(() => opened.value)

/** Shows where a figure comes from, beside the view. */
export async function openProvenance(
  make: Provenance | ProvenanceMaker,
  figure: HTMLElement,
  trail: OpenedProvenance['trail'] = [],
): Promise<void> {
  const provenance = typeof make === 'function' ? await make() : make
  if (provenance) opened.value = { provenance, figure, trail }
}

/** Closes what is shown; the focus goes back to the figure that opened it, where `back`. */
export function closeProvenance(back = true): void {
  const figure = opened.value?.figure
  opened.value = null
  if (back && figure?.isConnected) figure.focus({ preventScroll: true })
}

/** Gives all figures of the app what opens their provenance. */
export function provideProvenanceActions(): void {
  const route = useRoute()
  const router = useRouter()
  const { fails, failingOf } = useChecks()
  const { whole: document, link } = useSelection()
  /** The relations that do not hold and touch a figure; none while its provenance has to be waited for. */
  function relationsOn(make: Provenance | ProvenanceMaker) {
    if (!fails.value) return []
    const provenance = typeof make === 'function' ? make() : make
    return !provenance || provenance instanceof Promise
      ? []
      : failingOf(provenance).filter(({ outcome }) => outcome === 'fails')
  }
  watch([() => route.path, document], () => closeProvenance(false))
  provide(provenanceKey, {
    fails,
    open: (make: Provenance | ProvenanceMaker, figure: HTMLElement) =>
      void openProvenance(make, figure),
    failing: (make: Provenance | ProvenanceMaker) => {
      const [first, ...others] = relationsOn(make)
      return first
        ? `${first.title}，不成立${others.length > 0 ? `；另有 ${others.length} 项` : ''}`
        : null
    },
    openCheck: async (make: Provenance | ProvenanceMaker, figure: HTMLElement | null) => {
      const [check] = relationsOn(make)
      if (!check || !router.hasRoute('checks')) return
      if (figure)
        await import('./returnToFigure')
          .then(({ rememberFigure }) => {
            rememberFigure(router, figure)
          })
          .catch(() => null)
      await router.push(link('/checks', { at: check.id }))
    },
  })
}
