import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Segment } from '@/text/segments'
import type { CheckResult } from '../types'

/** What is explained, for whom: amounts are said in the unit of the screen. */
export interface Miss {
  readonly document: BudgetDocument
  readonly result: CheckResult
  readonly unit: DisplayUnit
}

/** A relation in plain words, made from its structure and its figures. */
export interface Explanation {
  /** What stands against what: "正文写 0 万元，表七印的是 5.40 万元。". */
  readonly says: readonly Segment[]
  /** What may account for it, and what was looked for in vain. */
  readonly why: readonly (readonly Segment[])[]
  /** What to do when quoting the figures. */
  readonly advice: string | null
}

/** A finding about a miss; `null` where it does not apply. */
export type Finding = (miss: Miss) => readonly Segment[] | null
