import type { DisplayUnit } from '@/text/format'
import type { Fen } from '@/document/money'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

/**
 * A table as a view hands it in to be copied or saved: exact values, in the order in which they are
 * seen.
 */
export interface ExportTable {
  readonly title: string
  /** Unit of the amounts. */
  readonly unit: DisplayUnit
  /** Where it is printed, in words: "表五《一般公共预算支出表》表内第 1–12 行". */
  readonly source: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly ExportRow[]
}

export type ExportKind = 'text' | 'amount' | 'percent' | 'count' | 'number'
export interface ExportColumn {
  readonly key: string
  readonly label: string
  readonly kind: ExportKind
}

export interface ExportRow {
  readonly cells: Readonly<Record<string, ExportCell>>
  /**
   * Lines of the document in which the row's figures are printed, with the titles of their tables.
   */
  readonly sources?: readonly ExportCitation[]
  readonly total?: boolean
  /** Where the figures come from, by column. */
  readonly figures?: Readonly<Record<string, Provenance | ProvenanceMaker | null>>
}
export interface ExportCitation {
  readonly table: string
  readonly line: number
}

/**
 * `text`: words. `amount`: 分, or exact decimal text in the table's unit. `percent`: what of what,
 * or exact decimal text in percent. `count`: an integer. `number`: exact decimal text. `null` is no
 * figure, which is not zero.
 */
export type ExportCell = string | number | ExportShare | null
export interface ExportShare {
  readonly part: Fen
  readonly whole: Fen
}
