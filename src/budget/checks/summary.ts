import { formatCount } from '@/text/format'
import { figureSegment, keyFigure, type Segment, sentence, spaceSegments } from '@/text/segments'
import { relationsCount } from './model/provenance'
import { type CheckResult, type Family, families, type Outcome, outcomes } from './model/types'

/** How many relations came out how, in all and by family. */
export interface CheckCounts {
  readonly total: number
  readonly byOutcome: Readonly<Record<Outcome, number>>
  readonly byFamily: Readonly<Record<Family, Readonly<Record<Outcome, number>>>>
}

/** Counts results by outcome and by family. */
export function countChecks(results: readonly CheckResult[]): CheckCounts {
  const byOutcome = zeros()
  const byFamily = Object.fromEntries(families.map(family => [family, zeros()])) as Record<
    Family,
    Record<Outcome, number>
  >
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
  fails: '不成立',
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
}

/**
 * The sign that stands between the two sides: "=", "≈", "≠"; "≥" and "<" where the left side may be
 * larger.
 */
export function relationSign({
  comparison,
  outcome,
}: Pick<CheckResult, 'comparison' | 'outcome'>): string {
  if (comparison === 'atLeast') return outcome === 'fails' ? '<' : '≥'
  return outcome === 'fails' ? '≠' : outcome === 'holdsWithinRounding' ? '≈' : '='
}

/**
 * "636 条勾稽关系：622 条成立，6 条在舍入范围内，4 条不成立，4 条无法核对"; what there is none of
 * is left out, but for what does not hold. Counts lead to the relations of `results`, where given.
 */
export function checksFinding(
  { total, byOutcome }: CheckCounts,
  results: readonly CheckResult[] | null = null,
): Segment[] {
  const provenanceOf = (outcome: Outcome) =>
    results &&
    (() =>
      relationsCount(
        results.filter(result => result.outcome === outcome),
        `${outcomeNames[outcome]}的勾稽关系`,
      ))
  const count = (outcome: Outcome) =>
    figureSegment(formatCount(byOutcome[outcome]), provenanceOf(outcome))
  const all = figureSegment(
    formatCount(total),
    results && (() => relationsCount(results, '能列出的勾稽关系')),
  )
  const parts: Segment[][] = [
    ...(byOutcome.holds > 0 ? [sentence`${count('holds')}条成立`] : []),
    ...(byOutcome.holdsWithinRounding > 0
      ? [sentence`${count('holdsWithinRounding')}条在舍入范围内`]
      : []),
    byOutcome.fails > 0
      ? [keyFigure(formatCount(byOutcome.fails), provenanceOf('fails')), keyFigure('条不成立')]
      : sentence`没有不成立的`,
    ...(byOutcome.untestable > 0 ? [sentence`${count('untestable')}条无法核对`] : []),
  ]
  return spaceSegments(
    sentence`${all}条勾稽关系：${parts.flatMap((part, index) => (index > 0 ? sentence`，${part}` : part))}`,
  )
}
