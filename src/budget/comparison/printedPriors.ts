import type { BudgetDocument, TableKind } from '@/document/document'
import { figureOf, findSides, totalRow } from '@/document/lookup'
import { measures } from '@/document/measures'
import { readThreePublicTable } from '@/budget/threePublic/readTable'
import type { PrintedPrior } from './compare'
import { classKey } from './figureNames'
import { isOtherBasis, type PriorBasis, priorColumn } from '@/budget/figures/priorColumn'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'

const tables: readonly TableKind[] = [
  'expenditure',
  'revenueExpenditure',
  'generalPublicExpenditure',
  'fiscalExpenditure',
]

/** Last year's figures that the tables print beside this year's, by key, in 分. */
export function printedPriors(document: BudgetDocument): ReadonlyMap<string, PrintedPrior> {
  const found = new Map<string, PrintedPrior>()
  const add = (key: string, prior: PrintedPrior) => {
    if (!found.has(key)) found.set(key, prior)
  }
  const read = (amount: TracedAmount, basis: PriorBasis) => readColumn(document, amount, basis)
  for (const side of findSides(document, tables, ['functional', 'use'])) {
    for (const measure of measures) {
      const column = priorColumn(side.side, measure)
      const total = column && figureOf(side, totalRow(side.side), column.column.key)
      if (column && total) add(measure, read(tracePrinted(total), column.basis))
    }
    const column = priorColumn(side.side, 'total')
    if (!column || side.side.kind !== 'functional') continue
    for (const row of side.side.rows) {
      const figure =
        row.role === 'line' && (row.code === null ? row.parent === null : row.code.length === 3)
          ? figureOf(side, row, column.column.key)
          : null
      if (figure) add(classKey(row.code, row.name), read(tracePrinted(figure), column.basis))
    }
  }
  for (const [key, { prior, priorBasis }] of readThreePublicTable(document))
    if (prior) add(key, read(prior, priorBasis))
  return found
}

/** The amount of a column, with what stands against comparing it. */
function readColumn(
  document: BudgetDocument,
  amount: TracedAmount,
  basis: PriorBasis,
): PrintedPrior {
  const text =
    basis === 'executed' ? '上年数是执行数，本年数是预算数。' : '上年数是预算数，本年数是决算数。'
  const barrier = isOtherBasis(document, basis) ? { kind: 'basis' as const, text } : null
  return { amount, document: null, barrier }
}
