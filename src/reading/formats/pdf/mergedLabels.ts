import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { AlignedColumn } from './bands'
import type { TableRow } from './cells'
import { findEdges } from './headSpans'

/** Parts of the text's height: so near its middle words stand in the middle of a cell. */
const nearMiddle = 0.8
const sameLeft = 0.3
/** Words that stand below amounts are in the middle of a cell all the more. */
const fartherOff = 2.5
const label = /^\p{Script=Han}{2,}$/u
const totalLabel = /(?:合计|总计|共计|小计|总额|资金)$/

/**
 * Puts labels of totals where their cell begins: in the middle of several columns that hold nothing
 * else they stand over all of them.
 */
export function placeLabels(row: TableRow, columns: readonly AlignedColumn[]): TableRow {
  const edges = findEdges(columns)
  const cells = [...row.cells]
  const boxes = [...row.boxes]
  row.cells.forEach((cell, column) => {
    const box = row.boxes[column]
    if (!box || isAmount(cell) || !label.test(stripSpace(cell))) return
    const size = box.bottom - box.top
    const own = columns[column]!
    const isLost = own.ofAmounts && column > 0 && !columns[column - 1]!.ofAmounts
    if (!isLost && !totalLabel.test(stripSpace(cell))) return
    if (!isLost && Math.abs(box.left - own.body.left) < sameLeft * size) return
    const near = (isLost ? fartherOff : nearMiddle) * size
    let best = { start: column, off: isLost ? near : measure(column, column + 1) - near }
    for (
      let start = isLost ? column - 1 : column;
      start >= 0 && (start === column || cells[start] === '');
      start--
    )
      for (let end = column + 1; end <= columns.length; end++) {
        if (end > column + 1 && cells[end - 1] !== '') break
        const off = measure(start, end)
        if (off < near && off < best.off) best = { start, off }
      }
    if (best.start === column) return
    cells[best.start] = cell
    boxes[best.start] = box
    cells[column] = ''
    boxes[column] = null

    function measure(start: number, end: number): number {
      return Math.abs(edges[start]! + edges[end]! - box!.left - box!.right) / 2
    }
  })
  return { ...row, cells, boxes }
}
