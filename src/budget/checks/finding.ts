import { formatCount } from '@/text/format'
import { figureSegment, keyFigure, type Segment, sentence, spaceSegments } from '@/text/segments'
import { relationsCount } from './model/provenance'
import type { CheckResult, Outcome } from './model/types'
import { type CheckCounts, outcomeNames } from './summary'

/**
 * "647 条勾稽关系：633 条成立，6 条在舍入范围内，4 条不成立，2 条待核对，4 条无法核对"; what there is
 * none of is left out, but for what does not hold. Counts lead to the relations of `results`, where given.
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
        results,
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
    ...(byOutcome.unproven > 0 ? [sentence`${count('unproven')}条待核对`] : []),
    ...(byOutcome.untestable > 0 ? [sentence`${count('untestable')}条无法核对`] : []),
  ]
  return spaceSegments(
    sentence`${all}条勾稽关系：${parts.flatMap((part, index) => (index > 0 ? sentence`，${part}` : part))}`,
  )
}
