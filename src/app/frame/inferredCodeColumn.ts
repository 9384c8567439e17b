// @bundle later
import { inferredCodeLabel } from '@/text/inferredCode'
import type { FileColumn } from './fileColumns'

/** The column of codes that are not printed, whose name says so; none where no row has one. */
export function inferredCodeColumn<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string | undefined,
): readonly FileColumn<Row>[] {
  if (!rows.some(row => codeOf(row) !== undefined)) return []
  return [
    {
      key: 'inferredCode',
      label: inferredCodeLabel,
      kind: 'text',
      cell: row => codeOf(row) ?? null,
    },
  ]
}
