import type { VNode } from 'vue'
import type { Fen } from '@/document/money'
import type { DisplayUnit } from '@/text/format'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

type Source = Provenance | ProvenanceMaker | null | undefined

/** What a cell says and where that comes from. */
export interface TextCell {
  readonly text: string
  readonly provenance?: Source
}
/** An amount, whose title has every decimal; null is drawn as a dash. */
interface AmountCell {
  readonly amount: { readonly fen: Fen; readonly provenance: Source } | null
  readonly unit: DisplayUnit
  readonly signed?: boolean
}
/** A drawing with its own way to its sources. */
interface DrawnCell {
  readonly draw: () => VNode[]
}
export type TableCell = TextCell | AmountCell | DrawnCell

/** A cell of a total row; `span` counts the columns that it covers, by default one. */
export type TotalCell = TableCell & { readonly span?: number }

/** A column of a `DataTable`: `cell` says what its cells say, or a slot named by `key` draws them. */
export interface TableColumn<Row> {
  readonly key: string
  readonly label: string
  /** The term that explains the label, where that is shorter. */
  readonly term?: string
  /** Figures are right-aligned; by default a column is text. */
  readonly kind?: 'text' | 'figure'
  /** Class of its cells in head, body and foot. */
  readonly class?: string | undefined
  /** How wide the column is, where its cells do not decide it. */
  readonly width?: string
  /** Its cells name their rows. */
  readonly heading?: boolean
  /** What the header says when pointed at. */
  readonly title?: string
  /** Sorts rows: money in 分, shares as numbers; null comes last. Absent: no sorting by it. */
  readonly value?: (row: Row) => number | string | null
  readonly cell?: (row: Row) => TableCell
  /** Its cells of the total rows, from the first; a slot `total-<key>` draws what is more than text. */
  readonly total?: TotalCell | readonly TotalCell[]
  /** Attributes of a cell, such as `rowspan`; null where the cell above covers this one. */
  readonly attributes?: (row: Row, sorted: boolean) => Readonly<Record<string, unknown>> | null
}

/** Which column rows are sorted by. */
export interface TableSort {
  readonly key: string
  readonly descending: boolean
}
