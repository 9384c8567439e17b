/**
 * What a figure of a sentence is: an amount, its share of a whole, or what it changed by, in money
 * or in percent.
 */
export type Says = 'amount' | 'share' | 'difference' | 'rate'

/** A figure within a paragraph, by the signs it takes there. */
export interface ProseFigure {
  readonly statement: string
  readonly says: Says
  readonly from: number
  readonly to: number
}

/** A paragraph in pieces, in order; joined they are its text. */
export interface ProsePiece {
  readonly text: string
  readonly figure: Pick<ProseFigure, 'statement' | 'says'> | null
  readonly word?: true
  readonly relation?: string
}

/** Where a word that can be explained stands in a paragraph. */
export interface ProseWord {
  readonly from: number
  readonly to: number
}

/** A figure that only a relation, by its id, knows of. */
export interface ProseCount extends ProseWord {
  readonly relation: string
}
