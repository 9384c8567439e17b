import { isFen, toFen, type AmountUnit, type Fen } from '@/budget/money'
import { readAmount } from '@/reading/number'
import type { MeasureColumn } from './columns'

/** Cells (indices into the row) of the amount columns, in their order; `null` where a column has no cell. */
export type Alignment = readonly (number | null)[]

interface Sum { readonly whole: number, readonly parts: readonly number[] }

/** At most this many cells too many or too few are searched for, on at most this many rows. */
const mostShifted = 2
const mostRows = 40

/**
 * Finds the one way to lay the cells from `start` under the columns so that every row sum holds. `null` where no way does,
 * where ways with different amounts do, where it would leave money out, or where no sum could tell. Of ways with equal amounts the last is taken.
 */
export function alignBySums(columns: readonly MeasureColumn[], rows: readonly (readonly string[])[], start: number, unit: AmountUnit): Alignment | null {
  const sums = listSums(columns)
  const extent = Math.max(...rows.map(lastFilled)) + 1 - start
  if (sums.length === 0 || Math.abs(extent - columns.length) > mostShifted || extent <= 0) return null
  const amounts = rows.slice(0, mostRows).map(row => Array.from({ length: extent }, (_, index) => readFen(row[start + index] ?? '', unit)))
  let found: Alignment | null = null
  for (const candidate of listAlignments(extent, columns.length)) {
    if (!amounts.every(row => holds(row, candidate, sums) && dropsNothing(row, candidate))) continue
    const earlier: Alignment | null = found
    if (earlier && !amounts.every(row => candidate.every((cell, column) => at(row, cell) === at(row, earlier[column] ?? null)))) return null
    found = candidate
  }
  return found && found.map(index => (index === null ? null : index + start))
}

function at(row: readonly (Fen | null)[], cell: number | null): Fen | null {
  return cell === null ? null : row[cell] ?? null
}

/** Whether every row sum holds with the amounts under their header; `null` where there is no sum with a printed whole and part. */
export function sumsHold(columns: readonly MeasureColumn[], cells: readonly string[], unit: AmountUnit): boolean | null {
  const amounts = columns.map(({ index }) => readFen(cells[index] ?? '', unit))
  const tested = listSums(columns).filter(({ whole, parts }) => amounts[whole] !== null && parts.some(part => amounts[part] !== null))
  return tested.length === 0 ? null : holds(amounts, columns.map((_, index) => index), tested)
}

/** Wholes and parts among the columns. */
function listSums(columns: readonly MeasureColumn[]): Sum[] {
  return columns.flatMap(({ key }, whole) => {
    const parts = columns.flatMap((column, index) => (column.parent === key ? [index] : []))
    return parts.length > 0 ? [{ whole, parts }] : []
  })
}

function holds(row: readonly (Fen | null)[], alignment: Alignment, sums: readonly Sum[]): boolean {
  for (const { whole, parts } of sums) {
    let sum = 0
    for (const part of parts) sum += at(row, alignment[part] ?? null) ?? 0
    if (sum !== (at(row, alignment[whole] ?? null) ?? 0)) return false
  }
  return true
}

/** Whether the cells left out say nothing of their own: blank, zero, or the same as a neighbour. Money is not dropped to make a sum hold. */
function dropsNothing(row: readonly (Fen | null)[], alignment: Alignment): boolean {
  if (alignment.length >= row.length) return true
  const kept = new Set(alignment)
  return row.every((amount, index) => kept.has(index) || !amount || amount === row[index - 1] || amount === row[index + 1])
}

/** All ways to drop the cells too many, or to leave out columns for the cells too few; later positions last. */
function listAlignments(cells: number, columns: number): Alignment[] {
  const identity = Array.from({ length: Math.max(cells, columns) }, (_, index) => index)
  const gaps = choose(identity.length, Math.abs(cells - columns))
  if (cells >= columns) return gaps.map(dropped => identity.filter(index => !dropped.includes(index)))
  return gaps.map((skipped) => {
    let next = 0
    return identity.map(column => (skipped.includes(column) ? null : next++))
  })
}

function choose(from: number, count: number): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: from }, (_, last) => choose(last, count - 1).map(rest => [...rest, last])).flat()
}

function lastFilled(row: readonly string[]): number {
  let index = row.length - 1
  while (index >= 0 && row[index]!.trim() === '') index--
  return index
}

function readFen(cell: string, unit: AmountUnit): Fen | null {
  const { amount } = readAmount(cell)
  return amount !== null && isFen(amount, unit) ? toFen(amount, unit) : null
}
