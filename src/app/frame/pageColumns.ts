// @bundle parts
import type { Fen } from '@/document/money'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import type { TableColumn } from '@/ui/tableTypes'
import { exportShare, type FileColumn, type Trace } from './fileColumns'

/** A column of a page's table, with the columns that it becomes in a file. */
export interface PageColumn<Row> extends TableColumn<Row> {
  readonly file?: readonly FileColumn<Row>[]
}

interface FigureColumn<Row> extends Pick<TableColumn<Row>, 'key' | 'label' | 'class' | 'term'> {
  readonly provenance: Trace<Row>
}
interface AmountTotal {
  readonly fen: Fen | null
  readonly provenance: Provenance | ProvenanceMaker | null
}

/** Builds a column of text that sorts by what it says. */
export function textColumn<Row>(
  column: Pick<TableColumn<Row>, 'key' | 'label' | 'class' | 'heading'> & {
    readonly value: (row: Row) => string | null
  },
): PageColumn<Row> {
  const { key, label, value } = column
  return { ...column, file: [{ key, label, kind: 'text', cell: value }] }
}

/** Builds a column of amounts in 分: drawn in the unit, sorted and saved exact. */
export function amountColumn<Row>({
  amount,
  provenance,
  unit,
  total,
  ...column
}: FigureColumn<Row> & {
  readonly amount: (row: Row) => Fen | null
  readonly unit: DisplayUnit
  readonly total?: AmountTotal
}): PageColumn<Row> {
  return {
    ...column,
    kind: 'figure',
    value: amount,
    cell: row => ({ text: formatAmount(amount(row), unit), provenance: provenance(row) }),
    ...(total && {
      total: { text: formatAmount(total.fen, unit), provenance: total.provenance },
    }),
    file: [{ key: column.key, label: column.label, kind: 'amount', cell: amount, provenance }],
  }
}

/** Builds a column of the shares that amounts in 分 have of one whole; blank where it is unknown. */
export function shareColumn<Row>({
  part,
  whole,
  provenance,
  total,
  ...column
}: FigureColumn<Row> & {
  readonly part: (row: Row) => Fen | null
  readonly whole: Fen | null
  readonly total?: AmountTotal
}): PageColumn<Row> {
  return {
    ...column,
    kind: 'figure',
    value: part,
    cell: row => ({ text: formatPercent(part(row), whole), provenance: provenance(row) }),
    ...(total && {
      total: { text: formatPercent(total.fen, whole), provenance: total.provenance },
    }),
    file: [
      {
        key: column.key,
        label: column.label,
        kind: 'percent',
        cell: row => exportShare(part(row), whole),
        provenance,
      },
    ],
  }
}
