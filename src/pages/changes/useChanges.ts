import { computed } from 'vue'
import { rankMoves, setApart } from '@/budget/comparison/rankComparisons'
import { sayAbsentPrior } from '@/budget/disclosure/absentPrior'
import { executionFinding } from '@/budget/execution/finding'
import { listExecutions } from '@/budget/execution/listExecutions'
import { textSegment } from '@/text/segments'
import { changesFinding } from '@/budget/comparison/finding'
import type { Comparison, ComparisonState } from '@/budget/comparison/comparison'
import { buildChangesWaterfall } from './changesWaterfall'
import { markScopeChanges } from '@/budget/comparison/scopes'
import { useComparisons } from '@/app/comparison/useComparisons'
import { useSelection } from '@/app/selection/useSelection'

/** States that no bar can show, each with what it means. */
const groups: readonly { readonly state: ComparisonState; readonly title: string }[] = [
  { state: 'same', title: '与上年持平' },
  { state: 'notComparable', title: '与上年不可比' },
  { state: 'notDisclosed', title: '没有读到上年数或本年数' },
]

/** All changes since last year in the order of their size, and what cannot be ranked by state. */
export function useChanges() {
  const { document, displayUnit: unit, queryParams, select, link } = useSelection()
  const { earlier, comparisons: all } = useComparisons()
  const by = computed(() => queryParams.value.by)
  const moves = computed(() => rankMoves(all.value, by.value))
  const ranked = computed(() => moves.value.ranked)
  const others = computed(() =>
    groups.flatMap(({ state, title }) => {
      // Of what neither year has a figure of, there is nothing to compare.
      const rows = all.value.filter(
        row =>
          row.state === state &&
          !ranked.value.includes(row) &&
          (state !== 'notDisclosed' || row.current || row.prior),
      )
      const isPrior = state === 'notDisclosed' && rows.every(({ current }) => current)
      const said = isPrior && document.value ? sayAbsentPrior(document.value).text : title
      return rows.length === 0 ? [] : [{ state, title: said, rows }]
    }),
  )
  const executions = computed(() => (document.value ? listExecutions(document.value) : []))
  const chosen = computed(() => all.value.find(({ key }) => key === queryParams.value.at) ?? null)

  return {
    document,
    unit,
    by,
    ranked,
    others,
    /** Of a final account: what was spent against its budget. */
    executions,
    chosen,
    earlier,
    /**
     * Where what a figure is made of is to be seen: the structure of a class, the projects of
     * project expenditure.
     */
    linkOf: ({ key, code, state }: Comparison) => {
      if (code !== null)
        return state === 'ended'
          ? null
          : { to: link('/structure', { subject: code }), label: '看构成' }
      return key === 'project' && document.value && document.value.projects.length > 0
        ? { to: link('/projects'), label: '看各个项目' }
        : null
    },
    unknown: computed(() =>
      queryParams.value.at !== null && chosen.value === null ? queryParams.value.at : null,
    ),
    choice: computed({
      get: () => by.value,
      set: (value: 'amount' | 'percent') => {
        void select({ by: value })
      },
    }),
    chart: computed(() => ({
      rows: markScopeChanges(ranked.value),
      by: by.value,
      unit: unit.value,
      chosen: chosen.value?.key ?? null,
    })),
    /** From last year's total to this year's, where its parts say how. */
    waterfall: computed(() => buildChangesWaterfall(all.value, unit.value)),
    all,
    finding: computed(() => {
      if (!document.value) return []
      const carriedOut = executionFinding(executions.value, unit.value)
      if (carriedOut.length > 0 && ranked.value.length === 0) return carriedOut
      const { told } = moves.value
      const changed = changesFinding({
        ranked: told,
        apart: setApart(told).apart,
        same: all.value.filter(({ state }) => state === 'same'),
        year: document.value.year,
        unit: unit.value,
      })
      return carriedOut.length > 0 ? [...carriedOut, textSegment('；'), ...changed] : changed
    }),
    /** Shows the words of the document on a change; again, hides them. */
    open: (key: string) => {
      void select({ at: key === chosen.value?.key ? null : key })
    },
    leave: () => {
      if (chosen.value) void select({ at: null })
    },
  }
}

export type ChangesView = ReturnType<typeof useChanges>
