import { computed } from 'vue'
import {
  type DimensionGroup, filterIndicators, indicatorsFinding, type IndicatorFilter, type IndicatorKind, type IndicatorList, type IndicatorOrder, listIndicators, spreadOf,
} from '@/budget/indicators'
import type { ProjectList } from '@/budget/projects'
import { useProjectList } from './projectList'
import { type SelectionChanges, useSelection } from './selection'

const known = new WeakMap<ProjectList, IndicatorList>()
/** So many rows need no pages; of more, each page has so many that it is there at once. */
const wholeLength = 100
const pageLength = 50

/** Every indicator as the address filters and sorts it, and the ways to do that. */
export function useIndicators() {
  const projects = useProjectList()
  const { list: projectList, link } = projects
  const { words, select } = useSelection()

  const all = computed(() => projectList.value && listOnce(projectList.value))
  const filter = computed((): IndicatorFilter => {
    const { find, dimension, category, kind, project } = words.value
    return { find: find.trim(), group: dimension === 'all' ? null : dimension, category, kind: kind === 'all' ? null : kind, project }
  })
  const filtered = computed(() => Object.values(filter.value).some(value => value !== null && value !== ''))
  const order = computed<IndicatorOrder>(() => words.value.rank)
  const lines = computed(() => all.value ? filterIndicators(all.value, filter.value, order.value) : [])
  const total = computed(() => all.value && spreadOf(all.value, all.value.lines))
  const spread = computed(() => filtered.value && all.value ? spreadOf(all.value, lines.value) : total.value)
  const length = computed(() => lines.value.length <= wholeLength ? wholeLength : pageLength)
  const pages = computed(() => Math.max(1, Math.ceil(lines.value.length / length.value)))
  const page = computed(() => Math.min(words.value.page, pages.value))

  /** Whatever narrows begins at the first page again. */
  const narrow = (changes: SelectionChanges, options?: { readonly replace: boolean }) => select({ page: 1, ...changes }, options)

  return {
    ...projects, all, filter, filtered, order, lines, spread, pages, page,
    from: computed(() => (page.value - 1) * length.value),
    shown: computed(() => lines.value.slice((page.value - 1) * length.value, page.value * length.value)),
    finding: computed(() => all.value && total.value ? indicatorsFinding(all.value, total.value.whole) : []),
    linkToPage: (page: number) => link('/indicators', { ...words.value, page }),
    linkToCompare: (one: string, other: string) => link('/indicators', { compare: `${one},${other}` }),
    /** Typing replaces, so that Back leaves the search at once; a choice is a step. */
    search: (find: string) => narrow({ find }, { replace: true }),
    narrow: (changes: { readonly dimension?: DimensionGroup | 'all', readonly category?: string | null, readonly kind?: IndicatorKind | 'all', readonly project?: string | null }) => narrow(changes),
    sortBy: (rank: IndicatorOrder) => narrow({ rank }, { replace: true }),
    clear: () => narrow({ find: '', dimension: 'all', category: null, kind: 'all', project: null }),
  }
}

/** Every indicator of a list of projects; read once, for as many parts of the page as ask. */
export function listOnce(projects: ProjectList): IndicatorList {
  const list = known.get(projects) ?? listIndicators(projects)
  known.set(projects, list)
  return list
}

export type IndicatorsShown = ReturnType<typeof useIndicators>
