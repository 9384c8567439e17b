import type { PrintedRow, Row } from '@/document/document'
import { isBlank } from '@/reading/text/characters'
import type { Coverage } from './coverage'
import type { HeaderColumn } from './draft'
import type { RowLabel } from './labels'

/** What a person says of a column: what it holds, and the words over it where they are other ones. */
export interface ColumnOverride {
  readonly as: 'amount' | 'code' | 'name' | 'remark'
  readonly words: string | null
}

/** What a person says of a row; `none`: it is no data. */
export interface RowOverride {
  readonly role?: Row['role'] | 'none'
  readonly code?: string
  readonly name?: string
}

/** What a person says of a table that was read wrongly; the reader takes it for given. */
export interface TableOverrides {
  readonly headerRows?: number
  /** By index of the printed cell. */
  readonly columns: ReadonlyMap<number, ColumnOverride>
  /** By index of the printed row. */
  readonly rows: ReadonlyMap<number, RowOverride>
  /** Text of cells by row and cell; no text is a blank. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** Rows with the cells that are overridden in place of the printed ones; the printed rows stay. */
export function overrideCells(
  rows: readonly PrintedRow[],
  overrides: TableOverrides | undefined,
): PrintedRow[] {
  return rows.map((row, index) => {
    const own = overrides?.cells.get(index)
    if (!own) return row
    const cells = Array.from(
      { length: Math.max(row.cells.length, ...[...own.keys()].map(cell => cell + 1)) },
      (_, cell) => own.get(cell) ?? row.cells[cell] ?? '',
    )
    return { line: row.line, cells }
  })
}

/** Marks as read what a person has settled: cells read as blank, rows that are no data. */
export function closeOverridden(coverage: Coverage, { cells, rows }: TableOverrides): void {
  for (const [row, own] of cells)
    for (const [cell, text] of own) if (isBlank(text)) coverage.markRead(row, cell)
  for (const [row, { role }] of rows) if (role === 'none') coverage.markRowRead(row)
}

/**
 * Columns with the words and the contents that a person gives them. Words take the place of the
 * innermost ones; an unnamed column stands under those over its neighbour at the left.
 */
export function overrideColumns(
  columns: readonly HeaderColumn[],
  overrides: TableOverrides | undefined,
): readonly HeaderColumn[] {
  if (!overrides || overrides.columns.size === 0) return columns
  return columns.map((column, index) => {
    const own = overrides.columns.get(column.index)
    if (!own) return column
    const { as, words } = own
    const above = (column.path.length > 0 ? column.path : (columns[index - 1]?.path ?? [])).slice(
      0,
      -1,
    )
    return { ...column, path: words === null ? column.path : [...above, words], named: true, as }
  })
}

/** The label of a row with what a person says of it. */
export function overrideLabel(label: RowLabel, { role, code, name }: RowOverride): RowLabel {
  return {
    ...label,
    ...(role !== undefined && role !== 'none' && { role }),
    ...(code !== undefined && { code: code === '' ? null : code }),
    ...(name !== undefined && { name }),
  }
}
