import type { DocumentKind } from '@/document/documentKind'
import type { Fen } from '@/document/money'
import type { Place } from '@/document/place'
import type { Project } from '@/document/project'

/**
 * Where a figure comes from: a printed cell, words, or what it is computed from. Plain data;
 * `explain` says what it means.
 */
export type Provenance =
  Place | Stated | Quoted | Share | Sum | Quotient | Count | Fixed | Elsewhere | Beside | Course

/** A figure of a statement. */
export interface Stated {
  readonly statement: string
  /** Whichever of its figures the statement prints as this decimal text. */
  readonly prints?: string
  /**
   * `amount`; `current`, this year's figure of its comparison; `difference`, `percent` and `share`
   * as printed; `prior` and `rate`, computed from these.
   */
  readonly says?: 'amount' | 'current' | 'difference' | 'percent' | 'prior' | 'rate' | 'share'
  /** The screen's name of the figure, where the sentence may be about another of that amount. */
  readonly asked?: string
}

/** Words of a line, with the figure in them as printed. */
export interface Quoted {
  readonly line: number
  readonly text: string
  readonly figure: string
  readonly name?: string
}

/** A part of a whole, in percent; `fine` with two decimals. */
export interface Share {
  readonly part: Provenance | null
  readonly whole: Provenance | null
  readonly name?: string
  readonly fine?: boolean
}

/** What figures add up to, without those of `less`. */
export interface Sum {
  readonly sum: readonly (Provenance | null)[]
  readonly less?: readonly (Provenance | null)[]
  readonly name?: string
  /** It adds up counts, which rest on no amount. */
  readonly ofCounts?: true
}

/** A figure divided by another of a different kind: money by heads. */
export interface Quotient {
  readonly divide: Provenance | null
  readonly by: Provenance | null
  readonly name?: string
}

/** How many rows, cells or lines there are; `of` says of what, with any condition: "二级项目". */
export interface Count {
  readonly count: readonly Provenance[]
  readonly of: string
}

/**
 * A number that no document prints, as a convention or the program has it; `of` says whose it is.
 */
export interface Fixed {
  readonly fixed: string
  readonly of: string
}

/** A figure with others that are shown in the same place. */
export interface Beside {
  readonly main: Provenance | null
  readonly also: readonly (Provenance | null)[]
}

/** A figure of another document. */
export interface Elsewhere {
  readonly document: string
  readonly provenance: Provenance
}

/** A figure over the years, in a line for each kind of document: budgeted is never beside spent. */
export interface Course {
  readonly course: readonly CourseLine[]
  readonly name: string
}
export interface CourseLine {
  readonly kind: DocumentKind
  /** Every year from the first to the last, those without a figure too. */
  readonly points: readonly CoursePoint[]
  readonly conflicts: readonly CourseConflict[]
  /** What is said of the whole line, as that its subject was renamed. */
  readonly notes: readonly string[]
}
export interface CoursePoint {
  readonly year: number
  /** In 分; `null` is a gap, and never zero. */
  readonly fen: Fen | null
  /** Computed from what a sentence says of a change. */
  readonly derived: boolean
  readonly provenance: Provenance | null
  /** Whose figure it is, where it is not the year's own document's, or why there is none. */
  readonly remark: string
  /** Why the line does not go on from the figure before; empty where it does. */
  readonly breaks: string
}
/** A year that its own document and the next one print differently. */
export interface CourseConflict {
  readonly year: number
  readonly own: Provenance | null
  readonly told: Provenance | null
  /** In 分. */
  readonly ownFen: Fen
  readonly toldFen: Fen
  /** The year of the document that says otherwise, and whether it is computed from its words. */
  readonly toldIn: number
  readonly derived: boolean
}

/** Where a project is printed: its cell, or the words of the text that name it and its money. */
export function projectPlace({ place, name, narrative }: Project): Place | Quoted {
  if (place) return place
  const { amount = null, line = 1 } = narrative ?? {}
  return amount
    ? { line: amount.line, text: amount.text, figure: amount.amount, name }
    : { line, text: name, figure: '', name }
}

/** Makes a provenance on request, where that takes more than to name a place. */
export type ProvenanceMaker = () => Provenance | null | Promise<Provenance | null>
