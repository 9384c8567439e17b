import type { PrintedRow } from '@/document/document'
import { isHan, stripSpace } from '@/reading/text/characters'
import { readMeasure } from './measures'

const code = /^\d{3}(?:\d{2}){0,2}$/

/**
 * A header row with the cell that it lacks: where all rows below are one cell longer and a column of
 * amounts would hold words, the cell before it is missing, and with it the code's or the name's;
 * `null` for any other header.
 */
export function fillShortHeader(
  head: readonly PrintedRow[],
  data: readonly PrintedRow[],
): PrintedRow | null {
  const [row, ...more] = head
  if (!row || more.length > 0 || data.length < 2) return null
  const width = row.cells.length
  if (data.some(({ cells }) => cells.length !== width + 1)) return null
  const found = row.cells.findIndex(
    (cell, index) => typeof readMeasure(stripSpace(cell)) === 'string' && holdsWords(data, index),
  )
  if (found <= 0) return null
  const isCoded = /名称|项目/.test(row.cells[0]!) && !holdsWords(data, 0) && data.some(hasCode)
  const place = isCoded ? 0 : found
  return {
    line: row.line,
    cells: [...row.cells.slice(0, place), isCoded ? '科目编码' : '名称', ...row.cells.slice(place)],
  }
}

function hasCode({ cells }: PrintedRow): boolean {
  return code.test(stripSpace(cells[0] ?? ''))
}

/** Whether most cells of a column that are not blank are words. */
function holdsWords(data: readonly PrintedRow[], index: number): boolean {
  const filled = data.map(({ cells }) => stripSpace(cells[index] ?? '')).filter(cell => cell !== '')
  const words = filled.filter(cell => isHan(cell.charCodeAt(0))).length
  return words > 0 && words * 2 > filled.length
}
