import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { AlignedColumn } from './bands'
import type { TableRow } from './cells'
import { findEdges } from './headSpans'

/** Parts of the text's height: so near its middle words stand in the middle of a cell. */
const nearMiddle = 0.8
const sameLeft = 0.12
/** Words where no such words stand, below amounts or codes, are in the middle of a cell all the more. */
const fartherOff = 2.5
const label = /^\p{Script=Han}{2,}$/u
const totalLabel = /(?:合计|总计|共计|小计|总额|资金)$/
const sumLabel = /(?:合计|总计|共计)$/
const codeHead = /^(?:[类款项目]|.*编[码号]|.*代码)$/
const code = /^(?:0\d|\d{3}|\d{5}|\d{7})$/
const codeOrBlank = /^\d*$/

/**
 * Puts labels of totals where their cell begins: in the middle of several columns that hold nothing
 * else they stand over all of them.
 */
export function placeLabels(
  rows: readonly TableRow[],
  columns: readonly AlignedColumn[],
): TableRow[] {
  const edges = findEdges(columns)
  const ofCodes = columns.map((column, index) => holdsCodes(column, rows, index))
  const lefts = columns.map((_, index) => findLeft(rows, index))
  return rows.map(row => placeRow(row, { columns, edges, ofCodes, lefts }))
}

/** Whether a column holds nothing but codes, as its head says or its cells do. */
function holdsCodes({ leaf }: AlignedColumn, rows: readonly TableRow[], index: number): boolean {
  const words = leaf ? stripSpace(leaf.segments.map(({ text }) => text).join('')) : ''
  if (codeHead.test(words)) return true
  const own = rows
    .map(({ cells }) => stripSpace(cells[index]!))
    .filter(cell => !sumLabel.test(cell))
  return own.every(cell => codeOrBlank.test(cell)) && own.some(cell => code.test(cell))
}

/** Where the words of a column begin, but for labels of totals. */
function findLeft(rows: readonly TableRow[], index: number): number {
  const lefts = rows.map(({ cells, boxes }) =>
    totalLabel.test(stripSpace(cells[index]!)) ? Infinity : (boxes[index]?.left ?? Infinity),
  )
  return Math.min(...lefts)
}

interface Columns {
  readonly columns: readonly AlignedColumn[]
  readonly edges: readonly number[]
  readonly ofCodes: readonly boolean[]
  readonly lefts: readonly number[]
}

function placeRow(row: TableRow, { columns, edges, ofCodes, lefts }: Columns): TableRow {
  const cells = [...row.cells]
  const boxes = [...row.boxes]
  row.cells.forEach((cell, column) => {
    const box = row.boxes[column]
    const text = stripSpace(cell)
    if (!box || isAmount(cell) || !label.test(text)) return
    const size = box.bottom - box.top
    const isLost = isOfAmounts(column) && column > 0 && !isOfAmounts(column - 1)
    const isSum = sumLabel.test(text)
    const isCode = ofCodes[column]! && isSum
    const isMisplaced = isLost || isCode
    if (!isMisplaced && !totalLabel.test(text)) return
    if (!isMisplaced && Math.abs(box.left - lefts[column]!) < sameLeft * size) return
    const first = findFirstBlank(column)
    const near = nearMiddle * size
    let best = {
      start: column,
      off: isCode ? Infinity : isLost ? fartherOff * size : measure(column, column + 1) - near,
    }
    for (
      let start = isLost ? column - 1 : column;
      start >= 0 && (start === column || cells[start] === '');
      start--
    )
      for (let end = column + 1; end <= columns.length; end++) {
        if (end > column + 1 && cells[end - 1] !== '') break
        if (isSum && !isLost && start !== first) continue
        const isWhole = isSum && start === first && isWholeTo(end)
        const farthest = isCode ? Infinity : isLost || isWhole ? fartherOff * size : near
        const off = measure(start, end)
        if (off < farthest && off < best.off) best = { start, off }
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

  function isOfAmounts(column: number): boolean {
    return columns[column]!.ofAmounts && !ofCodes[column]
  }

  /** Where the columns without amounts begin that are blank down to this one. */
  function findFirstBlank(column: number): number {
    let first = column
    while (first > 0 && cells[first - 1] === '' && !isOfAmounts(first - 1)) first--
    return first
  }

  /** Whether the columns without amounts end here. */
  function isWholeTo(end: number): boolean {
    return !isOfAmounts(end - 1) && (end === columns.length || isOfAmounts(end))
  }
}
