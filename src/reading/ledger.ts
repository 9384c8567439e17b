import type { PrintedRow } from '@/budget/document'

/** Keeps account of the printed cells of a table: each is placed (has become meaning), named in a diagnostic, or open. */
export interface Ledger {
  readonly place: (row: number, cell: number) => void
  readonly placeRow: (row: number) => void
  readonly name: (row: number, cell: number) => void
  /** Cells that are neither placed nor named. */
  readonly open: () => { row: number, cell: number }[]
  readonly count: () => { printed: number, placed: number, named: number }
}

const [untouched, placed, named] = [0, 1, 2]

/** A ledger of all cells of `rows`; blank cells are not printed and do not count. */
export function openLedger(rows: readonly PrintedRow[]): Ledger {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const states = new Uint8Array(rows.length * width)
  const isPrinted = (row: number, cell: number) => (rows[row]!.cells[cell] ?? '').trim() !== ''
  const mark = (row: number, cell: number, state: number) => {
    if (cell >= 0 && cell < width && states[row * width + cell] === untouched) states[row * width + cell] = state
  }
  const each = (visit: (row: number, cell: number, state: number) => void) => {
    for (let row = 0; row < rows.length; row++) {
      for (let cell = 0; cell < rows[row]!.cells.length; cell++) if (isPrinted(row, cell)) visit(row, cell, states[row * width + cell]!)
    }
  }
  return {
    place: (row, cell) => mark(row, cell, placed),
    placeRow: row => rows[row]!.cells.forEach((_, cell) => mark(row, cell, placed)),
    name: (row, cell) => mark(row, cell, named),
    open: () => {
      const found: { row: number, cell: number }[] = []
      each((row, cell, state) => { if (state === untouched) found.push({ row, cell }) })
      return found
    },
    count: () => {
      const counts = { printed: 0, placed: 0, named: 0 }
      each((_row, _cell, state) => {
        counts.printed++
        if (state === placed) counts.placed++
        if (state === named) counts.named++
      })
      return counts
    },
  }
}
