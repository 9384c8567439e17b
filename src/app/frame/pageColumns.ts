// @bundle subjects
import type { Fen } from '@/document/money'
import type { ExportCell, ExportColumn } from '@/exporting/cells'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { TableColumn } from '@/ui/tableTypes'
import { exportShare, type FileColumn } from './fileColumns'

/** A column of a page's table, with the columns that it becomes in a file. */
export interface PageColumn<Row> extends TableColumn<Row> {
  readonly file?: readonly FileColumn<Row>[]
}

interface Amount {
  readonly fen: Fen | null
  readonly provenance: Provenance | null
}
interface FigureColumn<Row> extends Pick<TableColumn<Row>, 'key' | 'label' | 'class' | 'term'> {
  readonly amount: (row: Row) => Fen | null
  /** Where the amount of a row comes from. */
  readonly provenance: (row: Row) => Provenance | null
  /** The amount in the row of totals. */
  readonly total?: Amount
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
  unit,
  ...column
}: FigureColumn<Row> & { readonly unit: DisplayUnit }): PageColumn<Row> {
  return figureColumn(column, 'amount', {
    textOf: fen => formatAmount(fen, unit),
    cellOf: fen => fen,
    trace: part => part,
  })
}

/** Builds a column of the shares that amounts have of one whole; blank where either is unknown. */
export function shareColumn<Row>({
  whole,
  ...column
}: FigureColumn<Row> & { readonly whole: Amount }): PageColumn<Row> {
  return figureColumn(column, 'percent', {
    textOf: fen => formatPercent(fen, whole.fen),
    cellOf: fen => exportShare(fen, whole.fen),
    trace: part => part && { part, whole: whole.provenance },
  })
}

interface Drawing {
  readonly textOf: (fen: Fen | null) => string
  readonly cellOf: (fen: Fen | null) => ExportCell
  readonly trace: (part: Provenance | null) => Provenance | null
}
function figureColumn<Row>(
  { amount, provenance: partOf, total, ...column }: FigureColumn<Row>,
  kind: ExportColumn['kind'],
  { textOf, cellOf, trace }: Drawing,
): PageColumn<Row> {
  const provenance = (row: Row) => trace(partOf(row))
  const { key, label } = column
  return {
    ...column,
    kind: 'figure',
    value: amount,
    cell: row => ({ text: textOf(amount(row)), provenance: provenance(row) }),
    ...(total && { total: { text: textOf(total.fen), provenance: trace(total.provenance) } }),
    file: [{ key, label, kind, cell: row => cellOf(amount(row)), provenance }],
  }
}
