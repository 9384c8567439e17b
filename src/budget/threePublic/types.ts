import type { TracedAmount, TracedDifference, TracedRate } from '@/budget/figures/tracedAmount'
import type { Execution } from '@/budget/execution/execution'
import type { Fen } from '@/document/money'
import type { Statement } from '@/document/prose'
import type { ThreePublicKey } from '@/document/threePublicKinds'

/**
 * `zero`: printed as zero; `blank`: a cell or sentence without a figure; `notDisclosed`: neither
 * column nor sentence.
 */
export type KindState = 'amount' | 'zero' | 'blank' | 'notDisclosed'

/** A kind of 三公 this year against last year. */
export interface ThreePublicKind {
  readonly key: ThreePublicKey
  readonly name: string
  readonly parent: ThreePublicKey | null
  readonly state: KindState
  readonly current: TracedAmount | null
  readonly currentYear: TracedAmount | null
  readonly carryOver: TracedAmount | null
  /** Printed, or else derived from the difference that a sentence states, or from all its parts. */
  readonly prior: TracedAmount | null
  /** Of a final account: what was spent against what was budgeted. */
  readonly execution: Execution | null
  /** Current less prior, and the same of prior; `null` where they cannot be had. */
  readonly difference: TracedDifference | null
  readonly rate: TracedRate | null
  /** Why current and prior cannot be compared, in Chinese. */
  readonly incomparable: string | null
  readonly reason: NonNullable<Statement['reason']> | null
  /** Tenths of a percent of all 三公. */
  readonly share: number | null
  readonly conflicts: readonly ThreePublicConflict[]
}

/** Two figures of the document for the same thing. */
export interface ThreePublicConflict {
  readonly of: 'current' | 'prior'
  readonly table: TracedAmount
  readonly prose: TracedAmount
}

/** A count with the words it stands in. */
export interface Count {
  readonly count: number
  readonly line: number
  readonly text: string
  /** Which of them, where not all are counted: "在职". */ readonly among?: string
}

/** An amount for each one of a count, rounded to 分. */
export interface PerCount {
  readonly kind: ThreePublicKey
  readonly amount: TracedAmount
  readonly count: Count
  readonly fen: Fen
}

/** 三公 of a document. */
export interface ThreePublicReport {
  readonly year: number
  /** Stands before the figure of what is no budget: 决算. */
  readonly before: string
  readonly kinds: readonly ThreePublicKind[]
  /** Vehicle operation for each vehicle, where the document counts them. */
  readonly perVehicle: PerCount | null
  /**
   * 三公 and reception for each active member of staff, or for all where only these are counted.
   */
  readonly perHead: readonly PerCount[]
  /** 三公 in tenths of a percent of all expenditure. */
  readonly shareOfTotal: {
    readonly tenths: number
    readonly total: TracedAmount
    /** What the total is called: 支出总计. */
    readonly name: string
  } | null
}
