import { type DisplayUnit, formatAmount } from '@/text/format'
import { figureSegment, keyFigure, type Segment, spaceSegments, textSegment } from '@/text/segments'
import { describeRate, type Execution } from './execution'

/**
 * How far a budget was carried out, in one sentence: the whole, and the item that is furthest from
 * its budget; empty without any.
 */
export function executionFinding(
  executions: readonly Execution[],
  unit: DisplayUnit,
): readonly Segment[] {
  const largest = [...executions].sort((a, b) => b.budget.fen - a.budget.fen)
  const [whole] = largest
  if (!whole) return []
  const [furthest] = executions
    .filter(row => row !== whole && row.code !== null && row.difference.fen !== 0)
    .sort((a, b) => Math.abs(b.difference.fen) - Math.abs(a.difference.fen))
  return spaceSegments([
    textSegment(whole.label.replace(/[（(](?:类|款|项)[）)]/g, '')),
    keyFigure(`${formatAmount(whole.spent.fen, unit)} ${unit}`, whole.spent.provenance),
    ...completionSegments(whole, unit),
    ...(furthest
      ? [
          textSegment(`；${furthest.label}比预算${furthest.difference.fen < 0 ? '少' : '多'}`),
          figureSegment(
            `${formatAmount(Math.abs(furthest.difference.fen), unit)} ${unit}`,
            furthest.difference.provenance,
          ),
        ]
      : []),
  ])
}

/** "，完成预算 2.85 万元的 13.7%", "，超过预算 2.85 万元，为 102.0%", "，预算为 0，没有完成率". */
export function completionSegments(execution: Execution, unit: DisplayUnit): readonly Segment[] {
  const { budget, rate } = execution
  if (!rate) return [textSegment(`，${describeRate(execution)}`)]
  const amount = figureSegment(`${formatAmount(budget.fen, unit)} ${unit}`, budget.provenance)
  const percent = keyFigure(describeRate(execution), rate.provenance)
  return rate.tenths > 1000
    ? [textSegment('，超过预算'), amount, textSegment('，是它的'), percent]
    : [textSegment('，完成预算'), amount, textSegment('的'), percent]
}
