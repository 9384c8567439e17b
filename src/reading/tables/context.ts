import type { Diagnostic, PrintedTable, Row, TableKind } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Ledger } from '@/reading/ledger'
import type { Amounts } from '@/reading/number'

/** What the cells of a table are read with. */
export interface TableContext {
  readonly table: Pick<PrintedTable, 'id' | 'rows' | 'notes'>
  readonly kind: TableKind
  readonly unit: AmountUnit
  readonly amounts: Amounts
  readonly ledger: Ledger
  readonly report: (diagnostic: Omit<Diagnostic, 'table'>) => void
}

/** A row whose parent is found when all rows are read. */
export type DraftRow = Omit<Row, 'parent'> & { parent: number | null }
