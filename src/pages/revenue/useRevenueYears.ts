import type { RowLine } from '@/app/years/lines'
import { useYearsColumn } from '@/app/years/useYearsColumn'
import { nameSource } from '@/budget/revenue/nameSource'
import type { RevenueTable } from '@/budget/revenue/types'
import { type RevenueRow, revenueRows, revenueSum } from './revenueRows'
import type { RevenueView } from './useRevenue'

/** As much of a row as tells what it is of. */
export type RevenueLineRow = Pick<RevenueRow, 'key' | 'kind' | 'code' | 'name' | 'total'>

/** The column of lines over the years of revenue and of the expenditure beside it. */
export const useRevenueYears = ({ table, outlays }: Pick<RevenueView, 'table' | 'outlays'>) =>
  useYearsColumn<RevenueLineRow>({
    rows: () => (table.value ? revenueRows(table.value, outlays.value) : []),
    of: row => table.value && lineOf(table.value, row),
  })

function lineOf(
  { kind: table, sources }: RevenueTable,
  { key, kind, code, name, total }: RevenueLineRow,
): RowLine | null {
  if (kind === 'heading') return null
  const source = sources.find(own => own.key === key)
  const side = source || key === revenueSum ? 'revenue' : 'expenditure'
  const named = kind === 'sum' ? null : source ? nameSource(sources, source) : name
  return [{ revenue: { table, side, name: named, code } }, total?.fen ?? null]
}
