import type { BudgetDocument, TableKind, TableMeaning } from '@/document/document'
import { type FoundSide, totalRow } from '@/document/lookup'
import { once } from '@/document/once'
import { columnFunding, readByYear, rowFunding } from './funding'
import { fundReports } from './funds'
import type { Balance, ByYear, RevenueReport, RevenueTable } from './types'

/** The tables that print revenue, in the order of a document. */
const revenueTables: readonly TableKind[] = [
  'revenueExpenditure',
  'revenue',
  'fiscalRevenueExpenditure',
]

/**
 * Sources by year of the money, how revenue meets expenditure, and the two funds; in 分, from the
 * three tables of revenue. Once of each document.
 */
export const revenueReport = once((document: BudgetDocument): RevenueReport => {
  const tables = revenueTables.flatMap(kind =>
    document.meanings.filter(meaning => meaning.kind === kind && !meaning.empty),
  )
  const titles = new Map(document.tables.map(({ id, title }) => [id, title]))
  return {
    tables: tables.flatMap(meaning => readTable(meaning, titles.get(meaning.table) ?? '')),
    funds: fundReports(document),
  }
})

function readTable(meaning: TableMeaning, title: string): RevenueTable[] {
  const found = findRevenueSide(meaning)
  if (!found) return []
  const whole = readByYear(found, totalRow(found.side))
  const fen = whole.total?.fen ?? null
  return [
    {
      table: meaning.table,
      kind: meaning.kind,
      title,
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

/**
 * How revenue meets expenditure in a table that prints both, in 分; only what is printed on either
 * side.
 */
function findBalances(revenue: FoundSide, meaning: TableMeaning): readonly Balance[] {
  const spending = meaning.sides
    .filter(side => side !== revenue.side && (side.kind === 'functional' || side.kind === 'use'))
    .map(side => ({ meaning, side }))
  const income = readByYear(revenue, totalRow(revenue.side))
  const outlays = spending.map(found => readByYear(found, totalRow(found.side)))
  const subtotals = spending.map(found => readByYear(found, found.side.rows.find(isSubtotal)))
  const subtotal = readByYear(revenue, revenue.side.rows.find(isSubtotal))
  return [
    ...(['total', 'currentYear', 'carryOver'] as const).flatMap(measure =>
      compare(measure, income, outlays, measure),
    ),
    ...compare('subtotal', subtotal, subtotals, 'total'),
  ]
}

/** The first side of expenditure with a figure counts: one of two is often left blank. */
function compare(
  measure: Balance['of'],
  income: ByYear,
  outlays: readonly ByYear[],
  key: keyof ByYear,
): Balance[] {
  const revenue = income[key]
  const expenditure = outlays.find(outlay => outlay[key] !== null)?.[key]
  return revenue && expenditure
    ? [{ of: measure, revenue, expenditure, difference: revenue.fen - expenditure.fen }]
    : []
}

const isSubtotal = ({ role }: { readonly role: string }) => role === 'subtotal'
