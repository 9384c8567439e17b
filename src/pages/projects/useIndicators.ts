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
import { nameSubject } from '@/budget/tree/nameSubject'
import { useInference } from '@/app/projects/useInference'
import { useProjectList } from '@/app/projects/useProjectList'
import { useSelection } from '@/app/selection/useSelection'
import { useSelectionAhead } from '@/app/selection/useSelectionAhead'

/** So many sheets are bars side by side; of more, as many as a screen shows. */
const mostBars = 20
const fewBars = 14

/** Every indicator as the address filters and sorts it, and the ways to do that. */
export function useIndicators() {
  const projects = useProjectList()
  const { list: projectList, link } = projects
  const { word, choose } = useSelectionAhead()
  const { subject: subjectShown } = useSelection()
  const inference = useInference(() => subjectShown.value !== null)
  const [find, group, category, kind, project, order, subject] = [
    word('find'),
    word('dimension'),
    word('category'),
    word('kind'),
    word('project'),
    word('rank'),
    word('subject'),
  ]

  const all = computed(() => projectList.value && indicatorsOnce(projectList.value))
  const filter = computed((): IndicatorFilter => ({
    find: find.value,
    group: group.value === 'all' ? null : group.value,
    category: category.value,
    kind: kind.value === 'all' ? null : kind.value,
    project: project.value,
    subject:
      subject.value === null
        ? null
        : {
            name: nameSubject(projects.document.value, subject.value),
            among: inference.below(subject.value),
            isInferred: inference.isInferred(subject.value),
          },
  }))
  const filtered = computed(() =>
    Object.values(filter.value).some(
      value => value !== null && (typeof value !== 'string' || value.trim() !== ''),
    ),
  )
  const lines = computed(() =>
    all.value ? filterIndicators(all.value, filter.value, order.value) : [],
  )
  const total = computed(() => all.value && spreadOnce(all.value))
  const spread = computed(() =>
    filtered.value && all.value ? spreadOf(all.value, lines.value) : total.value,
  )

  return {
    ...projects,
    all,
    filter,
    filtered,
    order,
    lines,
    spread,
    /** More bars than these are read in the table. */
    bars: computed(() => ((spread.value?.sheets.length ?? 0) > mostBars ? fewBars : mostBars)),
    finding: computed(() => {
      if (!all.value || !spread.value) return []
      return filtered.value
        ? filteredFinding(lines.value, spread.value, describeFilter(all.value, filter.value))
        : indicatorsFinding(all.value, spread.value.whole)
    }),
    linkToCompare: (a: string, b: string) => link('/indicators', { compare: `${a},${b}` }),
    /** Typing replaces, so that Back leaves the search at once; a choice is a step. */
    search: (text: string) => {
      choose({ find: text }, { replace: true })
    },
    narrow: (changes: {
      readonly dimension?: DimensionGroup | 'all'
      readonly category?: string | null
      readonly kind?: IndicatorKind | 'all'
      readonly project?: string | null
    }) => {
      choose(changes)
    },
    sortBy: (rank: IndicatorOrder) => {
      choose({ rank }, { replace: true })
    },
    clear: () => {
      choose({
        find: '',
        dimension: 'all',
        category: null,
        kind: 'all',
        project: null,
        subject: null,
      })
    },
  }
}

export type IndicatorsShown = ReturnType<typeof useIndicators>
