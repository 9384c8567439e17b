import type { Place } from '@/document/document'
import type { Measure } from '@/document/measures'
import type { Fen } from '@/document/money'
import type { OtherUses } from '@/budget/tree/otherUses'
import type { SubjectLevel } from '@/budget/tree/tree'

/** The levels that subjects can be listed at: 类, 款, 项. */
export type SplitLevel = Exclude<SubjectLevel, 'total'>

/**
 * `blank`: the column is there and the cell is empty. `notDisclosed`: no table prints the measure
 * for this subject.
 */
export type CellState = 'amount' | 'zero' | 'blank' | 'notDisclosed'

/** A subject in one measure. */
export interface SplitCell {
  readonly state: CellState
  readonly fen: Fen | null
  /**
   * Tenths of a percent: of all expenditure for `total`, of the subject's total for basic and
   * project, of its basic for the rest.
   */
  readonly share: number | null
  readonly place: Place | null
  /** Cells of the units that it is the sum of, where it has no cell of its own. */
  readonly sum?: readonly Place[]
}

/**
 * A subject with basic against project expenditure, and personnel against operating inside basic.
 */
export interface SplitRow {
  /** `Subject.key`; empty for the whole. */
  readonly key: string
  readonly code: string | null
  /** As in `Subject`. */
  readonly inferredCode?: string | undefined
  readonly name: string
  /** May be above the level asked for, where the document goes no deeper. */
  readonly level: SubjectLevel
  readonly cells: Readonly<Record<Measure, SplitCell>>
  /** What is neither basic nor project expenditure, by the name it is printed under. */
  readonly otherUses: OtherUses | null
}

/** All subjects at a level with the whole they are parts of. */
export interface SplitTable {
  readonly level: SplitLevel
  /**
   * `PrintedTable.id` of the table the subjects come from; a cell may come from another, as its
   * place says.
   */
  readonly table: string
  readonly whole: SplitRow
  readonly rows: readonly SplitRow[]
  /**
   * What the printed whole and the sum of the rows differ by; `null` where one of them has no
   * figure.
   */
  readonly differences: Readonly<Record<Measure, Fen | null>>
  /** Measures that at least one row has a figure in. */
  readonly disclosed: readonly Measure[]
}
