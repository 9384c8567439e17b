import { computed } from 'vue'
import { formatAmount, formatPercent } from '@/budget/format'
import { arrangeProjects, filteredFinding, fundingChoices, fundingText, listFinding, type ProjectFilter, type ProjectOrder, totalSentence } from '@/budget/projects'
import { addUp, subjectTree } from '@/budget/tree'
import { useInference } from './projectInference'
import { useProjectList } from './projectList'
import { useSelection } from './selection'

/** All projects as the address filters and sorts them, and the ways to do that. */
export function useProjects() {
  const projects = useProjectList()
  const { document, list, unit } = projects
  const { words, select, subject } = useSelection()
  const inference = useInference()

  const filter = computed<ProjectFilter>(() => ({ find: words.value.find, funding: words.value.funding, programme: words.value.programme, among: subject.value === null ? null : inference.below(subject.value) }))
  const filtered = computed(() => filter.value.find.trim() !== '' || filter.value.funding !== null || filter.value.programme !== null || subject.value !== null)
  const rows = computed(() => list.value ? arrangeProjects(list.value, filter.value, words.value.order) : [])
  const whole = computed(() => list.value?.total ?? list.value?.sum ?? 0)
  const entries = computed(() => rows.value.flatMap(row => row.entries))
  const shownSum = computed(() => addUp(entries.value.map(({ fen }) => fen)) ?? 0)
  const fundings = computed(() => list.value ? fundingChoices(list.value) : [])
  /** The subject whose inferred projects are shown: "2080109 社会保险经办机构". */
  const subjectText = computed(() => {
    const found = document.value && subject.value !== null ? subjectTree(document.value)?.subjects.get(subject.value) : null
    return subject.value === null ? null : found ? [found.code, found.name].filter(Boolean).join(' ') : subject.value
  })
  /** What the filter asks for, in words: "结转，名称含“档案”". */
  const filterText = computed(() => {
    const { find, funding, programme } = filter.value
    const source = fundings.value.find(({ key }) => key === funding)
    return [
      ...funding === null ? [] : [source ? fundingText(source) : funding],
      ...programme === null ? [] : [`一级项目“${programme}”`],
      ...subjectText.value === null ? [] : [`推断属于 ${subjectText.value}`],
      ...find.trim() === '' ? [] : [`查找“${find.trim()}”`],
    ].join('，')
  })
  const finding = computed(() => {
    if (!list.value) return []
    if (filtered.value) return filteredFinding({ count: entries.value.length, sum: shownSum.value, filter: filterText.value }, unit.value)
    return listFinding(list.value, unit.value, words.value.order === 'programme' || words.value.order === 'printed' ? 'programme' : 'project')
  })

  return {
    ...projects, filter, filtered, filterText, rows, whole, entries, shownSum,
    subject: subjectText,
    /** The same in programmes, for the picture. */
    grouped: computed(() => list.value ? arrangeProjects(list.value, filter.value, 'programme') : []),
    finding,
    /** Without projects there is nothing to measure, filter or draw. */
    hasProjects: computed(() => list.value?.entries.some(({ project }) => project !== null) ?? false),
    totalSentence: computed(() => list.value ? totalSentence(list.value, unit.value) : ''),
    shownSentence: computed(() => `${entries.value.length} 个项目，${formatAmount(shownSum.value, unit.value)} ${unit.value}，占项目支出 ${formatPercent(shownSum.value, whole.value)}`),
    fundings,
    programmes: computed(() => [...new Set(list.value?.groups.map(({ name }) => name))]),
    order: computed({ get: () => words.value.order, set: (order: ProjectOrder) => { void select({ order }, { replace: true }) } }),
    /** Typing replaces, so that Back leaves the search at once; a choice is a step. */
    search: (find: string) => select({ find }, { replace: true }),
    narrow: (changes: Partial<Pick<ProjectFilter, 'funding' | 'programme'>>) => select(changes),
    clear: () => select({ find: '', funding: null, programme: null, subject: null }),
  }
}

export type ProjectsShown = ReturnType<typeof useProjects>
