import { traceStated } from '@/budget/figures/traceAmounts'
import { tracePrinted } from '@/budget/figures/tracedAmount'
import { subjectTables } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { figureOf, findSides } from '@/document/lookup'
import type { Statement } from '@/document/prose'
import { buildExecution, type Execution, traceBudget } from './execution'

/**
 * What a final account spent against its budget: by subject as tables print both, else as sentences
 * do, in the order of the document; empty for a budget.
 */
export function listExecutions(document: BudgetDocument): readonly Execution[] {
  if (kindOf(document) !== 'finalAccount') return []
  const found = new Map<string, Execution>()
  const stated = document.statements.filter(
    ({ topic, budget, budgetDifference }) =>
      (budget ?? budgetDifference) && (topic.kind === 'subject' || topic.kind === 'measure'),
  )
  for (const { meaning, side } of findSides(document, subjectTables, ['functional']))
    for (const row of side.rows) {
      const [key, spent, initial] = [
        row.code ?? (row.role === 'total' ? 'total' : `row:${row.name}`),
        figureOf({ meaning, side }, row, 'total'),
        figureOf({ meaning, side }, row, 'budgeted.total'),
      ]
      const budget = initial ?? figureOf({ meaning, side }, row, 'adjusted.total')
      if (!spent || !budget || found.has(key) || row.role === 'subtotal') continue
      found.set(
        key,
        buildExecution({
          key,
          label: row.name,
          code: row.code,
          budget: tracePrinted(budget),
          spent: tracePrinted(spent),
          statement: stated.find(
            statement =>
              statement.topic.code !== undefined &&
              statement.topic.code === row.code &&
              (statement.budget ?? (initial && speaksOfInitial(statement))),
          ),
        }),
      )
    }
  for (const statement of stated) {
    const { topic, label } = statement
    const key = topic.code ?? topic.key ?? label
    const [budget, spent] = [traceBudget(statement), traceStated(statement)]
    if (!budget || !spent || found.has(key)) continue
    const code = topic.code ?? null
    found.set(
      key,
      buildExecution({
        key,
        label: nameOf(document, code) ?? label,
        code,
        budget,
        spent,
        statement,
      }),
    )
  }
  return [...found.values()]
}

const speaksOfInitial = ({ budgetDifference }: Statement) =>
  !budgetDifference?.text.includes('调整')

/** The name that a table prints for a code. */
function nameOf(document: BudgetDocument, code: string | null): string | null {
  if (code === null) return null
  for (const { side } of findSides(document, subjectTables, ['functional'])) {
    const row = side.rows.find(row => row.code === code)
    if (row) return row.name
  }
  return null
}
