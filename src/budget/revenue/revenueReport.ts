import type { BudgetDocument, TableKind, TableMeaning } from '@/document/document'
import { type FoundSide, totalRow } from '@/document/lookup'
import { findBalances } from './balances'
import { columnFunding } from './columnFunding'
import { fundReports } from './funds'
import { readByYear, rowFunding } from './rowFunding'
import type { RevenueReport, RevenueTable } from './types'

/** The tables that print revenue, in the order of a document. */
const revenueTables: readonly TableKind[] = [
  'revenueExpenditure',
  'revenue',
  'fiscalRevenueExpenditure',
]

/**
 * Sources by year of the money, how revenue meets expenditure, and the two funds; in 分, from the
 * three tables of revenue.
 */
export function revenueReport(document: BudgetDocument): RevenueReport {
  const tables = revenueTables.flatMap(kind =>
    document.meanings.filter(meaning => meaning.kind === kind && !meaning.empty),
  )
  return {
    tables: tables.flatMap(meaning => readTable(document, meaning)),
    funds: fundReports(document),
  }
}

function readTable(document: BudgetDocument, meaning: TableMeaning): RevenueTable[] {
  const found = findRevenueSide(meaning)
  if (!found) return []
  const whole = readByYear(found, totalRow(found.side))
  const fen = whole.total?.fen ?? null
  return [
    {
      table: meaning.table,
      kind: meaning.kind,
      title: document.tables.find(({ id }) => id === meaning.table)?.title ?? '',
      whole,
      sources: found.side.kind === 'revenue' ? rowFunding(found, fen) : columnFunding(found, fen),
      balances: findBalances(found, meaning),
    },
  ]
}

/** The side with sources as rows; in 收入总表 they may be the columns beside units or subjects. */
function findRevenueSide(meaning: TableMeaning): FoundSide | null {
  const side =
    meaning.sides.find(({ kind }) => kind === 'revenue') ??
    (meaning.kind === 'revenue'
      ? meaning.sides.find(({ kind }) => kind === 'unit' || kind === 'functional')
      : undefined)
  return side ? { meaning, side } : null
}
