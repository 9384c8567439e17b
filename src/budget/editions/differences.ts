import type { AmountUnit } from '@/document/money'

/** What one of two editions prints, and on which of its lines. */
export interface EditionPrint {
  /** As printed: an amount, a weight, or words. */
  readonly text: string
  readonly unit: AmountUnit | null
  readonly line: number
}

/**
 * A difference between two editions of one document. `amount`: a figure is another, or only one has
 * it; `table`: only one has the table; `text`: only one has the paragraph.
 */
export interface EditionDifference {
  readonly kind: 'amount' | 'table' | 'text'
  /** The table's name, or 正文. */
  readonly table: string
  /** Row and column, in words; of a table or paragraph ''. */
  readonly subject: string
  /** `null` where the edition has nothing there. */
  readonly before: EditionPrint | null
  readonly after: EditionPrint | null
}
