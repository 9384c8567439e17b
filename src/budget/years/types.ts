import type { BudgetDocument } from '@/document/document'
import type { EconomicMeasure, EconomicSubject } from '@/budget/economic/economicTable'
import type { Subject } from '@/budget/tree/tree'
import type { Measure } from '@/document/measures'
import type { Measured } from '@/budget/sideBySide/types'
import type { TableKind } from '@/document/document'

/** A document of a unit under the name that the app knows it by. */
export interface YearDocument {
  readonly id: string
  readonly document: BudgetDocument
}

/** A figure of one document that has a line; groups are those of what is compared, and revenue. */
export type YearMeasure = Pick<Measured, 'code' | 'name' | 'figure'> & {
  readonly group: Measured['group'] | 'revenue'
}

/** What a row is of, in the words of its page. */
export type LineSubject =
  /** A key of `measureDocument`: 三公 and its kinds, the wholes. */
  | { readonly key: string }
  | { readonly subject: Subject; readonly measure: Measure }
  | { readonly economic: EconomicSubject; readonly measure: EconomicMeasure }
  /** A project, by its name. */
  | { readonly project: string }
  | { readonly revenue: RevenueLine }

/** A line of a table of revenue, or of the expenditure beside it; without a name, all of a side. */
export interface RevenueLine {
  readonly table: TableKind
  readonly side: 'revenue' | 'expenditure'
  readonly name: string | null
  readonly code: string | null
}
