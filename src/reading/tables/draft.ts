import type { Diagnostic, PrintedTable, Row, TableKind } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { AmountCache } from '@/reading/text/amounts'
import type { Coverage } from './coverage'

/**
 * A column under its header words, outermost first; no words at all where the header leaves it
 * unnamed.
 */
export interface HeaderColumn {
  readonly index: number
  readonly path: readonly string[]
  readonly named: boolean
}

/**
 * `code`: one of up to three columns that make a code; `holder`: the unit that a project or subject
 * is of, by name or code; `remark`: 备注, percentages and other codes, which are kept as words;
 * `name`: any other label.
 */
export interface LabelColumn {
  readonly index: number
  readonly role: 'code' | 'name' | 'holder' | 'remark'
  readonly label: string
}

/** Columns that stand together in a grid: labels at the left, their amounts at the right. */
export interface SideColumns {
  readonly labels: readonly LabelColumn[]
  readonly amounts: readonly HeaderColumn[]
}

/** Cells of a row's amounts by column index; `null` where the row has none. */
export type AmountCells = ReadonlyMap<number, number | null>

/**
 * Where the amounts stand: by column for the whole table, and by row where a row differs. Indices
 * are printed cells.
 */
export interface Placement {
  readonly columns: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, AmountCells>
  /** Rows whose labels and amounts all stand this many cells to the right (left if negative). */
  readonly offsets: ReadonlyMap<number, number>
}

/** What the cells of a table are read with. */
export interface TableContext {
  readonly table: Pick<PrintedTable, 'id' | 'rows' | 'notes'>
  readonly kind: TableKind
  readonly unit: AmountUnit
  readonly amountCache: AmountCache
  readonly coverage: Coverage
  readonly report: (diagnostic: Omit<Diagnostic, 'table'>) => void
}

/** A row whose parent is found when all rows are read. */
export type DraftRow = Omit<Row, 'parent'> & { parent: number | null }
