// @bundle figures
import type { BudgetDocument, Place, TableKind } from '@/document/document'
import { figureOf, findSides } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { summarise } from './summary'

/** Which part of all expenditure a table covers, and what it leaves out. */
export interface Coverage {
  /** What the table's total is a total of: "一般公共预算支出". */
  readonly name: string
  readonly missing: { readonly name: string; readonly fen: Fen }
  /** Where all expenditure is printed. */
  readonly whole: Place
}

const names: Readonly<Partial<Record<TableKind, string>>> = {
  generalPublicExpenditure: '一般公共预算支出',
  fiscalExpenditure: '财政拨款支出',
  fiscalRevenueExpenditure: '财政拨款支出',
}

/** Totals added up from rounded rows are this much off and still the same. */
const rounding: Fen = 50_000

/**
 * What a table of expenditure with this total covers, where that is less than all expenditure; else
 * `null`.
 */
export function coverageOf(
  document: BudgetDocument,
  kind: TableKind,
  covered: Fen | null,
): Coverage | null {
  const whole = summarise(document).total
  if (!whole || covered === null || whole.fen - covered <= rounding) return null
  const fen = whole.fen - covered
  return {
    name: names[kind] ?? '表内支出',
    missing: { name: sourceOf(document, fen) ?? '其余资金', fen },
    whole: whole.place,
  }
}

/**
 * The source of revenue that is as much as what is left out; `null` where none is, or several are.
 */
function sourceOf(document: BudgetDocument, fen: Fen): string | null {
  for (const found of findSides(document, ['revenueExpenditure', 'revenue'], ['revenue'])) {
    const alike = found.side.rows.filter(
      row =>
        row.role === 'line' && row.parent === null && figureOf(found, row, 'total')?.fen === fen,
    )
    if (alike.length === 1 && alike[0]) return alike[0].name
  }
  return null
}
