import { shareProvenance } from '@/budget/figures/traceAmounts'
import { type DisplayUnit, formatPercent } from '@/text/format'
import type { KindWords } from '@/text/kindWords'
import type { TableColumn } from '@/ui/tableTypes'
import type { RevenueRow } from './revenueRows'

/** Columns of revenue and expenditure; with `years`, what is of each year of the money. */
export const revenueColumns = (
  unit: DisplayUnit,
  years: boolean,
  words: KindWords,
  lines: readonly TableColumn<RevenueRow>[] = [],
): readonly TableColumn<RevenueRow>[] => [
  {
    key: 'name',
    label: '收入',
    heading: true,
    value: ({ kind, code, name }) => (kind === 'line' ? (code ?? name) : null),
    attributes: ({ kind }) => ({ scope: kind === 'heading' ? 'rowgroup' : 'row' }),
  },
  amountColumn('total', '合计', unit),
  ...(years
    ? [
        amountColumn('currentYear', words.currentYear, unit),
        amountColumn('carryOver', words.carryOver, unit),
      ]
    : []),
  {
    key: 'share',
    label: '占收入',
    kind: 'figure',
    class: 'share',
    value: ({ kind, total, whole }) =>
      kind === 'line' && total && whole?.fen ? total.fen / whole.fen : null,
    cell: ({ kind, total, whole }) =>
      kind === 'heading'
        ? { text: '占支出' }
        : {
            text: formatPercent(total?.fen ?? null, whole?.fen ?? null),
            provenance: shareProvenance(total, whole),
          },
  },
  ...lines,
]

/** Sums have no value, so that they stay below their lines. */
const amountColumn = (
  key: 'total' | 'currentYear' | 'carryOver',
  label: string,
  unit: DisplayUnit,
): TableColumn<RevenueRow> => ({
  key,
  label,
  kind: 'figure',
  value: row => (row.kind === 'line' ? (row[key]?.fen ?? null) : null),
  cell: row => (row.kind === 'heading' ? { text: '' } : { amount: row[key], unit }),
})
