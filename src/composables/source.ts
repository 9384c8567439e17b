import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Explained } from '@/budget/sources/explained'
import type { Source, SourceMaker } from '@/budget/sources/types'
import { useCheckMarks } from './checkMarks'
import { useSelection } from './selection'

/** The source that is looked at, and the figure that asked for it; `trail` is what has been gone into from there. */
interface AskedSource { readonly source: Source, readonly figure: HTMLElement, readonly trail: readonly Explained[] }
const asked = shallowRef<AskedSource | null>(null)

/** The source that is looked at, `null` for none. */
export const askedSource = computed(() => asked.value)

/** Shows where a figure comes from, beside the view. */
export async function openSource(make: Source | SourceMaker, figure: HTMLElement, trail: readonly Explained[] = []): Promise<void> {
  const source = typeof make === 'function' ? await make() : make
  if (source) asked.value = { source, figure, trail }
}

/** Closes what is shown of a source; the focus goes back to the figure that asked for it, where `back`. */
export function closeSource(back = true): void {
  const figure = asked.value?.figure
  asked.value = null
  if (back && figure?.isConnected) figure.focus({ preventScroll: true })
}

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
      return first ? `${first.title}，不成立${others.length > 0 ? `；另有 ${others.length} 项` : ''}` : null
    },
    openCheck: async (make: Source | SourceMaker, figure: HTMLElement | null) => {
      const [check] = relationsOn(make)
      if (!check || !router.hasRoute('checks')) return
      if (figure) await import('./sourceReturn').then(({ rememberFigure }) => { rememberFigure(router, figure) }).catch(() => null)
      await router.push(link('/checks', { at: check.id }))
    },
  }
}
