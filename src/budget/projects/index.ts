export {
  arrangeProjects,
  fundingChoices,
  type ProjectFilter,
  type ProjectOrder,
  type ProjectRows,
} from './filter'
export { filteredFinding, listFinding, projectFinding, totalSentence } from './findings'
export { fundingPlace, fundingText, periodNames } from './funding'
export { byAmount } from './groups'
export { moneySentences, relationWords } from './moneyWords'
export { listProjects } from './projectList'
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
export { weightSentences } from './weightWords'
export { confidenceWords } from './joinWords'
export { printedRows } from './printedRows'
export { sheetName } from './sheetNames'
