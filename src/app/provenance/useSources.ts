import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Source, SourceMaker } from '@/text/provenance'
import { useCheckMarks } from '@/app/checks/useCheckMarks'
import { useSelection } from '@/app/selection/useSelection'
import { closeSource, openSource } from './sourceAsked'

/** What figures need to ask for their sources; made once, by the app. */
export function useSources() {
  const route = useRoute()
  const router = useRouter()
  const { fails, failingOf } = useCheckMarks()
  const { document, link } = useSelection()
  /** Of a source that has to be waited for, none. */
  function relationsOn(make: Source | SourceMaker) {
    if (!fails.value) return []
    const source = typeof make === 'function' ? make() : make
    return !source || source instanceof Promise ? [] : failingOf(source)
  }
  watch([() => route.path, document], () => closeSource(false))
  return {
    fails,
    open: (make: Source | SourceMaker, figure: HTMLElement) => void openSource(make, figure),
    failing: (make: Source | SourceMaker) => {
      const [first, ...others] = relationsOn(make)
      return first
        ? `${first.title}，不成立${others.length > 0 ? `；另有 ${others.length} 项` : ''}`
        : null
    },
    openCheck: async (make: Source | SourceMaker, figure: HTMLElement | null) => {
      const [check] = relationsOn(make)
      if (!check || !router.hasRoute('checks')) return
      if (figure)
        await import('./sourceReturn')
          .then(({ rememberFigure }) => {
            rememberFigure(router, figure)
          })
          .catch(() => null)
      await router.push(link('/checks', { at: check.id }))
    },
  }
}
