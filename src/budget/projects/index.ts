export {
  arrangeProjects,
  fundingChoices,
  type ProjectFilter,
  type ProjectOrder,
  type ProjectRows,
} from './filter'
export { filteredFinding, listFinding, projectFinding, describeTotal } from './findings'
export { fundingPlace, fundingText, periodNames } from './funding'
export { byAmount } from './filter'
export { describeMoneyTargets, relationLabels } from './moneyTargets'
export { listNamesakes } from './namesakes'
export { listProjects, stepProjects } from './projectList'
export { statedCounts } from './statedCounts'
export { targetText, type TargetFacts } from './targets'
export type {
  IndicatorCounts,
  IndicatorFacts,
  Points,
  ProgrammeGroup,
  ProjectEntry,
  ProjectList,
  SheetFacts,
} from './types'
export { formatPoints } from './weights'
export { describeWeights } from './weights'
export { confidenceLabels } from './sheetFacts'
export { printedRows } from './printedRows'
export { sheetName } from './sheetFacts'
