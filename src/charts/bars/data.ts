import type { DisplayUnit } from '@/text/format'
import type { Measure } from '@/document/measures'
import type { Fen } from '@/document/money'

/**
 * `amount`: parts in a row, to one scale; `share`: every bar as long as the picture; `side`: parts
 * under each other, to one scale.
 */
export type BarsStyle = 'amount' | 'share' | 'side'

/**
 * A part of a bar. `own` has the colour of its subject, `rest` is grey. Shares are tenths of a
 * percent.
 */
export interface BarPart {
  readonly key: Measure | 'own' | 'rest'
  readonly name: string
  readonly amount: Fen
  readonly share: number | null
  /** What the part is made of, shown as cuts. */
  readonly pieces?: readonly Fen[]
}

export interface BarRow {
  readonly key: string
  /** Key of the part that it belongs to in a picture of the same by areas; its own if left out. */
  readonly within?: string
  readonly code: string | null
  readonly name: string
  /** `whole` stands over all others; `part` belongs to the row before it. */
  readonly kind: 'whole' | 'row' | 'part'
  readonly leads: boolean
  readonly amount: Fen | null
  readonly share: number | null
  readonly parts: readonly BarPart[]
  /** What the first part is made of, as a thin bar under it. */
  readonly inside?: readonly BarPart[]
  /** Share of this and all rows before it. */
  readonly cumulative?: number | null
  /** Said in place of parts that are not there. */
  readonly note?: string | null
}

export interface BarsData {
  readonly unit: DisplayUnit
  readonly as: BarsStyle
  readonly rows: readonly BarRow[]
  /** What a row's share is taken of, in the reader's words. */
  readonly shareOf: string
  /** Keys of parts that are switched off: nothing is said of them under a bar. */
  readonly off?: readonly string[]
  /** Rows that the picture has room for; the smallest of more are drawn as one. */
  readonly mostRows?: number
}
