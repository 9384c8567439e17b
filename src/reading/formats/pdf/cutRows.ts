import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { TableRow } from './cells'
import { areCut, mayEndAmount } from './cutAmounts'
import type { TablePart } from './pageParts'

/** Parts of the text's height: a line that ends so near its cell's edge has been wrapped. */
const wrapped = 1.9
/** Ordinals and codes, which no rest of a cell begins with. */
const beginsEntry =
  /^[一二三四五六七八九十\d]+[、.．]|^[（(][一二三四五六七八九十\d]+[)）]|^\d{3,}|^其中/

/** The words of a row, to compare it with another. */
export const joinCells = (row: TableRow | undefined) =>
  row?.cells.map(stripSpace).filter(Boolean).join('\t')

/**
 * Joins a row that the end of a page cut in two: below it stand but the ends of cells that were
 * wrapped at their edge, of amounts where that is certain.
 */
export function joinCutRow(last: TablePart, table: TablePart): [TablePart, TablePart] {
  const upper = last.rows.at(-1)
  let skip = 0
  while (skip < table.rows.length && joinCells(last.rows[skip]) === joinCells(table.rows[skip]))
    skip++
  const lower = table.rows[skip]
  if (!upper || !lower || upper.cells.length !== lower.cells.length) return [last, table]
  const filled = lower.cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  // A cell over several rows has its text in the first of them.
  const sources = filled.map(index => last.rows.findLastIndex(row => row.cells[index] !== ''))
  // A row begins with its code or name.
  const first = upper.cells.findIndex(cell => cell !== '')
  const amounts = filled.filter(
    index => index !== first && mayEndAmount(upper.cells[index]!, lower.cells[index]!),
  )
  const goesOn = filled.every((index, order) => {
    const source = last.rows[sources[order]!]
    const rest = lower.cells[index]!
    return (
      amounts.includes(index) ||
      (source !== undefined &&
        !isAmount(rest) &&
        !isAmount(source.cells[index]!) &&
        !beginsEntry.test(rest) &&
        (source.wraps[index] ?? Infinity) <= wrapped)
    )
  })
  const hasMore = upper.cells.some((cell, index) => cell !== '' && lower.cells[index] === '')
  if (filled.length === 0 || !goesOn || !(hasMore || filled.length > 1)) return [last, table]
  const rows = last.rows.map((row, source) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const order = filled.indexOf(index)
      return order >= 0 && sources[order] === source ? cell + lower.cells[index]! : cell
    }),
  }))
  if (amounts.length === 0) return [{ ...last, rows }, replaceRow(table, lower, [])]
  const joined = rows.pop()!
  const [above, below] = [upper.cells, lower.cells]
  if (!areCut({ upper: above, lower: below, joined: joined.cells, places: amounts }))
    return [last, replaceRow(table, lower, [{ ...lower, cutAmounts: 'apart' }])]
  return [
    { ...last, rows: [...rows, { ...joined, cutAmounts: 'joined' }] },
    replaceRow(table, lower, []),
  ]
}

function replaceRow(table: TablePart, row: TableRow, by: readonly TableRow[]): TablePart {
  return { ...table, rows: table.rows.flatMap(own => (own === row ? by : own)) }
}
