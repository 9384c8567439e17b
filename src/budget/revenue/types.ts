import type { DisclosureState } from '@/budget/disclosure/disclosureOf'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { TableKind } from '@/document/document'
import type { Fen } from '@/document/money'

/** What money is divided into by when it was granted; `null` where it is blank or not printed. */
export interface ByYear {
  readonly total: TracedAmount | null
  readonly currentYear: TracedAmount | null
  readonly carryOver: TracedAmount | null
}

/** A source of revenue. */
export interface RevenueFunding extends ByYear {
  readonly key: string
  readonly name: string
  /** `RevenueFunding.key` of the source it is a part of. */
  readonly parent: string | null
  /** Tenths of a percent of the table's total. */
  readonly share: number | null
}

/** Revenue against expenditure of one table. `subtotal` is 本年收入合计 against 本年支出合计. */
export interface Balance {
  readonly of: 'total' | 'currentYear' | 'carryOver' | 'subtotal'
  readonly revenue: TracedAmount
  readonly expenditure: TracedAmount
  /** Revenue less expenditure, in 分. */
  readonly difference: Fen
}

/** What one table says of revenue. */
export interface RevenueTable {
  /** `PrintedTable.id`. */
  readonly table: string
  readonly kind: TableKind
  readonly title: string
  readonly whole: ByYear
  readonly sources: readonly RevenueFunding[]
  /** Empty where the table prints no expenditure. */
  readonly balances: readonly Balance[]
}

/** `empty`: published without a figure, or said not to be there; for the others see Disclosure. */
export type FundState = 'amount' | 'zero' | Exclude<DisclosureState, 'present'>

/** Expenditure of a fund of its own, with the document's own sentence where it has none. */
export interface FundReport {
  readonly kind: 'governmentFund' | 'stateCapital'
  readonly name: string
  readonly state: FundState
  readonly total: TracedAmount | null
  /** `PrintedTable.id`. */
  readonly table: string | null
  readonly sentence: { readonly text: string; readonly line: number } | null
  /** Why there is no figure, where no sentence says it; else ''. */
  readonly detail: string
}

/** Where the money comes from, and how it meets expenditure. */
export interface RevenueReport {
  readonly tables: readonly RevenueTable[]
  readonly funds: readonly FundReport[]
}
