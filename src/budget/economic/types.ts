import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'

/** Basic expenditure as a whole, or the part of it for people or for running the office. */
export type EconomicMeasure = 'total' | 'personnel' | 'operating'

/**
 * An economic class (3 digits) or section (5 digits); a figure is `null` where it is blank or its
 * column is not printed.
 */
export interface EconomicSubject {
  readonly code: string | null
  readonly name: string
  readonly level: 'class' | 'section'
  readonly figures: Readonly<Record<EconomicMeasure, Figure | null>>
  readonly children: readonly EconomicSubject[]
}

/** Basic expenditure by economic classification. */
export interface EconomicTable {
  /** `PrintedTable.id`. */
  readonly table: string
  readonly whole: Readonly<Record<EconomicMeasure, Figure | null>>
  readonly classes: readonly EconomicSubject[]
  /** Measures that have a column; the others are not disclosed. */
  readonly disclosed: readonly EconomicMeasure[]
}

/** A subject in its place by amount. */
export interface RankedSubject {
  readonly subject: EconomicSubject
  readonly rank: number
  readonly fen: Fen
  /** Tenths of a percent of the printed whole. */
  readonly share: number | null
  /** Amount, and tenths of a percent, of this and all larger ones. */
  readonly cumulative: Fen
  readonly cumulativeShare: number | null
}
