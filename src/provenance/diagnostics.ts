import type { BudgetDocument, Diagnostic } from '@/document/document'
import { rowPlace } from './coverage'
import { findDecimal } from '@/text/decimals'
import { linesOfProse } from '@/text/proseLines'
import type { Provenance } from '@/text/provenance'
import type { Segment } from '@/text/segments'
import { markQuotedFigures } from './quotedFigures'

/** How many findings of reading there are, each by its cell, row or line. */
export function findingsCount(
  { tables }: BudgetDocument,
  findings: readonly Diagnostic[],
  noun: string,
): Provenance {
  return {
    of: noun,
    count: findings.map(({ table: id, row, cell, line, message }): Provenance => {
      const table = tables.find(table => table.id === id)
      if (!table || row === undefined || !table.rows[row])
        return { line, text: message, figure: '', name: message }
      return cell === undefined ? rowPlace(table, row) : { table: table.id, row, line, cell }
    }),
  }
}

/**
 * A diagnostic's message, its figures with the line that prints them: its own, or else a statement's.
 */
export function markDiagnostic(
  { parts, tables, statements }: BudgetDocument,
  { line, table, message }: Diagnostic,
): Segment[] {
  const printed =
    table === undefined
      ? linesOfProse(parts).get(line)
      : tables
          .find(({ id }) => id === table)
          ?.rows.find(row => row.line === line)
          ?.cells.join(' ')
  const provenanceOf = (text: string): Provenance | null => {
    const figure = text.replace(/[,%]/g, '')
    if (printed !== undefined && findDecimal(printed, figure))
      return { line, text: printed, figure }
    const statement = statements.find(({ amount, change }) =>
      [amount, change?.amount, change?.percent].includes(figure),
    )
    return statement ? { statement: statement.id, prints: figure } : null
  }
  const named = new Set(message.replace(/第[\s\d、–-]+[行格]/g, '').match(decimals))
  return markQuotedFigures(
    message,
    (message.match(decimals) ?? []).flatMap(text =>
      named.has(text) ? [[text, provenanceOf(text)] as const] : [],
    ),
  )
}
const decimals = /\d[\d,]*(?:\.\d+)?%?/g
