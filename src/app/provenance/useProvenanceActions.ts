import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import { useCheckMarks } from '@/app/checks/useCheckMarks'
import { useSelection } from '@/app/selection/useSelection'
import { closeProvenance, openProvenance } from './openedProvenance'

/** What figures need to ask for their sources; made once, by the app. */
export function useProvenanceActions() {
  const route = useRoute()
  const router = useRouter()
  const { fails, failingOf } = useCheckMarks()
  const { document, link } = useSelection()
  /** Of a source that has to be waited for, none. */
  function relationsOn(make: Provenance | ProvenanceMaker) {
    if (!fails.value) return []
    const provenance = typeof make === 'function' ? make() : make
    return !provenance || provenance instanceof Promise ? [] : failingOf(provenance)
  }
  watch([() => route.path, document], () => closeProvenance(false))
  return {
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
  }
}
