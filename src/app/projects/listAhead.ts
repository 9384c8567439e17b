// @bundle later
import type { BudgetDocument } from '@/document/document'
import { runInSteps } from '@/ui/steps'
import { spreadOnce, stepIndicatorsOnce } from './indicatorsOnce'
import { stepListOnce } from './useProjectList'

/** Lists projects and indicators in short steps, for as long as they are wanted. */
export async function listAhead(document: BudgetDocument, isWanted: () => boolean): Promise<void> {
  await runInSteps(stopUnwanted(stepAhead(document), isWanted))
}

function* stepAhead(document: BudgetDocument): Generator<void, void> {
  const projects = yield* stepListOnce(document)
  yield
  const indicators = yield* stepIndicatorsOnce(projects)
  yield
  spreadOnce(indicators)
}

function* stopUnwanted(steps: Generator<void, void>, isWanted: () => boolean) {
  while (isWanted() && !steps.next().done) yield
}
