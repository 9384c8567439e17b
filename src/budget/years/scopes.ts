import { scopeNames, scopeOf } from '@/budget/comparison/scopes'
import { printedPlace } from '@/budget/figures/citeAmounts'
import { coverageOfGroups } from '@/budget/sideBySide/coverages'
import type { BudgetDocument } from '@/document/document'
import { haveOtherRoles, unitRoleNames } from '@/document/unitRole'
import { spaceText } from '@/text/format'
import type { YearMeasure } from './types'

/** A figure with the document that it is from. */
export interface Scoped {
  readonly document: BudgetDocument
  readonly measure: YearMeasure
}

/**
 * Why two figures of a unit are not of the same money: a department with its units against one
 * unit, or another part of the budget; empty where they are.
 */
export function sayOtherScope(one: Scoped, other: Scoped): string {
  const [before, now] = [one.document, other.document]
  if (haveOtherRoles(before, now) && before.role && now.role)
    return spaceText(
      `${before.year}年的文件是${unitRoleNames[before.role]}的数，${now.year}年的是${unitRoleNames[now.role]}的数，范围不同`,
    )
  const [then, later] = [whoseMoney(one), whoseMoney(other)]
  return then === null || later === null || then === later
    ? ''
    : spaceText(`${before.year}年的文件含${then}，${now.year}年的含${later}，口径不同`)
}

/** Whose money a figure counts, in words; `null` where nothing tells. */
function whoseMoney({ document, measure: { group, figure } }: Scoped): string | null {
  if (figure.kind !== 'money') return null
  if (group === 'economic') return coverageOfGroups(document).economic
  if (group !== 'overall' && group !== 'functional' && group !== 'revenue') return null
  const { fen, provenance, derived } = figure
  // A sum has no table of its own: it is of that of all subjects.
  if (!printedPlace(provenance))
    return group === 'functional' ? coverageOfGroups(document).functional : null
  return scopeNames[scopeOf(document, { fen, provenance, derived })]
}
