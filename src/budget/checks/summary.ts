import { type CheckResult, type Family, families, type Outcome, outcomes } from './model/types'

/** How many relations came out how, in all and by family. */
export interface CheckCounts {
  readonly total: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  readonly byFamily: Readonly<Record<Family, Readonly<Record<Outcome, number>>>>
}

/** Counts results by outcome and by family. */
export function countChecks(results: readonly CheckResult[]): CheckCounts {
  const counter = new CheckCounter()
  for (const result of results) counter.add(result)
  return counter.counts()
}

/** Counts results one by one, so that none need be kept. */
export class CheckCounter {
  private total = 0
  private readonly byOutcome = zeros()
  private readonly byFamily = Object.fromEntries(
    families.map(family => [family, zeros()]),
  ) as Record<Family, Record<Outcome, number>>

  add({ outcome, family }: CheckResult): void {
    this.total++
    this.byOutcome[outcome]++
    this.byFamily[family][outcome]++
  }

  counts(): CheckCounts {
    const { total, byOutcome, byFamily } = this
    return { total, byOutcome, byFamily }
  }
}

function zeros(): Record<Outcome, number> {
  return Object.fromEntries(outcomes.map(outcome => [outcome, 0])) as Record<Outcome, number>
}

/** Outcomes in the order in which they are counted: what holds first. */
export const outcomeOrder: readonly Outcome[] = [
  'holds',
  'holdsWithinRounding',
  'fails',
  'unproven',
  'untestable',
]

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  fails: '不成立',
  unproven: '待核对',
  holdsWithinRounding: '舍入内成立',
  holds: '成立',
  untestable: '无法核对',
}

export const familyNames: Readonly<Record<Family, string>> = {
  rowSum: '横向合计',
  columnSum: '纵向合计与平衡',
  hierarchy: '上级与下级',
  betweenTables: '表与表',
  prose: '正文与表',
  weights: '绩效权重',
  form: '齐全与规范',
}

/**
 * The sign that stands between the two sides: "=", "≈", "≠"; "≥" and "<" where the left side may be
 * larger.
 */
export function relationSign({
  comparison,
  outcome,
}: Pick<CheckResult, 'comparison' | 'outcome'>): string {
  const differs = outcome === 'fails' || outcome === 'unproven'
  if (comparison === 'atLeast') return differs ? '<' : '≥'
  return differs ? '≠' : outcome === 'holdsWithinRounding' ? '≈' : '='
}
