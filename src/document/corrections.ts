export const correctionKinds = [
  'tableKind',
  'headerRows',
  'column',
  'rowRole',
  'rowCode',
  'rowName',
  'cell',
] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** The place that a correction is of: a table, and in it a row, a column or a cell. */
export interface CorrectionPlace {
  readonly kind: CorrectionKind
  readonly table: string
  /** Of the corrections of a row or a cell: index into the printed rows. */
  readonly row?: number
  /** Of those of a column or a cell: index of the printed cell. */
  readonly cell?: number
}

/**
 * How a person reads what the program read wrongly. The print stays as it is: a correction changes
 * only what it means.
 */
export interface TableCorrection extends CorrectionPlace {
  /** What stands at the place; where other things do, the correction is of another edition. */
  readonly printed: string
  /** The kind of the table before, of a correction of it. */
  readonly was?: string
  /**
   * A kind of tables; a count of header rows; the words over a column, or one of
   * `columnContents`; one of `rowRoles`; a code or name; what a cell says, nothing for a blank.
   */
  readonly reads: string
  /** ISO time of the correction. */
  readonly at: string
}

/** What a column can be read as that has no amounts. */
export const columnContents = ['编码', '名称', '不是金额'] as const
export type ColumnContents = (typeof columnContents)[number]

/** What a row can be read as; `none` is no data. */
export const rowRoles = ['total', 'subtotal', 'line', 'none'] as const

/** Whether two corrections are of one thing, so that the later one holds. */
export function isSamePlace(a: CorrectionPlace, b: CorrectionPlace): boolean {
  return a.kind === b.kind && a.table === b.table && a.row === b.row && a.cell === b.cell
}
