import { computed } from 'vue'
import { formatAmount, formatPercent } from '@/text/format'
import {
  arrangeProjects,
  filteredFinding,
  fundingChoices,
  fundingText,
  listFinding,
  type ProjectFilter,
  type ProjectOrder,
  describeTotal,
} from '@/budget/projects'
import { figureSegment, textSegment } from '@/text/segments'
import {
  countProvenance,
  projectTile,
  sumProvenance,
  wholeProvenance,
} from '@/budget/projects/provenance'
import { nameSubject } from '@/budget/tree/nameSubject'
import { addUp } from '@/budget/tree/tree'
import { useInference } from '@/app/projects/useInference'
import { useProjectList } from '@/app/projects/useProjectList'
import { useSelection } from '@/app/selection/useSelection'
import { useSelectionAhead } from '@/app/selection/useSelectionAhead'

/** All projects as the address filters and sorts them, and the ways to do that. */
export function useProjects() {
  const projects = useProjectList()
  const { document, list, unit } = projects
  const { subject: subjectShown } = useSelection()
  const { word, choose } = useSelectionAhead()
  const [find, funding, programme, order, subject] = [
    word('find'),
    word('funding'),
    word('programme'),
    word('order'),
    word('subject'),
  ]
  const inference = useInference(() => subjectShown.value !== null)

  const filter = computed<ProjectFilter>(() => ({
    find: find.value,
    funding: funding.value,
    programme: programme.value,
    among: subject.value === null ? null : inference.below(subject.value),
  }))
  const filtered = computed(
    () =>
      filter.value.find.trim() !== '' ||
      filter.value.funding !== null ||
      filter.value.programme !== null ||
      subject.value !== null,
  )
  const rows = computed(() =>
    list.value ? arrangeProjects(list.value, filter.value, order.value) : [],
  )
  const whole = computed(() => list.value?.whole ?? null)
  const entries = computed(() => rows.value.flatMap(row => row.entries))
  const shownSum = computed(() => addUp(entries.value.map(({ fen }) => fen)))
  const fundings = computed(() => (list.value ? fundingChoices(list.value) : []))
  const isInferred = computed(() => subject.value !== null && inference.isInferred(subject.value))
  /** The subject whose projects are shown: "2080109 社会保险经办机构". */
  const subjectText = computed(() =>
    subject.value === null ? null : nameSubject(document.value, subject.value),
  )
  /** What the filter asks for, in words: "结转，名称含“档案”". */
  const filterText = computed(() => {
    const { find, funding, programme } = filter.value
    const source = fundings.value.find(({ key }) => key === funding)
    return [
      ...(funding === null ? [] : [source ? fundingText(source) : funding]),
      ...(programme === null ? [] : [`一级项目“${programme}”`]),
      ...(subjectText.value === null
        ? []
        : [`${isInferred.value ? '推断' : ''}属于 ${subjectText.value}`]),
      ...(find.trim() === '' ? [] : [`查找“${find.trim()}”`]),
    ].join('，')
  })
  const finding = computed(() => {
    if (!list.value) return []
    if (filtered.value)
      return filteredFinding(
        { entries: entries.value, sum: shownSum.value, filter: filterText.value },
        unit.value,
      )
    return listFinding(
      list.value,
      unit.value,
      order.value === 'programme' || order.value === 'printed' ? 'programme' : 'project',
    )
  })

  return {
    ...projects,
    filter,
    filtered,
    filterText,
    rows,
    whole,
    entries,
    shownSum,
    subject: subjectText,
    /** Whether sums say of any project that is shown that it belongs to the subject. */
    isInferred,
    linkToCompare: (ids: readonly string[]) =>
      projects.link('/indicators', { compare: ids.join(',') }),
    /** The same in programmes, for the picture. */
    grouped: computed(() =>
      order.value === 'programme'
        ? rows.value
        : list.value
          ? arrangeProjects(list.value, filter.value, 'programme')
          : [],
    ),
    finding,
    /** Areas are drawn of amounts above zero. */
    hasArea: computed(() => entries.value.some(({ fen }) => fen !== null && fen > 0)),
    /** Without projects there is nothing to measure, filter or draw. */
    hasProjects: computed(
      () => list.value?.entries.some(({ project }) => project !== null) ?? false,
    ),
    describeTotal: computed(() => (list.value ? describeTotal(list.value, unit.value) : [])),
    shownSentence: computed(() => [
      figureSegment(`${entries.value.length} 个`, () => countProvenance(entries.value)),
      textSegment('项目，'),
      figureSegment(`${formatAmount(shownSum.value, unit.value)} ${unit.value}`, () =>
        sumProvenance(entries.value),
      ),
      textSegment('，占项目支出 '),
      figureSegment(
        formatPercent(shownSum.value, whole.value),
        () =>
          list.value && { part: sumProvenance(entries.value), whole: wholeProvenance(list.value) },
      ),
    ]),
    /** Where all project expenditure comes from. */
    wholeProvenance: computed(() => list.value && wholeProvenance(list.value)),
    sourceOf: (key: string, shown: readonly string[]) =>
      list.value && projectTile(list.value, key, shown),
    fundings,
    programmes: computed(() => [...new Set(list.value?.groups.flatMap(({ name }) => name || []))]),
    order: computed({
      get: () => order.value,
      set: (by: ProjectOrder) => {
        choose({ order: by }, { replace: true })
      },
    }),
    /** Typing replaces, so that Back leaves the search at once; a choice is a step. */
    search: (text: string) => {
      choose({ find: text }, { replace: true })
    },
    narrow: (changes: Partial<Pick<ProjectFilter, 'funding' | 'programme'>>) => {
      choose(changes)
    },
    clear: () => {
      choose({ find: '', funding: null, programme: null, subject: null })
    },
  }
}

export type ProjectsShown = ReturnType<typeof useProjects>
