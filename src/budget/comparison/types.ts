import type { Fen } from '@/document/money'
import type { Traced } from '@/budget/figures/traced'

/**
 * `notDisclosed`: this year's or last year's figure is nowhere; `notComparable`: they are not the
 * same kind of figure, as `barrier` says; `new` and `ended`: there was, or is, nothing.
 */
export type ComparisonState =
  'changed' | 'same' | 'new' | 'ended' | 'notDisclosed' | 'notComparable'

/**
 * Why two figures cannot be set against each other: other unit, other scope, what was spent against
 * what was budgeted, or no prior figure.
 */
export interface Barrier {
  readonly kind: 'unit' | 'scope' | 'basis' | 'prior'
  readonly words: string
}

/** A figure this year against last year's. */
export interface Comparison {
  /**
   * "total", "class:208" (by name where no code is known), "basic", "threePublic",
   * "vehicles.operation", "operatingFunds" …
   */
  readonly key: string
  readonly label: string
  readonly code: string | null
  readonly state: ComparisonState
  readonly current: Traced | null
  /**
   * The table's figure, where it is not the one compared: a rounded sentence, or a contradiction.
   */
  readonly inTable: Traced | null
  readonly prior: Traced | null
  /**
   * `BudgetDocument.id` of the earlier document that `prior` is printed in, `null` where it comes
   * from this one.
   */
  readonly priorDocument: string | null
  /**
   * In 分, and in tenths of a percent of the prior figure. Given for figures with a basis barrier
   * too, for those who know what they do.
   */
  readonly difference: Fen | null
  readonly tenths: number | null
  /** As printed, with its sign: "+5.1%". */
  readonly printedPercent: string | null
  /** The printed percentage is not the computed one rounded to as many decimals. */
  readonly percentDiffers: boolean
  readonly statement: { readonly id: string; readonly text: string; readonly line: number } | null
  /** `shared`: the document gives the same reason, in the same place, for other figures too. */
  readonly reason: { readonly text: string; readonly line: number; readonly shared: boolean } | null
  /** The reason says that something was taken into, or out of, what is counted. */
  readonly scopeChanged: { readonly words: string; readonly line: number } | null
  readonly barrier: Barrier | null
  /** Last year's figure by its own document and by this one, where they differ. */
  readonly mismatch: {
    readonly own: Traced
    readonly derived: Traced
    readonly difference: Fen
  } | null
}
