import type { PrintedTable } from '@/document/document'
import type { PerformanceSheet } from '@/document/project'
import { cellText } from './cells'

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
  const texts = levels.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => cellText(cells, index)),
  )
  const worded = (row: number, cell: number) =>
    texts.slice(row + 1).some(below => below[cell] !== '')
  /** Which words cover a cell, by their column; `null` for blanks that none do. */
  const cover: (number | null)[][] = texts.map(row => row.map(() => null))
  const alike = (row: number, cell: number, next: number) =>
    cover.slice(0, row).every(above => above[cell] !== null && above[cell] === above[next])

  const spans: Span[] = []
  texts.forEach((row, level) =>
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
      const down = below ? 1 : texts.length - level
      for (let index = level; index < level + down; index++)
        cover[index]?.fill(cell, cell, cell + columns)
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
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  )
}

/**
 * The merged cells of a performance sheet: a value that the sheet is known to have covers the
 * blanks at its right, up to the last named column of the indicators, and its label the blanks
 * between the two; a label covers the blanks below it while such values stand beside them.
 */
export function formSpans(table: PrintedTable, sheets: readonly PerformanceSheet[]): Span[] {
  const head = table.headerRows - 1
  const named = table.rows[head]?.cells ?? []
  const width = named.findLastIndex(cell => cell.trim() !== '') + 1
  const values = table.rows.slice(0, head).map((_, row) => valueCell(table, row, sheets))
  const text = (row: number, cell: number) => cellText(table.rows[row]?.cells ?? [], cell)
  const spans = new Map<string, Span>()
  const add = (span: Span) => {
    if (span.rows > 1 || span.columns > 1) spans.set(`${span.row} ${span.cell}`, span)
  }

  values.forEach((value, row) => {
    if (value === null || value >= width) return
    add({ row, cell: value, rows: 1, columns: width - value })
    const label = [...Array(value).keys()].findLast(cell => text(row, cell) !== '')
    if (label !== undefined) add({ row, cell: label, rows: 1, columns: value - label })
  })
  values.forEach((value, row) => {
    if (value === null || text(row, 0) === '' || text(row, 1) === '') return
    let rows = 1
    while (
      row + rows < head &&
      values[row + rows] !== null &&
      text(row + rows, 0) === '' &&
      text(row + rows, 1) !== ''
    )
      rows++
    add({ row, cell: 0, rows, columns: 1 })
  })
  const below = table.rows.slice(table.headerRows)
  if (
    below.length > 0 &&
    text(head, 0) !== '' &&
    text(head, 1) !== '' &&
    below.every(({ cells }) => cellText(cells, 0) === '')
  ) {
    add({ row: head, cell: 0, rows: table.rows.length - head, columns: 1 })
  }
  return [...spans.values()]
}

/**
 * The cell of a row that holds a value of the sheet, with nothing but blanks after it; `null`
 * without.
 */
function valueCell(
  table: PrintedTable,
  row: number,
  sheets: readonly PerformanceSheet[],
): number | null {
  const printed = table.rows[row]
  if (!printed) return null
  const last = printed.cells.findLastIndex(cell => cell.trim() !== '')
  if (last < 1) return null
  const text = compact(printed.cells[last] ?? '')
  const known = sheets.some(({ name, level, department, funds, goalLine, fields = [] }) => {
    const placed = [funds.total, funds.fiscal, funds.other, ...fields].some(
      found => found?.place.row === row && found.place.cell === last,
    )
    return (
      placed ||
      goalLine === printed.line ||
      text === compact(name) ||
      (level !== null && text === compact(level)) ||
      (department !== null && text.startsWith(compact(department.name)))
    )
  })
  return known ? last : null
}

const compact = (text: string) => text.replace(/\s/g, '')
