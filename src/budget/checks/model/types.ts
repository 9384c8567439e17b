import type { Place } from '@/document/document'
import type { Segment } from '@/text/segments'

/**
 * How a relation came out; `holdsWithinRounding`: the sides differ by no more than the rounding of
 * what is printed; `unproven`: they differ, but nothing proves that they are to be one figure.
 */
export const outcomes = ['fails', 'unproven', 'holdsWithinRounding', 'holds', 'untestable'] as const
export type Outcome = (typeof outcomes)[number]

export const families = [
  'rowSum',
  'columnSum',
  'hierarchy',
  'betweenTables',
  'prose',
  'weights',
  'form',
] as const
export type Family = (typeof families)[number]

/**
 * What the sides are counted in: `money` in 分; all others in 万分之一 of what is printed (75 % →
 * 750000). `words` are no numbers: their values only say whether both sides are the same.
 */
export type Quantity = 'money' | 'percent' | 'weight' | 'count' | 'words'

/** One printed figure on one side of a relation. */
export interface Term {
  /** "表三 208 社会保障和就业支出 合计". */
  readonly label: string
  readonly sign: 1 | -1
  /** As printed, `null` for a blank. */
  readonly text: string | null
  readonly unit: string
  /** In the integers of `Quantity`, without the sign; `null` for a blank. */
  readonly value: number | null
  /** The last printed place in the same integers; 0 where nothing was rounded. */
  readonly step: number
  readonly line: number
  /** Where it is printed: a cell of a table, or a statement. */
  readonly place: Place | null
  readonly statement: string | null
  readonly code: string | null
}

/** Two sides that must agree, before they are compared. */
export interface Relation {
  readonly id: string
  /** In segments where it names a figure. */
  readonly title: string | readonly Segment[]
  readonly quantity?: Quantity
  /** `atLeast`: the left side covers the right one and may be larger. */
  readonly comparison?: 'equal' | 'atLeast'
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  /** Where the left side is a percentage: what the right side is a share of. */
  readonly over?: readonly Term[]
  /** Where the left side is a percentage: how much more it may be off, in 万分之一. */
  readonly slack?: number
  /** What it means for the reader if it does not hold. */
  readonly meaning?: string
  /** What may account for a larger left side of `atLeast`. */
  readonly excess?: string
  /** Why it cannot be tested, whatever the figures. */
  readonly untestable?: string
}

export interface CheckSide {
  /** "248.87 + 844.82 = 1,093.69 万元". */
  readonly text: string
  readonly value: number | null
  readonly terms: readonly Term[]
  /** Those of `terms` that the others are divided by; none where nothing is. */
  readonly divisor: readonly Term[]
}

/** A relation with how it came out. */
export interface CheckResult {
  /** Stays the same when the document is read again. */
  readonly id: string
  readonly family: Family
  readonly title: string
  readonly titleSegments: readonly Segment[]
  readonly quantity: Quantity
  readonly comparison: 'equal' | 'atLeast'
  readonly left: CheckSide
  readonly right: CheckSide
  /**
   * Left less right, and by how much they may differ by rounding, in the integers of `quantity`.
   */
  readonly difference: number | null
  readonly tolerance: number
  readonly outcome: Outcome
  /**
   * A Chinese sentence where there is something to say: why it cannot be tested, or what a miss
   * means.
   */
  readonly reason: string | null
  /** The same with its figures; empty where there is none. */
  readonly reasonSegments: readonly Segment[]
  /** What it means for the reader if it does not hold, where the relation itself says it. */
  readonly meaning: string | null
  /** Of an unproven one: why it is not called wrong. */
  readonly doubtSegments?: readonly Segment[]
  readonly lines: readonly number[]
  readonly codes: readonly string[]
  readonly tables: readonly string[]
  /**
   * How many relations it stands for: those of a table that are blank on both sides are named as
   * one.
   */
  readonly stands: number
  /**
   * Other relations that differ for the same cause, which are counted with this one, and what the
   * cause is; left out where there are none. `codes` and `tables` are of all of them.
   */
  readonly witnesses?: readonly CheckResult[]
  readonly causeSegments?: readonly Segment[]
}

/**
 * What comparing two sides gives. `tolerance2` is twice the tolerance, so that half a last place
 * stays an integer.
 */
export interface Comparison {
  readonly left: number
  readonly right: number
  readonly outcome: Outcome
  readonly tolerance2: number
}
