import { stripSpace } from '@/reading/text/characters'
import type { TableRow } from './cells'
import { findStarts, type Label } from './centredLabels'
import { findMiddle } from './lineGaps'

/** The column of a performance sheet whose words stand in the middle of several indicators. */
const outerHead = '一级指标'

/**
 * Moves the labels of a performance sheet's indicators, of both levels, to the first row of those that
 * they stand in the middle of; the same rows where they stand in no middles.
 */
export function moveSheetLabels(rows: readonly TableRow[]): readonly TableRow[] {
  const head = rows.findIndex(({ cells }) => cells.some(cell => stripSpace(cell) === outerHead))
  if (head < 0) return rows
  const column = rows[head]!.cells.findIndex(cell => stripSpace(cell) === outerHead)
  const lower = rows.slice(head + 1)
  const isAlone = ({ boxes }: TableRow) =>
    boxes.every((box, index) => (box !== null) === (index === column))
  const inner = moveLabels(
    lower.filter(row => !isAlone(row)),
    column + 1,
  )
  const all = [...lower.filter(isAlone), ...inner].sort((a, b) => a.top - b.top)
  return [...rows.slice(0, head + 1), ...moveLabels(all, column)]
}

/** Moves the labels of a column, where all rows are those of one label or another. */
function moveLabels(rows: readonly TableRow[], column: number): readonly TableRow[] {
  const labels = rows.flatMap(({ cells, boxes }): Label | Label[] => {
    const box = boxes[column]
    return box ? { text: cells[column]!, box } : []
  })
  const isOwn = ({ boxes }: TableRow) => boxes.some((box, index) => index > column && box !== null)
  const own = rows.filter(isOwn)
  // Words at the left of a label that stands alone would be lost with its row.
  const losesWords = rows.some(
    row => !isOwn(row) && row.boxes.some((box, index) => index < column && box !== null),
  )
  // At the top of its rows each label stands beside the first of them.
  const isAtTop = own[0]?.boxes[column] != null && rows.every(row => isOwn(row))
  if (losesWords || isAtTop || labels.length === 0 || own.length <= labels.length) return rows
  // The last cell of a row has one line, or stands in the middle of its lines.
  const middles = own.map(({ boxes }) => findMiddle(boxes.findLast(box => box !== null)!))
  const starts = findStarts(labels, middles)
  if (!starts) return rows
  return own.map((row, index) => {
    const label = labels[starts.indexOf(index)]
    return {
      ...row,
      cells: row.cells.with(column, label?.text ?? ''),
      boxes: row.boxes.with(column, label?.box ?? null),
    }
  })
}
