import { useChecks } from '@/app/checks/useChecks'
import { useLineNames } from '@/app/selection/useLineNames'
import { type SelectionChanges, useSelection } from '@/app/selection/useSelection'
import {
  type CheckResult,
  families,
  type Family,
  type Outcome,
  withWitnesses,
} from '@/budget/checks'
import { type CheckCoverage, stepCoverage } from '@/budget/checks/coverage'
import {
  type CheckFacets,
  type CheckFilter,
  filterChecks,
  stepFacets,
} from '@/budget/checks/filter'
import { abbreviateTable } from '@/budget/checks/model/labels'
import { checksFinding } from '@/budget/checks/finding'
import type { BudgetDocument } from '@/document/document'
import { runInSteps, startSteps } from '@/ui/steps'
import { useGrowing } from '@/ui/useGrowing'
import { computed, type ComputedRef, shallowRef, watch } from 'vue'

const pageLength = 60
/** More misses than these are read in the list. */
const mostMisses = 12

/** The relations of the selected document as the address filters them, and the ways to do that. */
export function useCheckList() {
  const { whole: document, displayUnit, subject, queryParams, select, link } = useSelection()
  const { counts, results, failed, retry } = useChecks({ first: true, all: true })

  const { sourceOf } = useLineNames()

  const filter = computed((): CheckFilter => {
    const { result, family, table, find } = queryParams.value
    return {
      outcome: result === 'all' ? null : result,
      family: family === 'all' ? null : family,
      table,
      subject: subject.value,
      text: find,
    }
  })
  const filtered = computed(() =>
    Object.values(filter.value).some(value => value !== null && value !== ''),
  )
  const chosen = computed(() =>
    results.value && filtered.value
      ? filterChecks(results.value, { ...filter.value, source: sourceOf() })
      : (results.value ?? []),
  )
  const byFamily = computed(() => {
    const found = new Map(families.map(family => [family, [] as CheckResult[]]))
    for (const result of chosen.value) found.get(result.family)?.push(result)
    return found
  })
  /** By family, within each as they came out: what does not hold first. */
  const listed = computed(() => [...byFamily.value.values()].flat())
  const of = (wanted: Outcome) => chosen.value.filter(({ outcome }) => outcome === wanted)
  const misses = computed(() => of('fails'))
  const doubts = computed(() => of('unproven'))
  /** The first of them, one after the other: why each misses is looked for in all tables. */
  const firstOf = (found: ComputedRef<readonly CheckResult[]>) => {
    const first = computed(() => found.value.slice(0, mostMisses))
    return useGrowing(() => first.value, { atOnce: 2, inOneStep: 1 }).shown
  }

  /** An address may name a witness, which stands below the relation that is counted for it. */
  const opened = computed(() => {
    const { at } = queryParams.value
    if (at === null) return null
    return results.value?.find(result => withWitnesses(result).some(({ id }) => id === at)) ?? null
  })
  const pages = computed(() => Math.max(1, Math.ceil(listed.value.length / pageLength)))
  /** The page that is asked for, or the one on which the opened relation stands. */
  const page = computed(() => {
    const index = opened.value ? listed.value.indexOf(opened.value) : -1
    return index >= 0
      ? Math.floor(index / pageLength) + 1
      : Math.min(queryParams.value.page, pages.value)
  })
  const shown = computed(() =>
    groupByFamily(listed.value.slice((page.value - 1) * pageLength, page.value * pageLength)),
  )

  /** Of very many relations they come a moment later; `null` until the first have come. */
  const facets = shallowRef<CheckFacets | null>(null)
  watch(
    [results, filter],
    ([tested, narrowed], [testedBefore], onCleanup) => {
      if (tested !== testedBefore) facets.value = null
      const steps = stepFacets(tested ?? [], { ...narrowed, source: sourceOf() })
      onCleanup(startSteps(steps, found => (facets.value = found)))
    },
    { immediate: true },
  )

  const coverage = shallowRef<CheckCoverage | null>(null)
  watch(
    [document, results],
    async ([of, tested]) => {
      coverage.value = null
      if (!of || !tested) return
      const found = await runInSteps(stepCoverage(of, tested))
      if (results.value === tested) coverage.value = found
    },
    { immediate: true },
  )

  const narrow = (changes: SelectionChanges, options?: { readonly replace: boolean }) =>
    select({ page: 1, at: null, ...changes }, options)
  const notice = computed(() => {
    const { at } = queryParams.value
    if (at === null || !results.value) return null
    if (!opened.value)
      return `这份文件里没有编号为“${at}”的关系，地址可能来自另一份文件；下面是全部关系。`
    return listed.value.includes(opened.value)
      ? null
      : '要看的这条关系不在筛选结果里，全部显示后就能看到。'
  })

  return {
    document,
    unit: displayUnit,
    counts,
    results,
    failed,
    retry,
    filter,
    filtered,
    byFamily,
    listed,
    opened,
    page,
    pages,
    shown,
    notice,
    misses: firstOf(misses),
    doubts: firstOf(doubts),
    moreDoubts: computed(() => Math.max(0, doubts.value.length - mostMisses)),
    moreMisses: computed(() => Math.max(0, misses.value.length - mostMisses)),
    from: computed(() => (page.value - 1) * pageLength),
    finding: computed(() => (counts.value ? checksFinding(counts.value, results.value) : [])),
    facets,
    coverage,
    tables: computed(
      () =>
        document.value?.tables.map(table => ({
          id: table.id,
          name: abbreviateTable(table),
          title: table.title.trim(),
        })) ?? [],
    ),
    subjects: computed(() => (document.value ? checkSubjects(document.value) : [])),
    linkToPage: (page: number) =>
      link('/checks', { ...queryParams.value, subject: subject.value, at: null, page }),
    linkTo: (changes: SelectionChanges) =>
      link('/checks', {
        ...queryParams.value,
        subject: subject.value,
        at: null,
        page: 1,
        ...changes,
      }),
    /** Opening is no step of its own: Back leaves the list. */
    toggle: ({ id }: CheckResult) =>
      select(opened.value?.id === id ? { at: null, page: page.value } : { at: id }, {
        replace: true,
      }),
    search: (find: string) => narrow({ find }, { replace: true }),
    narrow: (changes: {
      readonly result?: Outcome | 'all'
      readonly family?: Family | 'all'
      readonly table?: string | null
      readonly subject?: string | null
    }) => narrow(changes),
    clear: () => narrow({ find: '', result: 'all', family: 'all', table: null, subject: null }),
  }
}

function groupByFamily(
  results: readonly CheckResult[],
): { readonly family: Family; readonly results: readonly CheckResult[] }[] {
  return families
    .map(family => ({ family, results: results.filter(result => result.family === family) }))
    .filter(({ results }) => results.length > 0)
}

export type CheckListShown = ReturnType<typeof useCheckList>

export interface NamedSubject {
  readonly code: string
  readonly name: string
}

/**
 * Functional and economic subjects that the tables print, by code, each by the first name it is
 * printed with.
 */
export function checkSubjects({ meanings }: BudgetDocument): NamedSubject[] {
  const names = new Map<string, string>()
  for (const { sides } of meanings) {
    for (const { kind, rows } of sides) {
      if (kind !== 'functional' && kind !== 'economic') continue
      for (const { code, name } of rows)
        if (code !== null && /^\d{3,7}$/.test(code) && !names.has(code)) names.set(code, name)
    }
  }
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
