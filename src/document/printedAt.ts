import type { CorrectionPlace } from './corrections'
import type { PrintedTable } from './document'

/** How many rows of a column tell it from others: its header, mostly. */
const tellingRows = 4

/** What is printed at the place of a correction; `null` where the table has no such place. */
export function readPrintedAt(table: PrintedTable, correction: CorrectionPlace): string | null {
  const { kind, row = -1, cell = -1 } = correction
  const { title, rows } = table
  switch (kind) {
    case 'tableKind':
      return title.trim()
    case 'headerRows':
      return rows[0] ? joinCells(rows[0].cells) : null
    case 'column':
      return cell >= 0 && rows.some(({ cells }) => cell < cells.length)
        ? joinCells(rows.slice(0, tellingRows).map(({ cells }) => cells[cell] ?? ''))
        : null
    case 'cell':
      return cell >= 0 && rows[row] ? (rows[row].cells[cell] ?? '').trim() : null
    default:
      return rows[row] ? joinCells(rows[row].cells) : null
  }
}

function joinCells(cells: readonly string[]): string {
  return cells
    .map(text => text.trim())
    .filter(Boolean)
    .join(' | ')
}
