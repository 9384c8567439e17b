import type { Row } from '@/document/document'
import type { Term } from './types'

/** Tables of which all terms are kept; most documents have fewer. */
const mostTables = 64
/** Of more, a rule is done with one before it comes to the next but few. */
const lastTables = 4

type TermsOfRows = Map<Row, Map<string, Term>>

/**
 * Terms made so far, as a cell stands in several relations; of very many tables only those of the
 * last, as all of them take more memory than the document.
 */
export class TermCache {
  /** Nothing is taken out of it: what a map held before is let go with all of it only. */
  private readonly tables = new Map<string, { rows: TermsOfRows | null }>()
  /** The tables whose terms are kept, the next to be let go at `oldest`. */
  private readonly kept: { rows: TermsOfRows | null }[] = []
  private readonly most: number
  private oldest = 0

  /** For a document of so many tables. */
  constructor(tables: number) {
    this.most = tables > mostTables ? lastTables : mostTables
  }

  /** The terms of a row by the keys of their columns. */
  termsOf(table: string, row: Row): Map<string, Term> {
    let own = this.tables.get(table)
    if (!own) this.tables.set(table, (own = { rows: null }))
    if (!own.rows) {
      own.rows = new Map()
      const last = this.kept[this.oldest]
      if (last) last.rows = null
      this.kept[this.oldest] = own
      this.oldest = (this.oldest + 1) % this.most
    }
    let terms = own.rows.get(row)
    if (!terms) own.rows.set(row, (terms = new Map()))
    return terms
  }
}
