import type { PerformanceSheet } from '@/document/project'
import type { PrintedTable } from '@/document/document'
import type { Span } from './headerSpans'
import { cellText } from './text'

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
