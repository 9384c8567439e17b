import type { BudgetDocument, Diagnostic, PrintedRow, PrintedTable } from '@/document/document'
import { isBlank } from '@/reading/text/characters'

const [openState, readState, reportedState] = [1, 2, 3]

type TableCounts = BudgetDocument['account']['tables'][number]

/** Coverage of a table's printed cells: each is read, reported in a diagnostic, or still open. */
export class Coverage {
  private readonly width: number
  private readonly states: Uint8Array
  private printedCount = 0
  private readCount = 0
  private reportedCount = 0

  /** Opens every printed cell of `rows`; blank cells do not count. */
  constructor(rows: readonly PrintedRow[]) {
    let width = 0
    for (const { cells } of rows) width = Math.max(width, cells.length)
    this.width = width
    this.states = new Uint8Array(rows.length * width)
    for (let row = 0; row < rows.length; row++)
      this.printedCount += this.openRow(rows[row]!.cells, row * width)
  }

  /** Opens the printed cells of a row, whose states begin at `start`; returns their number. */
  private openRow(cells: readonly string[], start: number): number {
    const { states } = this
    let printed = 0
    for (let cell = 0; cell < cells.length; cell++) {
      if (isBlank(cells[cell]!)) continue
      states[start + cell] = openState
      printed++
    }
    return printed
  }

  /** Marks a cell that became meaning. */
  markRead(row: number, cell: number): void {
    if (this.settle(row, cell, readState)) this.readCount++
  }

  /** Marks all cells of a row as read. */
  markRowRead(row: number): void {
    for (let cell = 0; cell < this.width; cell++) this.markRead(row, cell)
  }

  /** Marks a cell that a diagnostic names. */
  markReported(row: number, cell: number): void {
    if (this.settle(row, cell, reportedState)) this.reportedCount++
  }

  /** Whether a cell became meaning. */
  isRead(row: number, cell: number): boolean {
    return this.states[row * this.width + cell] === readState
  }

  private settle(row: number, cell: number, state: number): boolean {
    const index = row * this.width + cell
    if (cell < 0 || cell >= this.width || this.states[index] !== openState) return false
    this.states[index] = state
    return true
  }

  /** Lists the cells that are neither read nor reported. */
  listOpen(): { row: number; cell: number }[] {
    if (this.readCount + this.reportedCount === this.printedCount) return []
    return [...this.states].flatMap((state, index) =>
      state === openState
        ? [{ row: Math.floor(index / this.width), cell: index % this.width }]
        : [],
    )
  }

  /** Counts the cells printed, read and reported. */
  count(): { printed: number; read: number; reported: number } {
    return { printed: this.printedCount, read: this.readCount, reported: this.reportedCount }
  }
}

/** Reports the cells of a table that are still open; returns its counts as JSON names them. */
export function closeCoverage(
  table: PrintedTable,
  coverage: Coverage,
  diagnostics: Diagnostic[],
): TableCounts {
  for (const open of reportOpenCells(table, coverage)) diagnostics.push(open)
  const { printed, read, reported } = coverage.count()
  return { table: table.id, rows: table.rows.length, printed, placed: read, named: reported }
}

/** Reports every open cell, so that the coverage is complete. */
function reportOpenCells(table: PrintedTable, coverage: Coverage): Diagnostic[] {
  return coverage.listOpen().map(({ row, cell }) => {
    coverage.markReported(row, cell)
    const { line, cells } = table.rows[row]!
    const text = cells[cell]!.trim()
    return {
      level: 'warning',
      code: 'unplaced-cell',
      table: table.id,
      line,
      row,
      cell,
      message: `原文第 ${line} 行第 ${cell + 1} 格“${text}”不在任何已知的列里，按原样保留。`,
    }
  })
}
