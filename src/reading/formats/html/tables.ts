import { readDecimal } from '../sheets/decimal'
import type { CellPiece, TableCell, TableModel, TableRow } from '../grids/tableModel'
import { type HtmlElement, listElements, readAttribute } from './tree'
import { isVisible } from './visible'

/** As browsers limit them. */
const mostAcross = 1000
const mostDown = 65_534
/** The order in which groups of rows are shown, whatever order they are written in. */
const groupOrder = ['thead', 'tbody', 'tfoot']

interface TableInput {
  readonly table: HtmlElement
  /** Line of what stands around the table. */
  readonly line: number
  /** The line that an element begins on; null for one that is not written. */
  readonly lineOf: (element: HtmlElement) => number | null
  /** Reads what stands in a cell. */
  readonly readCell: (cell: HtmlElement, line: number) => CellPiece[]
}

/** Reads a `<table>`: merged cells, groups of rows in the order shown, hidden rows left out. */
export function readTable({ table, line, lineOf, readCell }: TableInput): TableModel {
  const groups = listElements(table)
    .filter(element => groupOrder.includes(element.tagName) && isVisible(element))
    .sort((a, b) => groupOrder.indexOf(a.tagName) - groupOrder.indexOf(b.tagName))
  let last = lineOf(table) ?? line
  const rows: TableRow[] = []
  for (const group of groups) {
    const written = listElements(group).filter(row => row.tagName === 'tr' && isVisible(row))
    written.forEach((row, index) => {
      last = lineOf(row) ?? last
      const cells = listElements(row)
        .filter(cell => (cell.tagName === 'td' || cell.tagName === 'th') && isVisible(cell))
        .map((cell): TableCell => {
          const rowsLeft = written.length - index
          return {
            across: readSpan(cell, 'colspan', mostAcross) || 1,
            down: Math.min(readSpan(cell, 'rowspan', mostDown) || rowsLeft, rowsLeft),
            pieces: readCell(cell, last),
            stored: readDecimal(readAttribute(cell, 'x:num') ?? '') ?? undefined,
          }
        })
      rows.push({ line: last, before: 0, cells })
    })
  }
  return { rows }
}

/** A span as browsers read it; 0 for "to the end". */
function readSpan(cell: HtmlElement, name: string, most: number): number {
  const written = /^\s*\+?(\d+)/.exec(readAttribute(cell, name) ?? '')?.[1]
  return written === undefined ? 1 : Math.min(Number(written), most)
}
