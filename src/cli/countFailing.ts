import { stepOutcomes } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'

/** How many relations of a document do not hold; tests all of them. */
export function countFailing(document: BudgetDocument): number {
  return runSteps(stepOutcomes(document)).fails
}
