import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { joinCells } from './cutRows'
import type { PagePart, TablePart } from './pageParts'
import { totalLabel } from './pageTops'
import { isNoRow } from './regions'
import { isCutSheet } from './sheetRegions'
import type { TextLine } from './textLines'

/** Lines of a head that a page ends with. */
const mostHeadLines = 6
/** Characters of a label of money on a sheet. */
const longestLabel = 24

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
  return readAsOne(last, table, [])
}

/** Whether two tables without lines are the upper and the lower part of a performance sheet. */
export function areCutSheet({ aligned: upper }: TablePart, { aligned: lower }: TablePart): boolean {
  return upper !== undefined && lower !== undefined && isCutSheet(upper.lines, lower.lines)
}

/**
 * The upper part of a performance sheet (项目名称, 资金总额) that ends a page, and its lower part on the
 * next with the lines above that, read as one; null where they are none.
 */
export function joinCutSheet(
  last: TablePart,
  table: TablePart,
  above: readonly PagePart[],
): [TablePart, TablePart] | null {
  if (!areCutSheet(last, table)) return null
  const lines = above.flatMap(part => (part.kind === 'line' ? part.line : []))
  const areLabels = lines.every(({ text }) => text.length <= longestLabel && !isNoRow(text, false))
  return areLabels && lines.length === above.length ? readAsOne(last, table, lines) : null
}

function readAsOne(
  last: TablePart,
  table: TablePart,
  above: readonly TextLine[],
): [TablePart, TablePart] | null {
  const read = table.aligned!.readBelow(last.aligned!.lines, above)
  if (!read) return null
  const { upper, rows, xs, columns } = read
  const aligned = { ...table.aligned!, columns }
  return [
    { ...last, rows: upper, xs, aligned: { ...last.aligned!, columns } },
    { ...table, top: rows[0]!.top, rows, xs, aligned, continues: true },
  ]
}
