import type { PrintedRow } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Forms } from './forms'

/** A grid to be read as performance sheets. */
export interface SheetInput {
  readonly table: string
  readonly number: number | null
  readonly line: number
  readonly rows: readonly PrintedRow[]
  /** The unit its captions print; a unit in a label of the sheet goes before it. */
  readonly unit: AmountUnit | null
  /** What its title says that it is of, where that is no project: 部门整体支出. */
  readonly subject?: string | null
  /** What the document's sheets share. */
  readonly forms?: Forms
}
