import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/number'
import { rememberBy } from '@/reading/remember'
import { words } from '@/reading/words'

/**
 * A column under its header words, outermost first; no words at all where the header leaves it
 * unnamed.
 */
export interface HeaderColumn {
  readonly index: number
  readonly path: readonly string[]
  readonly named: boolean
}

interface HeaderRows {
  readonly rows: readonly PrintedRow[]
  readonly width: number
}

const totalLabel = /^(?:收入|支出)?(?:合计|总计|共计)$/
const ordinalLabel = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{3,7}$)/
const year = /^(?:19|20)\d\d$/
const columnNumber = /^\d{1,2}$/

/**
 * How many rows at the head of a grid are header: all before the first with an amount, a subject
 * code or a label of data.
 */
export function countHeaderRows(rows: readonly PrintedRow[]): number {
  let count = 0
  while (count < rows.length && !startsData(rows[count]!)) count++
  while (count < rows.length && isColumnNumbering(rows[count]!)) count++
  return count
}

function startsData(row: PrintedRow): boolean {
  let first = ''
  let filled = 0
  let amounts = false
  for (const cell of row.cells) {
    const text = words(cell)
    if (text === '') continue
    if (filled++ === 0) first = text
    amounts ||= isAmount(text) && !year.test(text)
  }
  const starts = amounts || ordinalLabel.test(first) || (filled === 1 && totalLabel.test(first))
  return starts && !isColumnNumbering(row)
}

/** "栏次 1 2 3 …": numbers of the columns themselves, beside two words at most. */
function isColumnNumbering(row: PrintedRow): boolean {
  let others = 0
  let numbers = 0
  let last = 0
  for (const cell of row.cells) {
    const text = words(cell)
    if (text === '') continue
    if (!columnNumber.test(text)) {
      if (++others > 2) return false
      continue
    }
    const number = Number(text)
    if (numbers++ > 0 && number !== last + 1) return false
    last = number
  }
  return numbers >= 3
}

/**
 * Header words per column, with merged cells filled: blanks to the right belong to the words at
 * their left, within the same parent.
 */
export const readHeader = rememberBy(
  keyOf,
  ({ rows, width }: HeaderRows): readonly HeaderColumn[] => {
    const printed = rows.filter(row => !isColumnNumbering(row)).map(({ cells }) => cells.map(words))
    const filled: string[][] = []
    printed.forEach((row, level) => {
      filled.push(fillMerged(row, printed, filled, level, width))
    })
    const columns: HeaderColumn[] = []
    for (let index = 0; index < width; index++)
      columns.push({ index, path: pathOf(filled, index), named: isNamed(printed, 0, index) })
    return columns
  },
)

/** No cell has a tab or a line end. */
function keyOf({ rows, width }: HeaderRows): string {
  let key = `${width}`
  for (const { cells } of rows) key += `\n${cells.join('\t')}`
  return key
}

function fillMerged(
  row: readonly string[],
  printed: readonly string[][],
  above: readonly string[][],
  level: number,
  width: number,
): string[] {
  const filled: string[] = []
  for (let index = 0; index < width; index++) {
    const cell = row[index] ?? ''
    const carries =
      cell === '' &&
      index > 0 &&
      filled[index - 1] !== '' &&
      sameParent(above, index) &&
      isNamed(printed, level + 1, index)
    filled.push(carries ? filled[index - 1]! : cell)
  }
  return filled
}

function sameParent(above: readonly string[][], index: number): boolean {
  for (const row of above) if (row[index] !== row[index - 1]) return false
  return true
}

/** Whether a header row, from `level` down, has words in a column. */
function isNamed(printed: readonly string[][], level: number, index: number): boolean {
  for (let at = level; at < printed.length; at++) if (printed[at]![index]) return true
  return false
}

function pathOf(filled: readonly string[][], index: number): string[] {
  const path: string[] = []
  for (let level = 0; level < filled.length; level++) {
    const cell = filled[level]![index]!
    if (cell !== '' && cell !== filled[level - 1]?.[index]) path.push(cell)
  }
  return path
}
