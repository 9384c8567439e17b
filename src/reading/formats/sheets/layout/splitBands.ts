import { countCaptions, isUnitCaption } from '@/reading/formats/captions'
import type { Merge } from '../workbook'
import type { ShownRow } from './visibleRows'

/**
 * Splits a sheet where tables stand side by side: a column without anything between them, and a
 * title over each. A blank column inside a table splits nothing.
 */
export function splitBands(rows: readonly ShownRow[], merges: readonly Merge[]): ShownRow[][] {
  const bands = findBands(rows, merges)
  if (bands.length < 2) return [[...rows]]
  const split = bands.map((first, index) => cutRows(rows, first, bands[index + 1] ?? Infinity))
  return split.every(hasTitle) ? split : [[...rows]]
}

/** First columns of the runs of columns in which rows of several cells have any. */
function findBands(rows: readonly ShownRow[], merges: readonly Merge[]): number[] {
  const lastOf = new Map<number, number>()
  const wide = new Map(merges.map(({ rows, columns }) => [`${rows[0]} ${columns[0]}`, columns[1]]))
  for (const { row, cells } of rows) {
    if (cells.length < 2) continue
    for (const { column } of cells) {
      const last = wide.get(`${row} ${column}`) ?? column
      lastOf.set(column, Math.max(lastOf.get(column) ?? 0, last))
    }
  }
  const bands: number[] = []
  let reach = -2
  for (const [column, last] of [...lastOf].sort(([a], [b]) => a - b)) {
    if (column > reach + 1) bands.push(column)
    reach = Math.max(reach, last)
  }
  return bands
}

function cutRows(rows: readonly ShownRow[], from: number, to: number): ShownRow[] {
  return rows.flatMap(({ row, cells }) => {
    const within = cells.filter(({ column }) => column >= from && column < to)
    return within.length > 0 ? [{ row, cells: within }] : []
  })
}

/** Whether a title stands alone in a row over the first row of several cells. */
function hasTitle(rows: readonly ShownRow[]): boolean {
  for (const { cells } of rows) {
    if (cells.length > 1) return false
    const { text } = cells[0]!
    if (!isUnitCaption(text) && countCaptions([{ line: 0, text }]) > 0) return true
  }
  return false
}
