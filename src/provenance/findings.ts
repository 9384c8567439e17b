import type { BudgetDocument, Diagnostic } from '@/document/document'
import { rowPlace } from './account'
import { findDecimal } from '@/text/findDecimal'
import { linesOfProse } from '@/text/proseLines'
import type { Provenance } from '@/text/provenance'

/** How many findings of reading there are, each by its cell, row or line. */
export function findingsCount(
  { tables }: BudgetDocument,
  findings: readonly Diagnostic[],
  of: string,
): Provenance {
  return {
    of,
    count: findings.map(({ table: id, row, cell, line, message }): Provenance => {
      const table = tables.find(one => one.id === id)
      if (!table || row === undefined || !table.rows[row])
        return { line, text: message, figure: '', name: message }
      return cell === undefined ? rowPlace(table, row) : { table: table.id, row, line, cell }
    }),
  }
}

/**
 * The figures that a finding of reading names, as they look, with the words that print them: its
 * own line, or else a statement.
 */
export function findingFigures(
  { parts, tables, statements }: BudgetDocument,
  { line, table, message }: Diagnostic,
): ReadonlyMap<string, Provenance> {
  const words =
    table === undefined
      ? linesOfProse(parts).get(line)
      : tables
          .find(({ id }) => id === table)
          ?.rows.find(row => row.line === line)
          ?.cells.join(' ')
  const named = message.replace(/第[\s\d、–-]+[行格]/g, '').match(/\d[\d,]*(?:\.\d+)?%?/g) ?? []
  return new Map(
    named.flatMap((text): [string, Provenance][] => {
      const figure = text.replace(/[,%]/g, '')
      if (words !== undefined && findDecimal(words, figure))
        return [[text, { line, text: words, figure }]]
      const statement = statements.find(({ amount, change }) =>
        [amount, change?.amount, change?.percent].includes(figure),
      )
      return statement ? [[text, { statement: statement.id, prints: figure }]] : []
    }),
  )
}
