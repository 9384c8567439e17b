import type { PrintedTable } from '@/document/document'

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
