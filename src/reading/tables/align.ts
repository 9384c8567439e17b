import { type AmountUnit, type Fen, toFen } from '@/document/money'
import { readAmount } from '@/reading/text/amounts'
import { isBlank } from '@/reading/text/characters'
import type { MeasureColumn } from './columns'

/**
 * Cells (indices into the row) of the amount columns, in their order; `null` where a column has no
 * cell.
 */
export type Alignment = readonly (number | null)[]

/** A column and those that it is the sum of, by their places among the columns. */
export interface Sum {
  readonly whole: number
  readonly parts: readonly number[]
}
/** What is laid under the amount columns: the cells of these rows from `start` on. */
interface AlignInput {
  readonly columns: number
  readonly sums: readonly Sum[]
  readonly rows: readonly (readonly string[])[]
  readonly start: number
  readonly unit: AmountUnit
}

/** At most this many cells too many or too few are searched for, on at most this many rows. */
const mostShifted = 2
const mostRows = 40

/**
 * Finds the one way to lay the cells under the columns so that every row sum holds. `null` where no
 * way does, where ways with different amounts do, where it would leave money out, or where no sum
 * could tell. Of ways with equal amounts the last is taken.
 */
export function alignBySums({ columns, sums, rows, start, unit }: AlignInput): Alignment | null {
  // A table may have more rows than a call takes arguments.
  const last = rows.reduce((most, row) => Math.max(most, findLastFilled(row)), -Infinity)
  const extent = last + 1 - start
  if (sums.length === 0 || Math.abs(extent - columns) > mostShifted || extent <= 0) return null
  const amounts = rows.slice(0, mostRows).map(row => readAmounts(row, start, extent, unit))
  let found: Alignment | null = null
  for (const candidate of listAlignments(amounts, extent, columns)) {
    if (!amounts.every(row => sumsHoldUnder(row, candidate, sums))) continue
    const earlier: Alignment | null = found
    if (earlier && !amounts.every(row => readsSameAmounts(row, candidate, earlier))) return null
    found = candidate
  }
  return found && found.map(index => (index === null ? null : index + start))
}

function cellAmount(row: readonly (Fen | null)[], cell: number | null): Fen | null {
  return cell === null ? null : (row[cell] ?? null)
}

/**
 * Whether every row sum holds with the amounts under their header; `null` where there is no sum
 * with a printed whole and part.
 */
export function sumsHold(
  columns: readonly MeasureColumn[],
  sums: readonly Sum[],
  cells: readonly string[],
  unit: AmountUnit,
): boolean | null {
  const amounts = columns.map(({ index }) => readFen(cells[index] ?? '', unit))
  const tested = sums.filter(
    ({ whole, parts }) => amounts[whole] !== null && parts.some(part => amounts[part] !== null),
  )
  return tested.length === 0
    ? null
    : sumsHoldUnder(
        amounts,
        columns.map((_, index) => index),
        tested,
      )
}

/** Wholes and parts among the columns. */
export function listSums(columns: readonly MeasureColumn[]): Sum[] {
  const partsOf = new Map<string, number[]>()
  columns.forEach(({ parent }, index) => {
    if (parent === null) return
    const parts = partsOf.get(parent)
    if (parts) parts.push(index)
    else partsOf.set(parent, [index])
  })
  const sums: Sum[] = []
  columns.forEach(({ key }, whole) => {
    const parts = partsOf.get(key)
    if (parts) sums.push({ whole, parts })
  })
  return sums
}

function sumsHoldUnder(
  row: readonly (Fen | null)[],
  alignment: Alignment,
  sums: readonly Sum[],
): boolean {
  for (const { whole, parts } of sums) {
    let sum = 0
    for (const part of parts) sum += cellAmount(row, alignment[part]!) ?? 0
    if (sum !== (cellAmount(row, alignment[whole]!) ?? 0)) return false
  }
  return true
}

function readsSameAmounts(
  row: readonly (Fen | null)[],
  first: Alignment,
  second: Alignment,
): boolean {
  for (let column = 0; column < first.length; column++)
    if (cellAmount(row, first[column]!) !== cellAmount(row, second[column]!)) return false
  return true
}

/**
 * All ways to drop the cells too many, or to leave out columns for the cells too few; later
 * positions last.
 */
function listAlignments(
  amounts: readonly (readonly (Fen | null)[])[],
  cells: number,
  columns: number,
): Alignment[] {
  const all = Array.from({ length: Math.max(cells, columns) }, (_, index) => index)
  if (cells >= columns)
    return listChoices(
      all.filter(cell => amounts.every(row => isDroppable(row, cell))),
      cells - columns,
    ).map(dropped => all.filter(cell => !dropped.includes(cell)))
  return listChoices(all, columns - cells).map(skipped => {
    let next = 0
    return all.map(column => (skipped.includes(column) ? null : next++))
  })
}

/**
 * Whether a cell left out would say nothing of its own: blank, zero, or the same as a neighbour.
 * Money is not dropped to make a sum hold.
 */
function isDroppable(row: readonly (Fen | null)[], cell: number): boolean {
  const amount = row[cell]
  return !amount || amount === row[cell - 1] || amount === row[cell + 1]
}

/** All choices of `count` (at most two) of some places, in ascending order of the last. */
function listChoices(places: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  if (count === 1) return places.map(place => [place])
  return places.flatMap((last, before) => places.slice(0, before).map(first => [first, last]))
}

function findLastFilled(row: readonly string[]): number {
  let index = row.length - 1
  while (index >= 0 && isBlank(row[index]!)) index--
  return index
}

function readAmounts(
  row: readonly string[],
  start: number,
  count: number,
  unit: AmountUnit,
): (Fen | null)[] {
  const amounts: (Fen | null)[] = []
  for (let index = start; index < start + count; index++)
    amounts.push(readFen(row[index] ?? '', unit))
  return amounts
}

/** The amount of a cell in 分; `null` for what is none, or not exact to one. */
export function readFen(cell: string, unit: AmountUnit): Fen | null {
  const { amount } = readAmount(cell)
  if (amount === null) return null
  try {
    return toFen(amount, unit)
  } catch {
    return null
  }
}
