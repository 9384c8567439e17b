import { type CheckResult, type Family, families, type Outcome, outcomes } from './types'

/** How many relations came out how, in all and by family. */
export interface CheckCounts {
  readonly total: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  readonly byFamily: Readonly<Record<Family, Readonly<Record<Outcome, number>>>>
}

/** Counts results by outcome and by family. */
export function countChecks(results: readonly CheckResult[]): CheckCounts {
  const byOutcome = zeros()
  const byFamily = Object.fromEntries(families.map(family => [family, zeros()])) as Record<Family, Record<Outcome, number>>
  for (const { outcome, family } of results) {
    byOutcome[outcome]++
    byFamily[family][outcome]++
  }
  return { total: results.length, byOutcome, byFamily }
}

function zeros(): Record<Outcome, number> {
  return Object.fromEntries(outcomes.map(outcome => [outcome, 0])) as Record<Outcome, number>
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  fails: '不成立', holdsWithinRounding: '在四舍五入内', holds: '成立', untestable: '不能校验',
}

export const familyNames: Readonly<Record<Family, string>> = {
  rowSum: '行内合计', columnSum: '列合计与收支平衡', hierarchy: '上级 = 下级之和', betweenTables: '表间', prose: '文字与表', weights: '绩效权重',
}

/** The same as headings over the relations that came out so. */
export const outcomeHeadings: Readonly<Record<Outcome, string>> = {
  fails: '不成立', holdsWithinRounding: '只在四舍五入之内成立', holds: '成立', untestable: '不能校验',
}

/** The sign that stands between the two sides: "=", "≈", "≠"; "≥" and "<" where the left side may be larger. */
export function relationSign({ comparison, outcome }: Pick<CheckResult, 'comparison' | 'outcome'>): string {
  if (comparison === 'atLeast') return outcome === 'fails' ? '<' : '≥'
  return outcome === 'fails' ? '≠' : outcome === 'holdsWithinRounding' ? '≈' : '='
}
