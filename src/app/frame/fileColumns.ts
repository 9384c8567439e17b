// @bundle subjects
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Fen } from '@/document/money'
import type { ExportCell, ExportColumn } from '@/exporting/cells'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

/** Where a figure of a row comes from. */
type Trace<Row> = (row: Row) => Provenance | ProvenanceMaker | null

/** A column of a file: what the cell of a row holds, exact, and where that comes from. */
export interface FileColumn<Row> extends ExportColumn {
  readonly cell: (row: Row) => ExportCell
  readonly provenance?: Trace<Row>
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
