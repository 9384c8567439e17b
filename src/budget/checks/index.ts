// @bundle later
export { indexFailing } from './failing'
export { type HandedChecks, handOver, takeOver } from './handOver'
export { withWitnesses } from './withWitnesses'
export { runChecks, stepCounted, stepOutcomes } from './runChecks'
export {
  type CheckCounts,
  countChecks,
  familyNames,
  outcomeNames,
  outcomeOrder,
  relationSign,
} from './summary'
export { type CheckResult, families, type Family, type Outcome, outcomes } from './model/types'
