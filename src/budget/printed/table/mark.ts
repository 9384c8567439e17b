// @bundle overview
import type { PrintedTable } from '@/document/document'
import type { LaidCell, TableLayout } from './layout'

/** A cell or, without one, a whole row that is looked at; both from 0. */
export interface Mark {
  readonly row: number
  readonly cell: number | null
}

/**
 * Reads "7.3" or "7", counted from 1; `null` for other text and for what the table does not have.
 */
export function readMark(text: string | null, { rows }: Pick<PrintedTable, 'rows'>): Mark | null {
  const [, row, cell] = /^([1-9]\d{0,6})(?:\.([1-9]\d{0,3}))?$/.exec(text ?? '') ?? []
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (row === undefined || Number(row) > rows.length || Number(cell ?? 1) > width) return null
  return { row: Number(row) - 1, cell: cell === undefined ? null : Number(cell) - 1 }
}

/** The words of an address for a cell or a row: "7.3", "7". */
export function writeMark({ row, cell }: Mark): string {
  return cell === null ? String(row + 1) : `${row + 1}.${cell + 1}`
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'
type Position = Pick<LaidCell, 'row' | 'cell'>
interface CellStep {
  readonly layout: TableLayout
  readonly from: Position
  readonly direction: Direction
  /** Rows that are shown. */
  readonly rows: readonly number[]
}

/**
 * Finds the cell beside another one, merged cells counting as one; the same where there is none.
 */
export function findNextCell({ layout, from, direction, rows }: CellStep): Position {
  const line = layout.cellsOf(from.row)
  const index = line.findIndex(({ cell }) => cell === from.cell)
  const own = line[index]
  if (!own) return from
  if (direction === 'ArrowLeft') return line[index - 1] ?? from
  if (direction === 'ArrowRight') return line[index + 1] ?? from
  if (direction === 'Home') return line[0] ?? from
  if (direction === 'End') return line.at(-1) ?? from
  const next = direction === 'ArrowUp' ? from.row - 1 : from.row + own.rows
  const place =
    rows.indexOf(next) < 0
      ? (rows.find(row => (direction === 'ArrowDown' ? row > next : false)) ??
        rows.findLast(row => row < next && direction === 'ArrowUp'))
      : next
  return place === undefined ? from : (coveringCell(layout, place, from.cell) ?? from)
}

/** The cell that is seen at a place: its own, or the merged one that covers it. */
function coveringCell(layout: TableLayout, row: number, cell: number): Position | null {
  const span = layout.spans.find(
    found =>
      found.row <= row &&
      row < found.row + found.rows &&
      found.cell <= cell &&
      cell < found.cell + found.columns,
  )
  if (span) return { row: span.row, cell: span.cell }
  const line = layout.cellsOf(row)
  return line.findLast(found => found.cell <= cell) ?? line[0] ?? null
}
