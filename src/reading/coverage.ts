import type { Diagnostic, PrintedRow, PrintedTable } from '@/document/document'
import { isBlank } from './text'

const [openState, readState, reportedState] = [1, 2, 3]

/**
 * Keeps account of the printed cells of a table: each is placed (has become meaning), named in a
 * diagnostic, or open.
 */
export class Coverage {
  private readonly width: number
  private readonly states: Uint8Array
  private printedCount = 0
  private readCount = 0
  private reportedCount = 0

  /** A ledger of all cells of `rows`; blank cells are not printed and do not count. */
  constructor(rows: readonly PrintedRow[]) {
    let width = 0
    for (const { cells } of rows) width = Math.max(width, cells.length)
    this.width = width
    this.states = new Uint8Array(rows.length * width)
    for (let row = 0; row < rows.length; row++)
      this.printedCount += this.openRow(rows[row]!.cells, row * width)
  }

  /**
   * Opens the printed cells of a row, the first of which is kept at `start`; returns how many there
   * are.
   */
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

  /** The cell has become meaning. */
  markRead(row: number, cell: number): void {
    if (this.settle(row, cell, readState)) this.readCount++
  }

  /** All cells of a row have become meaning. */
  markRowRead(row: number): void {
    for (let cell = 0; cell < this.width; cell++) this.markRead(row, cell)
  }

  /** The cell is named in a diagnostic. */
  markReported(row: number, cell: number): void {
    if (this.settle(row, cell, reportedState)) this.reportedCount++
  }

  private settle(row: number, cell: number, state: number): boolean {
    const index = row * this.width + cell
    if (cell < 0 || cell >= this.width || this.states[index] !== openState) return false
    this.states[index] = state
    return true
  }

  /** Cells that are neither placed nor named. */
  listOpen(): { row: number; cell: number }[] {
    if (this.readCount + this.reportedCount === this.printedCount) return []
    return [...this.states].flatMap((state, index) =>
      state === openState
        ? [{ row: Math.floor(index / this.width), cell: index % this.width }]
        : [],
    )
  }

  /** How many cells are printed, and how many of them placed and named. */
  count(): { printed: number; placed: number; named: number } {
    return { printed: this.printedCount, placed: this.readCount, named: this.reportedCount }
  }
}

/**
 * Names every printed cell that nothing placed, so that the account closes. Marks them in the
 * ledger.
 */
export function reportOpenCells(table: PrintedTable, coverage: Coverage): Diagnostic[] {
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
