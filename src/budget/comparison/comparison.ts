// @bundle parts
import type { TracedAmount, TracedDifference, TracedRate } from '@/budget/figures/tracedAmount'
import type { Fen } from '@/document/money'
import type { Provenance } from '@/text/provenance'

/**
 * `notDisclosed`: this year's or last year's figure is nowhere; `notComparable`: they are not the
 * same kind of figure, as `barrier` says; `new` and `ended`: there was, or is, nothing.
 */
export type ComparisonState =
  'changed' | 'same' | 'new' | 'ended' | 'notDisclosed' | 'notComparable'

/**
 * Why two figures cannot be compared: other unit, other scope, spent against budgeted, or no prior
 * figure. `unit` and `scope` stand against last year's own document.
 */
export interface Barrier {
  readonly kind: 'unit' | 'scope' | 'basis' | 'prior'
  readonly text: string
}

/** Whether a barrier stands against last year's own document, and not against a sentence. */
export function isOfDocuments(barrier: Barrier | null): barrier is Barrier {
  return barrier?.kind === 'unit' || barrier?.kind === 'scope'
}

/** Whether a figure is another than last year's. */
export function isMove({ state }: Comparison): boolean {
  return state === 'changed' || state === 'new' || state === 'ended'
}

/** What is said of a comparison that `isAgainstSpent`. */
export const againstSpent = '比上年执行数'

/** Whether a budget is compared with what was spent last year, as the document does. */
export function isAgainstSpent({ barrier }: Comparison): boolean {
  return barrier?.kind === 'basis' && barrier.text.includes('执行')
}

/** A figure this year against last year's, with where each part of it comes from. */
export interface Comparison {
  /**
   * "total", "class:208" (by name where no code is known), "basic", "threePublic",
   * "vehicles.operation", "operatingFunds" …
   */
  readonly key: string
  readonly label: string
  /** Subject code, for classes. */
  readonly code: string | null
  readonly state: ComparisonState
  readonly current: TracedAmount | null
  /** The table's figure, where it is not the one compared: rounded, or a contradiction. */
  readonly inTable: TracedAmount | null
  readonly prior: TracedAmount | null
  /** `BudgetDocument.id` of the earlier document that prints `prior`; `null` for this one. */
  readonly priorDocument: string | null
  /** Given with a basis barrier too, for those who know what they do. */
  readonly difference: TracedDifference | null
  readonly rate: TracedRate | null
  readonly printedPercent: PrintedPercent | null
  readonly statement: { readonly id: string; readonly text: string; readonly line: number } | null
  /** `shared`: the document gives the same reason, in the same place, for other figures too. */
  readonly reason: { readonly text: string; readonly line: number; readonly shared: boolean } | null
  /** The words say up where the figures say down, so that their reason is none for the change. */
  readonly contrary?: true
  /** What the document gives for a reason and is none, as `Statement.reason.scope` says. */
  readonly emptyReason?: {
    readonly says: 'restated' | 'other'
    readonly text: string
    readonly line: number
  }
  readonly barrier: Barrier | null
  /** Last year's figure by its own document and by this one, where they differ. */
  readonly mismatch: {
    readonly own: TracedAmount
    readonly derived: TracedAmount
    readonly difference: Fen
  } | null
}

/** A percentage as the document prints it, with its sign: "+5.1%". */
export interface PrintedPercent {
  readonly text: string
  readonly provenance: Provenance
  /** It is not the computed one rounded to as many decimals. */
  readonly differs: boolean
}
