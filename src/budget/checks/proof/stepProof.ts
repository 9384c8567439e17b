import type { CheckResult } from '@/budget/checks/model/types'
import { Corrections } from './corrections'
import { listPrinted } from './printed'
import { type Doubt, Proof } from './prove'
import type { Weighing } from './weighing'

/** Relations that are weighed in less than a millisecond. */
const resultsOfStep = 20

/** Weighs the relations that do not hold, in steps that are each short. */
export function* stepProof(
  failing: readonly CheckResult[],
  weighing: Weighing,
): Generator<void, (result: CheckResult) => Doubt | null> {
  const printed = yield* listPrinted(weighing.context)
  const proof = new Proof(failing, printed, weighing)
  const doubts = new Map<CheckResult, Doubt>()
  // What follows from a figure that has been shown to be wrong is no doubt of its own; what follows
  // from one that may be of another scope is in the same doubt.
  const earned = new Corrections(weighing)
  const inDoubt = new Map<Doubt, Corrections>()
  for (const [index, result] of failing.entries()) {
    if (index % resultsOfStep === 0) yield
    const doubt = proof.doubt(result)
    if (!doubt) continue
    doubts.set(result, doubt)
    if (doubt.kind !== 'otherScope') continue
    const { of } = doubt.by
    const own = new Corrections(weighing)
    own.addOf(result, term => (typeof of === 'string' ? term.statement !== null : term === of))
    inDoubt.set(doubt, own)
  }
  for (const [index, result] of failing.entries()) {
    if (index % resultsOfStep === 0) yield
    if (doubts.has(result)) continue
    const [shared] = [...inDoubt].find(([, own]) => own.mends(result)) ?? []
    if (shared) doubts.set(result, shared)
    else earned.add(result)
  }
  return result => (earned.mends(result) ? null : (doubts.get(result) ?? null))
}
