export { compareSheets, type ComparedGroup, type Pair } from './spread'
export {
  describeFilter,
  filterIndicators,
  type IndicatorFilter,
  type IndicatorOrder,
  kindNames,
} from './filter'
export { comparisonFinding, describeCounts, filteredFinding, indicatorsFinding } from './findings'
export { listIndicators, stepIndicators } from './indicatorList'
export { spreadOf } from './spread'
export {
  groupNames,
  type IndicatorLine,
  type IndicatorList,
  type SheetLines,
  type SheetSpread,
  type Spread,
} from './indicator'
export { type DimensionGroup, dimensionGroups, type IndicatorKind, indicatorKinds } from './kinds'
