import type { BudgetDocument, TableKind } from '@/document/document'
import { figureOf, findSides, totalRow } from '@/document/lookup'
import { measures } from '@/document/measures'
import { readThreePublicTable } from '@/budget/threePublic/readTable'
import { classKey } from './currentFigures'
import { priorColumn } from '@/budget/figures/priorColumn'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'

/**
 * Last year's figure from a column of its own; `executed`: what was spent, not what was budgeted.
 */
export interface PrintedPrior {
  readonly figure: TracedAmount
  readonly executed: boolean
}

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
  for (const side of findSides(document, tables, ['functional', 'use'])) {
    for (const measure of measures) {
      const column = priorColumn(side.side, measure)
      const total = column && figureOf(side, totalRow(side.side), column.column.key)
      if (column && total)
        add(measure, { figure: tracePrinted(total), executed: column.basis === 'executed' })
    }
    const column = priorColumn(side.side, 'total')
    if (!column || side.side.kind !== 'functional') continue
    for (const row of side.side.rows) {
      const figure =
        row.role === 'line' && (row.code === null ? row.parent === null : row.code.length === 3)
          ? figureOf(side, row, column.column.key)
          : null
      if (figure)
        add(classKey(row.code, row.name), {
          figure: tracePrinted(figure),
          executed: column.basis === 'executed',
        })
    }
  }
  for (const [key, { prior, priorExecuted }] of readThreePublicTable(document))
    if (prior) add(key, { figure: prior, executed: priorExecuted })
  return found
}
