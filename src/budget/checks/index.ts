export { runChecks } from './runChecks'
export { type CheckCounts, countChecks, familyNames, outcomeNames } from './summary'
export { type CheckResult, families, type Outcome, outcomes } from './types'
