import { balance, columnSums } from './columnSums'
import { carryOver, scopes } from './scopes'
import { differences, rowSums } from './rowSums'
import { earmarked } from './earmarked'
import { empties } from './empties'
import { hierarchy } from './hierarchy'
import { operatingFunds, statedOperatingParts, threePublic } from './economic'
import { changes, shares } from './prose/percentages'
import { changeSums } from './prose/changeSums'
import { projectCount, staff } from './prose/counts'
import { statedSums } from './prose/statedSums'
import { betweenTables, statedAmounts } from './sameFigure'
import { sheets, weights } from './performanceSheets'
import type { Rule } from '../context'

/** Every kind of relation, in the order of the families. */
export const rules: readonly Rule[] = [
  rowSums,
  differences,
  columnSums,
  balance,
  hierarchy,
  betweenTables,
  scopes,
  earmarked,
  threePublic,
  operatingFunds,
  carryOver,
  sheets,
  empties,
  statedAmounts,
  statedOperatingParts,
  statedSums,
  shares,
  changes,
  changeSums,
  staff,
  projectCount,
  weights,
]
