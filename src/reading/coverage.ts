import type { Diagnostic, PrintedRow, PrintedTable } from '@/document/document'
import { isBlank } from './text'

const [open, placed, named] = [1, 2, 3]

/**
 * Keeps account of the printed cells of a table: each is placed (has become meaning), named in a
 * diagnostic, or open.
 */
export class Ledger {
  private readonly width: number
  private readonly states: Uint8Array
  private printed = 0
  private placed = 0
  private named = 0

  /** A ledger of all cells of `rows`; blank cells are not printed and do not count. */
  constructor(rows: readonly PrintedRow[]) {
    let width = 0
    for (const { cells } of rows) width = Math.max(width, cells.length)
    this.width = width
    this.states = new Uint8Array(rows.length * width)
    for (let row = 0; row < rows.length; row++)
      this.printed += this.begin(rows[row]!.cells, row * width)
  }

  /**
   * Opens the printed cells of a row, the first of which is kept at `start`; returns how many there
   * are.
   */
  private begin(cells: readonly string[], start: number): number {
    const { states } = this
    let printed = 0
    for (let cell = 0; cell < cells.length; cell++) {
      if (isBlank(cells[cell]!)) continue
      states[start + cell] = open
      printed++
    }
    return printed
  }

  /** The cell has become meaning. */
  place(row: number, cell: number): void {
    if (this.settle(row, cell, placed)) this.placed++
  }

  /** All cells of a row have become meaning. */
  placeRow(row: number): void {
    for (let cell = 0; cell < this.width; cell++) this.place(row, cell)
  }

  /** The cell is named in a diagnostic. */
  name(row: number, cell: number): void {
    if (this.settle(row, cell, named)) this.named++
  }

  private settle(row: number, cell: number, state: number): boolean {
    const at = row * this.width + cell
    if (cell < 0 || cell >= this.width || this.states[at] !== open) return false
    this.states[at] = state
    return true
  }

  /** Cells that are neither placed nor named. */
  open(): { row: number; cell: number }[] {
    if (this.placed + this.named === this.printed) return []
    return [...this.states].flatMap((state, index) =>
      state === open ? [{ row: Math.floor(index / this.width), cell: index % this.width }] : [],
    )
  }

  /** How many cells are printed, and how many of them placed and named. */
  count(): { printed: number; placed: number; named: number } {
    return { printed: this.printed, placed: this.placed, named: this.named }
  }
}

/**
 * Names every printed cell that nothing placed, so that the account closes. Marks them in the
 * ledger.
 */
export function nameOpenCells(table: PrintedTable, ledger: Ledger): Diagnostic[] {
  return ledger.open().map(({ row, cell }) => {
    ledger.name(row, cell)
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
