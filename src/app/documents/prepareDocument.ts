// @bundle later
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { stepDisclosures } from '@/budget/disclosure/disclosureOf'
import { forgetClauses } from '@/budget/disclosure/mentions'
import { countUnreadCells } from '@/budget/disclosure/unreadCells'
import { disclosureSubjects, type SubjectKey } from '@/budget/disclosure/subjects'
import { drawnFlow } from '@/budget/tree/drawnFlow'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { baseOf } from '@/budget/tree/flow'
import { stepTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { runInSteps } from '@/ui/steps'

/**
 * Finds what views ask of a document before it is shown, while the page goes on answering: the view
 * finds it there. Of this very object: a copy is asked anew. Never rejects: what fails here fails
 * in the view that asks for it, which says so.
 */
export async function prepareDocument(document: BudgetDocument): Promise<void> {
  await runInSteps(stepPreparation(document)).catch(() => undefined)
}

function* stepPreparation(document: BudgetDocument): Generator<void, void> {
  yield* stepTree(document)
  baseOf(document)
  yield
  findStatedChanges(document)
  yield
  threePublicReport(document)
  yield
  countUnreadCells(document)
  yield
  drawnFlow(document)
  yield
  yield* stepDisclosures(document, Object.keys(disclosureSubjects) as SubjectKey[])
  forgetClauses()
}
