import type { ExportRow, ExportTable } from '@/exporting/cells'
import type { FileColumn } from './fileColumns'
import type { PageColumn } from './pageColumns'

/** The columns of a file, in the order of a page's columns. */
export const fileColumns = <Row>(columns: readonly PageColumn<Row>[]): readonly FileColumn<Row>[] =>
  columns.flatMap(({ file = [] }) => file)

interface Lines<Row> {
  readonly columns: readonly FileColumn<Row>[]
  /** Where the figures of a row are printed. */
  readonly sources?: (row: Row) => NonNullable<ExportRow['sources']>
}

/** Builds a table to copy and save from its columns; rows of totals stand last. */
export function buildExport<Row>({
  columns,
  rows,
  sources,
  totals = [],
  isTotal,
  ...head
}: Lines<Row> &
  Pick<ExportTable, 'title' | 'unit' | 'source'> & {
    readonly rows: readonly Row[]
    readonly totals?: readonly ExportRow[]
    /** Whether a row among the others is a total. */
    readonly isTotal?: (row: Row) => boolean
  }): ExportTable {
  return {
    ...head,
    columns: columns.map(({ key, label, kind }) => ({ key, label, kind })),
    rows: [
      ...rows.map(row => ({
        ...exportRow(row, { columns, ...(sources && { sources }) }),
        ...(isTotal?.(row) && { total: true }),
      })),
      ...totals.map(row => ({ ...row, total: true })),
    ],
  }
}

/** Builds one row of a file. */
export function exportRow<Row>(row: Row, { columns, sources }: Lines<Row>): ExportRow {
  return {
    cells: Object.fromEntries(columns.map(({ key, cell }) => [key, cell(row)])),
    figures: Object.fromEntries(
      columns.flatMap(({ key, cell, provenance }) =>
        provenance && cell(row) !== null ? [[key, provenance(row)]] : [],
      ),
    ),
    ...(sources && { sources: sources(row) }),
  }
}
