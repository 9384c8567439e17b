/**
 * Exact decimal text in the unit of its table or sentence ("8836.68"); `null` is a blank, which is
 * not zero.
 */
export type Amount = string | null

/** Where a figure is printed. */
export interface Place {
  readonly table: string
  readonly row: number
  readonly line: number
  readonly cell: number
}
