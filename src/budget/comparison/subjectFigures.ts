import { type Figure, figureOf, findSides } from '@/document/lookup'
import type { BudgetDocument, TableKind } from '@/document/document'

/** What keys of sections and items begin with: "subject:2040601". */
export const subjectPrefix = 'subject:'

/** A section or item as the document's tables print it. */
interface SubjectFigure {
  readonly name: string
  readonly figure: Figure | null
}

const tables: readonly TableKind[] = [
  'expenditure',
  'fiscalExpenditure',
  'generalPublicExpenditure',
  'fiscalRevenueExpenditure',
  'governmentFund',
  'stateCapital',
]
const known = new WeakMap<BudgetDocument, ReadonlyMap<string, SubjectFigure>>()

/** Sections and items by code, each as the widest table prints it first. */
export function indexSubjectFigures(document: BudgetDocument): ReadonlyMap<string, SubjectFigure> {
  const before = known.get(document)
  if (before) return before
  const found = new Map<string, SubjectFigure>()
  for (const side of findSides(document, tables, ['functional']))
    for (const row of side.side.rows) {
      const code = row.code ?? row.inferredCode ?? ''
      if (code.length > 3 && !found.has(code))
        found.set(code, { name: row.name, figure: figureOf(side, row, 'total') })
    }
  known.set(document, found)
  return found
}
