import type { BudgetDocument, Diagnostic } from '@/document/document'
import { rowPlace } from './coverage'
import { once } from '@/document/once'
import { findDecimal } from '@/text/decimals'
import { linesOfProse } from '@/text/proseLines'
import type { Provenance } from '@/text/provenance'
import type { Segment } from '@/text/segments'
import { markQuotedFigures } from './quotedFigures'

/** How many findings of reading there are, each by its cell, row or line. */
export function findingsCount(
  document: BudgetDocument,
  findings: readonly Diagnostic[],
  noun: string,
): Provenance {
  return {
    of: noun,
    count: findings.map(({ table: id, row, cell, line, message }): Provenance => {
      const table = tablesOf(document).get(id ?? '')
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
  document: BudgetDocument,
  { line, table, message }: Diagnostic,
): Segment[] {
  const printed =
    table === undefined
      ? proseOf(document).get(line)
      : tablesOf(document)
          .get(table)
          ?.rows.find(row => row.line === line)
          ?.cells.join(' ')
  const provenanceOf = (text: string): Provenance | null => {
    const figure = text.replace(/[,%]/g, '')
    if (printed !== undefined && findDecimal(printed, figure))
      return { line, text: printed, figure }
    const statement = statedOf(document).get(figure)
    return statement === undefined ? null : { statement, prints: figure }
  }
  const named = new Set(message.replace(/第[\s\d、–-]+[行格]/g, '').match(decimals))
  return markQuotedFigures(
    message,
    (message.match(decimals) ?? []).flatMap(text =>
      named.has(text) ? [[text, provenanceOf(text)] as const] : [],
    ),
  )
}

const proseOf = once(({ parts }: BudgetDocument) => linesOfProse(parts))
const tablesOf = once(
  ({ tables }: BudgetDocument) => new Map(tables.map(table => [table.id, table])),
)
/** The first statement that prints a figure, by the figure. */
const statedOf = once(({ statements }: BudgetDocument) => {
  const stated = new Map<string, string>()
  for (const { id, amount, change } of statements)
    for (const figure of [amount, change?.amount, change?.percent])
      if (figure != null && !stated.has(figure)) stated.set(figure, id)
  return stated
})
const decimals = /\d[\d,]*(?:\.\d+)?%?/g
