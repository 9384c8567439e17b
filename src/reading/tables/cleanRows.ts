import type { PrintedRow } from '@/document/document'
import { cleanCell } from '@/reading/text/cells'

/** A row as it is read; the row itself where no cell has anything to clean. */
export function cleanRow(row: PrintedRow): PrintedRow {
  let cells: string[] | null = null
  for (let index = 0; index < row.cells.length; index++) {
    const printed = row.cells[index]!
    const clean = cleanCell(printed)
    if (clean !== printed) (cells ??= [...row.cells])[index] = clean
  }
  return cells ? { line: row.line, cells } : row
}
