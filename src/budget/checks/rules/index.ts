import { balance } from './balance'
import { carryOver } from './carryOver'
import { columnSums } from './columnSums'
import { differences } from './differences'
import { earmarked } from './earmarked'
import { empties } from './empties'
import { hierarchy } from './hierarchy'
import { operatingFunds, statedOperatingParts } from './operatingFunds'
import { changes } from './prose/changes'
import { changeSums } from './prose/changeSums'
import { projectCount } from './prose/projectCount'
import { shares } from './prose/shares'
import { staff } from './prose/staff'
import { statedSums } from './prose/statedSums'
import { rowSums } from './rowSums'
import { betweenTables, statedAmounts } from './sameFigure'
import { scopes } from './scopes'
import { sheets } from './sheets'
import { threePublic } from './threePublic'
import type { Rule } from './types'
import { weights } from './weights'

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
