import type { PrintedRow } from '@/budget/document'
import { isAmount } from '@/reading/number'
import { words } from '@/reading/words'

/** A column under its header words, outermost first; no words at all where the header leaves it unnamed. */
export interface HeaderColumn { readonly index: number, readonly path: readonly string[], readonly named: boolean }

const totalLabel = /^(?:收入|支出)?(?:合计|总计|共计)$/
const ordinalLabel = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{3,7}$)/

/** How many rows at the head of a grid are header: all before the first with an amount, a subject code or a label of data. */
export function countHeaderRows(rows: readonly PrintedRow[]): number {
  let count = 0
  while (count < rows.length && !startsData(rows[count]!)) count++
  while (count < rows.length && isColumnNumbering(rows[count]!)) count++
  return count
}

function startsData(row: PrintedRow): boolean {
  const filled = row.cells.map(words).filter(cell => cell !== '')
  if (filled.length === 0 || isColumnNumbering(row)) return false
  if (filled.some(cell => isAmount(cell) && !/^(?:19|20)\d\d$/.test(cell)) || ordinalLabel.test(filled[0]!)) return true
  return filled.length === 1 && totalLabel.test(filled[0]!)
}

/** "栏次 1 2 3 …": numbers of the columns themselves. */
function isColumnNumbering(row: PrintedRow): boolean {
  const filled = row.cells.map(words).filter(cell => cell !== '')
  const numbers = filled.filter(cell => /^\d{1,2}$/.test(cell))
  if (numbers.length < 3 || numbers.length < filled.length - 2) return false
  return numbers.every((cell, index) => index === 0 || Number(cell) === Number(numbers[index - 1]) + 1)
}

/** Header words per column, with merged cells filled: blanks to the right belong to the words at their left, within the same parent. */
export function readHeader(rows: readonly PrintedRow[], width: number): HeaderColumn[] {
  const printed = rows.filter(row => !isColumnNumbering(row)).map(row => Array.from({ length: width }, (_, index) => words(row.cells[index] ?? '')))
  const filled: string[][] = []
  printed.forEach((row, level) => {
    const effective: string[] = []
    row.forEach((cell, index) => {
      const carries = cell === '' && index > 0 && effective[index - 1] !== '' && sameParent(filled, level, index) && hasWordsBelow(printed, level, index)
      effective.push(carries ? effective[index - 1]! : cell)
    })
    filled.push(effective)
  })
  return Array.from({ length: width }, (_, index) => ({
    index,
    path: filled.map(row => row[index]!).filter((cell, level, all) => cell !== '' && cell !== all[level - 1]),
    named: printed.some(row => row[index] !== ''),
  }))
}

function sameParent(filled: readonly string[][], level: number, index: number): boolean {
  return filled.slice(0, level).every(row => row[index] === row[index - 1])
}

function hasWordsBelow(printed: readonly string[][], level: number, index: number): boolean {
  return printed.slice(level + 1).some(row => row[index] !== '')
}
