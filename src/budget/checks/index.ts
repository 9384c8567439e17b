export { runChecks } from './runChecks'
export { type CheckCounts, countChecks, familyNames, outcomeNames } from './summary'
export { type CheckResult, type CheckSide, families, type Family, type Outcome, outcomes, type Quantity, type Term } from './types'
