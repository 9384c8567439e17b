import { computed } from 'vue'
import { kindWords } from '@/text/kindWords'
import { revenueFinding } from '@/budget/revenue/finding'
import { outlaysOf } from '@/budget/revenue/outlays'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { useSelection } from '@/app/selection/useSelection'
import { buildRevenueChart } from './revenueChart'
import { partProvenance } from './revenueProvenance'

/**
 * Revenue of the selected budget by the table that is looked at, the expenditure it meets, and the
 * two funds.
 */
export function useRevenue() {
  const { document, displayUnit: unit, queryParams, select } = useSelection()

  const report = computed(() => document.value && revenueReport(document.value))
  const tables = computed(() => report.value?.tables ?? [])
  const table = computed(
    () =>
      tables.value.find(({ table: id }) => id === queryParams.value.at) ?? tables.value[0] ?? null,
  )
  const outlays = computed(
    () => document.value && table.value && outlaysOf(document.value, table.value.table),
  )
  /** Sources that no other source is a part of, as far as these have figures. */
  const sources = computed(() => {
    const all = table.value?.sources ?? []
    return all.filter(
      ({ key, total }) =>
        total &&
        total.fen > 0 &&
        !all.some(({ parent, total: part }) => parent === key && part !== null && part.fen !== 0),
    )
  })

  const sides = computed(() => ({
    table: table.value,
    sources: sources.value,
    outlays: outlays.value,
  }))

  return {
    sourceOf: (key: string) => partProvenance(sides.value, key),
    document,
    unit,
    report,
    tables,
    table,
    outlays,
    chart: computed(() =>
      table.value
        ? buildRevenueChart({
            ...sides.value,
            table: table.value,
            unit: unit.value,
            words: kindWords(document.value ?? {}),
          })
        : null,
    ),
    unknown: computed(() =>
      queryParams.value.at !== null && table.value?.table !== queryParams.value.at
        ? queryParams.value.at
        : null,
    ),
    choice: computed({
      get: () => table.value?.table ?? '',
      set: (id: string) => {
        void select({ at: id === tables.value[0]?.table ? null : id })
      },
    }),
    finding: computed(() =>
      document.value && table.value
        ? revenueFinding({
            table: table.value,
            sources: sources.value,
            outlays: outlays.value,
            year: document.value.year,
            words: kindWords(document.value),
            unit: unit.value,
          })
        : [],
    ),
  }
}

export type RevenueView = ReturnType<typeof useRevenue>
