// @bundle parts
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Fen } from '@/document/money'
import type { ExportCell, ExportColumn } from '@/exporting/cells'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import type { TableColumn } from '@/ui/tableTypes'

/** Where a figure of a row comes from. */
type Trace<Row> = (row: Row) => Provenance | ProvenanceMaker | null

/** A column of a file: what the cell of a row holds, exact, and where that comes from. */
export interface FileColumn<Row> extends ExportColumn {
  readonly cell: (row: Row) => ExportCell
  readonly provenance?: Trace<Row>
}

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

/** A share for a file; null where a side is unknown. */
export const exportShare = (part: Fen | null, whole: Fen | null): ExportCell =>
  part === null || whole === null ? null : { part, whole }

/** Builds a file's column of amounts that know where they come from. */
export const fileAmount = <Row>(
  key: string,
  label: string,
  amount: (row: Row) => Pick<TracedAmount, 'fen' | 'provenance'> | null | undefined,
): FileColumn<Row> => ({
  key,
  label,
  kind: 'amount',
  cell: row => amount(row)?.fen ?? null,
  provenance: row => amount(row)?.provenance ?? null,
})
