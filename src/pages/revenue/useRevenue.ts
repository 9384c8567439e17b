import { computed } from 'vue'
import { revenueFinding } from '@/budget/revenue/finding'
import { outlaysOf, restOf } from '@/budget/revenue/outlays'
import { revenueReport } from '@/budget/revenue/revenueReport'
import type { Provenance } from '@/text/provenance'
import { useSelection } from '@/app/selection/useSelection'

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

  const chart = computed(() => {
    const [whole, spent] = [table.value?.whole, outlays.value?.whole]
    if (!whole?.total || !spent?.total) return null
    const rest = (name: string, side: string, fen: number) =>
      fen > 0 ? [{ key: `rest ${side}`, code: null, name, amount: fen }] : []
    const lines = outlays.value?.lines ?? []
    return {
      unit: unit.value,
      revenue: {
        name: '收入',
        total: whole.total.fen,
        currentYear: whole.currentYear?.fen ?? null,
        carryOver: whole.carryOver?.fen ?? null,
        parts: [
          ...sources.value.map(({ key, name, total }) => ({
            key,
            code: null,
            name,
            amount: total?.fen ?? 0,
          })),
          ...rest(
            '差额',
            'revenue',
            restOf(
              whole.total,
              sources.value.map(({ total }) => total),
            ),
          ),
        ],
      },
      expenditure: {
        name: '支出',
        total: spent.total.fen,
        currentYear: spent.currentYear?.fen ?? null,
        carryOver: spent.carryOver?.fen ?? null,
        parts: [
          ...lines.flatMap(({ key, code, name, total }) =>
            total && total.fen > 0 ? [{ key, code, name, amount: total.fen }] : [],
          ),
          ...rest(
            '差额',
            'expenditure',
            restOf(
              spent.total,
              lines.map(({ total }) => total),
            ),
          ),
        ],
      },
    }
  })

  /**
   * Where a part of either side comes from, with its share; what its parts leave, from the whole
   * and these.
   */
  function sourceOf(key: string): Provenance | null {
    if (/^(?:bridge|total|difference)\b/.test(key)) return wordsSource(key)
    const side =
      key === 'rest expenditure' || outlays.value?.lines.some(line => line.key === key)
        ? 'expenditure'
        : 'revenue'
    const whole = side === 'revenue' ? table.value?.whole : outlays.value?.whole
    const lines = (side === 'revenue' ? sources.value : outlays.value?.lines) ?? []
    const line = lines.find(candidate => candidate.key === key)
    const main = line
      ? (line.total?.provenance ?? null)
      : {
          sum: [whole?.total?.provenance ?? null],
          less: lines.map(({ total }) => total?.provenance ?? null),
          name: '差额',
        }
    return {
      main,
      also: [
        { part: main, whole: whole?.total?.provenance ?? null },
        line?.currentYear?.provenance ?? null,
        line?.carryOver?.provenance ?? null,
      ],
    }
  }

  /** Where the figures come from that stand over the columns and between them. */
  function wordsSource(key: string): Provenance | null {
    const [from, to] = [table.value?.whole, outlays.value?.whole]
    if (key === 'total revenue') return from?.total?.provenance ?? null
    if (key === 'total expenditure') return to?.total?.provenance ?? null
    if (key === 'difference')
      return {
        sum: [from?.total?.provenance ?? null],
        less: [to?.total?.provenance ?? null],
        name: '收入与支出相差',
      }
    const year =
      key === 'bridge currentYear'
        ? 'currentYear'
        : key === 'bridge carryOver'
          ? 'carryOver'
          : 'total'
    const main = from?.[year]?.provenance ?? null
    return {
      main,
      also: [
        ...(year === 'total' ? [] : [{ part: main, whole: from?.total?.provenance ?? null }]),
        to?.[year]?.provenance ?? null,
      ],
    }
  }

  return {
    sourceOf,
    document,
    unit,
    report,
    tables,
    table,
    outlays,
    chart,
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
            unit: unit.value,
          })
        : [],
    ),
  }
}

export type RevenueView = ReturnType<typeof useRevenue>
