/** A line of text. */
export interface TextPiece {
  readonly text: string
  readonly line: number
  /** Is told the line that the text came to stand on. */
  readonly onPlaced?: ((line: number) => void) | undefined
}

/** A line of text in a cell, or a table inside it. */
export type CellPiece = TextPiece | { readonly table: TableModel }

/** A cell that reaches over `across` columns and `down` rows. */
export interface TableCell {
  readonly across: number
  readonly down: number
  readonly pieces: readonly CellPiece[]
  /** Exact decimal text of the number that the cell shows in another form. */
  readonly stored?: string | undefined
}

/** A row; its cells begin behind `before` columns that it leaves free. */
export interface TableRow {
  readonly line: number
  readonly before: number
  readonly cells: readonly TableCell[]
}

/** A table as a page or a document has it, before it becomes a grid. */
export interface TableModel {
  readonly rows: readonly TableRow[]
}
