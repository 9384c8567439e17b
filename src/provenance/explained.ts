import type { Place, PrintedRow, PrintedTable } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { Value } from './values'

/**
 * What a source means: the name of its figure, what it is worth, and where that is to be seen.
 * `null` values are blank.
 */
export interface Explained {
  readonly name: string
  readonly value: Value | null
  readonly seen: Seen
  /** What it explains. */
  readonly of?: Provenance
  /** The unit it is shown in, where that of the screen is too large for it. */
  readonly shownIn?: DisplayUnit
  /** Another figure that was asked for, and why this one stands for it. */
  readonly instead?: string
  readonly document?: string
  readonly also?: readonly Explained[]
}
export type Seen = SeenCell | SeenWords | SeenFormula

/** A printed cell with its row, the header and the rows that it is a part of, in printed order. */
export interface SeenCell {
  readonly kind: 'cell'
  readonly place: Place
  readonly table: PrintedTable
  /** The table's short name: "表五". */
  readonly tableName: string
  readonly header: readonly PrintedRow[]
  readonly rows: readonly SeenRow[]
  /** As printed. */
  readonly printed: string
}
export interface SeenRow extends PrintedRow {
  readonly index: number
  readonly here: boolean
}

/** Printed words; `mark` is where in them the figure stands, from and up to. */
export interface SeenWords {
  readonly kind: 'words'
  readonly line: number
  readonly text: string
  readonly mark: readonly [number, number] | null
}

/** What is computed: "占" divides the first by the second. */
export interface SeenFormula {
  readonly kind: 'formula'
  readonly how: 'sum' | 'share' | 'quotient' | 'count' | 'fixed'
  readonly operands: readonly Operand[]
}
export interface Operand {
  readonly sign: '' | '+' | '−' | '÷'
  readonly explained: Explained
}
