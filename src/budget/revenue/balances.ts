import type { TableMeaning } from '@/document/document'
import { type FoundSide, totalRow } from '@/document/lookup'
import { readByYear } from './rowFunding'
import type { Balance, ByYear } from './types'

/**
 * How revenue meets expenditure in a table that prints both, in 分; only what is printed on either
 * side.
 */
export function findBalances(revenue: FoundSide, meaning: TableMeaning): readonly Balance[] {
  const spending = meaning.sides
    .filter(side => side !== revenue.side && (side.kind === 'functional' || side.kind === 'use'))
    .map(side => ({ meaning, side }))
  const income = readByYear(revenue, totalRow(revenue.side))
  const outlays = spending.map(found => readByYear(found, totalRow(found.side)))
  const subtotals = spending.map(found => readByYear(found, found.side.rows.find(isSubtotal)))
  const subtotal = readByYear(revenue, revenue.side.rows.find(isSubtotal))
  return [
    ...(['total', 'currentYear', 'carryOver'] as const).flatMap(of =>
      compare(of, income, outlays, of),
    ),
    ...compare('subtotal', subtotal, subtotals, 'total'),
  ]
}

/** The first side of expenditure with a figure counts: one of two is often left blank. */
function compare(
  of: Balance['of'],
  income: ByYear,
  outlays: readonly ByYear[],
  key: keyof ByYear,
): Balance[] {
  const revenue = income[key]
  const expenditure = outlays.find(outlay => outlay[key] !== null)?.[key]
  return revenue && expenditure
    ? [{ of, revenue, expenditure, difference: revenue.fen - expenditure.fen }]
    : []
}

const isSubtotal = ({ role }: { readonly role: string }) => role === 'subtotal'
