import { computed } from 'vue'
import { matchesQuery } from '@/budget/economic/arrangeSubjects'
import { inferProjects } from '@/budget/inference/inferProjects'
import { citeTables } from '@/text/citations'
import { kindWords } from '@/text/kindWords'
import { classKey } from '@/budget/comparison/figureNames'
import { comparisonOf } from '@/budget/comparison/describeChange'
import { type Measure, measures } from '@/document/measures'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitTable } from '@/budget/splits/splitTable'
import type { SplitLevel, SplitRow } from '@/budget/splits/types'
import { citeSubject } from '@/budget/tree/citation'
import { leftOut } from '@/budget/tree/finding'
import { addUp, subjectTree } from '@/budget/tree/tree'
import { splitBars } from './splitBars'
import { useComparisons } from '@/app/comparison/useComparisons'
import { usePictureChoice } from '@/app/selection/usePictureChoice'
import { type SelectionChanges, useSelection } from '@/app/selection/useSelection'
import { splitFinding } from '@/budget/splits/finding'
import { itemsOf, projectGroups, undecidedProjects } from './splitProjects'

export const splitLevels: readonly SplitLevel[] = ['class', 'section', 'item']

/**
 * Basic against project expenditure as selected in the address: its rows, what is said of them, and
 * their projects.
 */
export function useSplit() {
  const { document, displayUnit: unit, queryParams, select, link } = useSelection()
  const choice = usePictureChoice()

  const { comparisons } = useComparisons()
  const tree = computed(() => document.value && subjectTree(document.value))
  const levels = computed(() =>
    splitLevels.filter(level =>
      [...(tree.value?.subjects.values() ?? [])].some(subject => subject.level === level),
    ),
  )
  /** Where the document goes no deeper, the deepest level there is. */
  const level = computed(() =>
    levels.value.includes(queryParams.value.level)
      ? queryParams.value.level
      : (levels.value.at(-1) ?? 'class'),
  )
  const table = computed(() => document.value && splitTable(document.value, level.value))
  const inference = computed(() => document.value && inferProjects(document.value))

  const rows = computed(() => {
    if (!table.value) return []
    const { sort, find } = queryParams.value
    const measure: Measure =
      sort === 'share' && table.value.disclosed.includes('project') ? 'project' : 'total'
    return sortSplits(
      table.value.rows.filter(row => matchesQuery(row, find)),
      { by: sort, measure },
    )
  })

  const changeOf = ({ level, code, name, cells }: SplitRow) =>
    level === 'class'
      ? comparisonOf(comparisons.value, classKey(code, name), cells.total.fen)
      : undefined

  const view = computed(() => {
    if (!document.value || !tree.value || !table.value || !inference.value) return null
    const found = inference.value
    const { whole } = table.value
    const kept = choice.chosenOf(rows.value)
    const pieces = (row: SplitRow) =>
      itemsOf(found, row)
        .filter(({ state }) => state === 'complete')
        .flatMap(({ proof }) => proof.parts.map(({ fen }) => fen))
    const source = citeSubject(document.value, tree.value, tree.value.root)
    const others = citeTables(
      document.value,
      placesElsewhere([table.value.whole, ...table.value.rows], table.value.table),
    )
    return {
      document: document.value,
      unit: unit.value,
      level: level.value,
      as: queryParams.value.as,
      table: table.value,
      rows: kept,
      source,
      others,
      leftOut: leftOut(tree.value, unit.value),
      finding: splitFinding({
        table: table.value,
        unit: unit.value,
        year: document.value.year,
        before: kindWords(document.value).before,
      }),
      bars: splitBars({
        whole: table.value.whole,
        rows: rows.value,
        unit: unit.value,
        as: queryParams.value.as,
        pieces,
      }),
      inference: found,
      filtered:
        queryParams.value.find.trim() === '' && !choice.isChosen.value
          ? null
          : {
              count: kept.length,
              fen: addUp(kept.map(({ cells }) => cells.total.fen)),
              found: kept.flatMap(({ cells }) => cells.total.place ?? cells.total.sum?.[0] ?? []),
            },
      /**
       * The wholes against last year, and the classes of which that is not known; the others say it
       * in their rows.
       */
      changes: [
        ...measures.flatMap(
          measure => comparisonOf(comparisons.value, measure, whole.cells[measure].fen) ?? [],
        ),
        ...rows.value
          .flatMap(row => changeOf(row) ?? [])
          .filter(({ state }) => state === 'notDisclosed'),
      ],
      changeOf: (row: SplitRow) =>
        [changeOf(row)].find(change => change && change.state !== 'notDisclosed'),
      groups: projectGroups({ inference: found, rows: kept, unit: unit.value }),
      undecided: undecidedProjects(document.value, found),
    }
  })

  const choose = <K extends 'level' | 'as' | 'sort'>(
    name: K,
    current: () => SelectionChanges[K] & string,
  ) =>
    computed({
      get: current,
      set: value => {
        void select({ [name]: value })
      },
    })

  return {
    view,
    levels,
    unit,
    level: choose('level', () => level.value),
    as: choose('as', () => queryParams.value.as),
    sort: choose('sort', () =>
      queryParams.value.sort === 'share' && !table.value?.disclosed.includes('project')
        ? 'amount'
        : queryParams.value.sort,
    ),
    find: computed({
      get: () => queryParams.value.find,
      set: find => {
        void select({ find }, { replace: true })
      },
    }),
    linkTo: (key: string, measure: Measure = 'total') =>
      link('/structure', { subject: key, measure }),
  }
}

/** Cells that come from another table than the subjects do. */
function placesElsewhere(rows: readonly SplitRow[], table: string) {
  return rows.flatMap(({ cells }) =>
    measures.flatMap(measure => {
      const { fen, place } = cells[measure]
      return fen !== null && place && place.table !== table ? [place] : []
    }),
  )
}

export type Split = ReturnType<typeof useSplit>
export type SplitShown = NonNullable<Split['view']['value']>
