import { computed } from 'vue'
import {
  describeFilter,
  type DimensionGroup,
  filteredFinding,
  filterIndicators,
  indicatorsFinding,
  type IndicatorFilter,
  type IndicatorKind,
  type IndicatorOrder,
  spreadOf,
} from '@/budget/indicators'
import { indicatorsOnce, spreadOnce } from '@/app/projects/indicatorsOnce'
import { useProjectList } from '@/app/projects/useProjectList'
import { type SelectionChanges, useSelection } from '@/app/selection/useSelection'
import { useSelectionAhead } from '@/app/selection/useSelectionAhead'

/** So many rows need no pages; of more, each page has so many that it is there at once. */
const wholeLength = 100
const pageLength = 50
/** So many sheets are bars side by side; of more, as many as a screen shows. */
const mostBars = 20
const fewBars = 14

/** Every indicator as the address filters and sorts it, and the ways to do that. */
export function useIndicators() {
  const projects = useProjectList()
  const { list: projectList, link } = projects
  const { queryParams } = useSelection()
  const { word, choose } = useSelectionAhead()
  const [find, group, category, kind, project, order, asked] = [
    word('find'),
    word('dimension'),
    word('category'),
    word('kind'),
    word('project'),
    word('rank'),
    word('page'),
  ]

  const all = computed(() => projectList.value && indicatorsOnce(projectList.value))
  const filter = computed((): IndicatorFilter => ({
    find: find.value,
    group: group.value === 'all' ? null : group.value,
    category: category.value,
    kind: kind.value === 'all' ? null : kind.value,
    project: project.value,
  }))
  const filtered = computed(() =>
    Object.values(filter.value).some(value => value !== null && String(value).trim() !== ''),
  )
  const lines = computed(() =>
    all.value ? filterIndicators(all.value, filter.value, order.value) : [],
  )
  const total = computed(() => all.value && spreadOnce(all.value))
  const spread = computed(() =>
    filtered.value && all.value ? spreadOf(all.value, lines.value) : total.value,
  )
  const length = computed(() => (lines.value.length <= wholeLength ? wholeLength : pageLength))
  const pages = computed(() => Math.max(1, Math.ceil(lines.value.length / length.value)))
  const page = computed(() => Math.min(asked.value, pages.value))

  /** Whatever narrows begins at the first page again. */
  const narrow = (changes: SelectionChanges, options?: { readonly replace: boolean }) => {
    choose({ page: 1, ...changes }, options)
  }

  return {
    ...projects,
    all,
    filter,
    filtered,
    order,
    lines,
    spread,
    pages,
    page,
    /** More bars than these are read in the table. */
    bars: computed(() => ((spread.value?.sheets.length ?? 0) > mostBars ? fewBars : mostBars)),
    from: computed(() => (page.value - 1) * length.value),
    shown: computed(() =>
      lines.value.slice((page.value - 1) * length.value, page.value * length.value),
    ),
    finding: computed(() => {
      if (!all.value || !spread.value) return []
      return filtered.value
        ? filteredFinding(lines.value, spread.value, describeFilter(all.value, filter.value))
        : indicatorsFinding(all.value, spread.value.whole)
    }),
    linkToPage: (page: number) => link('/indicators', { ...queryParams.value, page }),
    linkToCompare: (a: string, b: string) => link('/indicators', { compare: `${a},${b}` }),
    /** Typing replaces, so that Back leaves the search at once; a choice is a step. */
    search: (text: string) => {
      narrow({ find: text }, { replace: true })
    },
    narrow: (changes: {
      readonly dimension?: DimensionGroup | 'all'
      readonly category?: string | null
      readonly kind?: IndicatorKind | 'all'
      readonly project?: string | null
    }) => {
      narrow(changes)
    },
    sortBy: (rank: IndicatorOrder) => {
      narrow({ rank }, { replace: true })
    },
    clear: () => {
      narrow({ find: '', dimension: 'all', category: null, kind: 'all', project: null })
    },
  }
}

export type IndicatorsShown = ReturnType<typeof useIndicators>
