import type { PrintedRow } from '@/budget/document'
import { isBlank } from './words'

/** Keeps account of the printed cells of a table: each is placed (has become meaning), named in a diagnostic, or open. */
export interface Ledger {
  readonly place: (row: number, cell: number) => void
  readonly placeRow: (row: number) => void
  readonly name: (row: number, cell: number) => void
  /** Cells that are neither placed nor named. */
  readonly open: () => { row: number, cell: number }[]
  readonly count: () => { printed: number, placed: number, named: number }
}

const [open, placed, named] = [1, 2, 3]

/** A ledger of all cells of `rows`; blank cells are not printed and do not count. */
export function openLedger(rows: readonly PrintedRow[]): Ledger {
  let width = 0
  for (const { cells } of rows) width = Math.max(width, cells.length)
  const states = new Uint8Array(rows.length * width)
  let [placedCount, namedCount, printed] = [0, 0, 0]
  for (let row = 0; row < rows.length; row++) {
    const { cells } = rows[row]!
    for (let cell = 0; cell < cells.length; cell++) {
      if (isBlank(cells[cell]!)) continue
      states[row * width + cell] = open
      printed++
    }
  }
  const place = (row: number, cell: number) => {
    if (cell < 0 || cell >= width || states[row * width + cell] !== open) return
    states[row * width + cell] = placed
    placedCount++
  }
  return {
    place,
    placeRow: (row) => { for (let cell = 0; cell < width; cell++) place(row, cell) },
    name: (row, cell) => {
      if (cell < 0 || cell >= width || states[row * width + cell] !== open) return
      states[row * width + cell] = named
      namedCount++
    },
    open: () => {
      if (placedCount + namedCount === printed) return []
      return [...states].flatMap((state, index) => (state === open ? [{ row: Math.floor(index / width), cell: index % width }] : []))
    },
    count: () => ({ printed, placed: placedCount, named: namedCount }),
  }
}
