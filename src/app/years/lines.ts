import type { LineSubject } from '@/budget/years/types'
import type { Fen } from '@/document/money'

/** What a row is of, with its amount. */
export type RowLine = readonly [of: LineSubject, fen: Fen | null]
export interface LinesOf<Row> {
  readonly rows: () => readonly Row[]
  readonly of: (row: Row) => RowLine | null
  /** The row of totals. */
  readonly total?: () => RowLine | null
}
