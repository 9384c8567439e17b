import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { joinCells } from './cutRows'
import type { TablePart } from './pageParts'
import { totalLabel } from './pageTops'

/** Lines of a head that a page ends with. */
const mostHeadLines = 6

/** Whether a table without lines that ends a page is but a head: it has no amount and no total. */
export function isCutHead({ aligned, rows }: TablePart): boolean {
  return (
    aligned !== undefined &&
    aligned.lines.length <= mostHeadLines &&
    !rows.some(({ cells }) =>
      cells.some(cell => isAmount(cell) || totalLabel.test(stripSpace(cells[0]!))),
    )
  )
}

/** A head that ends a page, and the rows below it on the next, read as one; null where they are none. */
export function joinCutHead(last: TablePart, table: TablePart): [TablePart, TablePart] | null {
  if (!isCutHead(last) || !table.aligned) return null
  if (joinCells(table.rows[0]) === joinCells(last.rows[0])) return null
  const read = table.aligned.readBelow(last.aligned!.lines)
  if (!read) return null
  const { upper, rows, xs, columns } = read
  const aligned = { ...table.aligned, columns }
  return [
    { ...last, rows: upper, xs, aligned: { ...last.aligned!, columns } },
    { ...table, rows, xs, aligned, continues: true },
  ]
}
