import type { Row } from '@/document/document'
import type { Term } from './types'

/** Tables whose terms are kept: rules go from table to table, and most documents have fewer. */
const mostTables = 64

/**
 * Terms made so far, as a cell stands in several relations; of very many tables only those of the
 * last, as all of them take more memory than the document.
 */
export class TermCache {
  private readonly tables = new Map<string, Map<Row, Map<string, Term>>>()

  /** The terms of a row by the keys of their columns. */
  termsOf(table: string, row: Row): Map<string, Term> {
    let rows = this.tables.get(table)
    if (!rows) {
      const [oldest] = this.tables.size < mostTables ? [] : this.tables.keys()
      if (oldest !== undefined) this.tables.delete(oldest)
      this.tables.set(table, (rows = new Map()))
    }
    let terms = rows.get(row)
    if (!terms) rows.set(row, (terms = new Map()))
    return terms
  }
}
