import { type Outcome, stepOutcomes } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'

/** How many relations of a document come out how; tests all of them. */
export function countOutcomes(document: BudgetDocument): Readonly<Record<Outcome, number>> {
  return runSteps(stepOutcomes(document))
}
