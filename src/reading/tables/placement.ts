/** Cells of a row's amounts by column index; `null` where the row has none. */
export type RowCells = ReadonlyMap<number, number | null>

/**
 * Where the amounts stand: by column for the whole table, and by row where a row differs. Indices
 * are printed cells.
 */
export interface Placement {
  readonly columns: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, RowCells>
  /** Rows whose labels and amounts all stand this many cells to the right (left if negative). */
  readonly offsets: ReadonlyMap<number, number>
}
