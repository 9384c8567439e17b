import type { PrintedTable } from '@/document/document'
import { cellText } from './text'

/**
 * A printed cell that covers several: `rows` down and `columns` to the right, counted from its own.
 */
export interface Span {
  readonly row: number
  readonly cell: number
  readonly rows: number
  readonly columns: number
}

type Printed = Pick<PrintedTable, 'rows' | 'headerRows'>

/**
 * The merged cells of a table's column headers. Words cover the blanks at their right that have
 * words of their own below them under the same words above, and the blanks below them where nothing
 * else follows. A blank that could belong to several stays a blank.
 */
export function headerSpans({ rows, headerRows }: Printed): Span[] {
  const header = rows.slice(0, headerRows)
  const numbering = header.findIndex(({ cells }) => numbersColumns(cells))
  const levels = numbering < 0 ? header : header.slice(0, numbering)
  const width = levels.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const words = levels.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => cellText(cells, index)),
  )
  const worded = (row: number, cell: number) =>
    words.slice(row + 1).some(below => below[cell] !== '')
  /** Which words cover a cell, by their column; `null` for blanks that none do. */
  const cover: (number | null)[][] = words.map(row => row.map(() => null))
  const alike = (row: number, one: number, other: number) =>
    cover.slice(0, row).every(above => above[one] !== null && above[one] === above[other])

  const spans: Span[] = []
  words.forEach((row, level) =>
    row.forEach((text, cell) => {
      if (text === '') return
      const below = worded(level, cell)
      let columns = 1
      while (
        below &&
        cell + columns < width &&
        row[cell + columns] === '' &&
        worded(level, cell + columns) &&
        alike(level, cell, cell + columns)
      )
        columns++
      const down = below ? 1 : words.length - level
      for (let at = level; at < level + down; at++) cover[at]?.fill(cell, cell, cell + columns)
      if (columns > 1 || down > 1) spans.push({ row: level, cell, rows: down, columns })
    }),
  )
  return spans
}

/** "栏次 1 2 3 …": numbers of the columns themselves. */
function numbersColumns(cells: readonly string[]): boolean {
  const filled = cells.map(cell => cell.trim()).filter(Boolean)
  const numbers = filled.filter(text => /^\d{1,2}$/.test(text)).map(Number)
  return (
    numbers.length >= 3 &&
    numbers.length >= filled.length - 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}
