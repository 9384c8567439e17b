import { type Comparison, isAgainstSpent } from '@/budget/comparison/comparison'
import { amountSegment } from '@/budget/figures/citeAmounts'
import { type DisplayUnit, formatAmount, formatTenths, noFigure } from '@/text/format'
import { sayUnexplained } from '@/text/sayReason'
import { figureSegment, type Segment, spaceSegments, textSegment } from '@/text/segments'

interface DescribeInput {
  readonly row: Comparison
  readonly unit: DisplayUnit
  /** Whether what stands against comparing is said once for all rows. */
  readonly barrierSaid: boolean
}

/**
 * What there is of a figure that no bar can show: its amounts, what stands against comparing them,
 * and where it is compared with what was spent the change and its reason.
 */
export function describeUnranked({ row, unit, barrierSaid }: DescribeInput): readonly Segment[] {
  const { state, current, prior, barrier } = row
  if (state === 'same') return current ? [amountSegment(current, unit)] : [textSegment(noFigure)]
  const known = [
    ...(current ? [[textSegment('本年'), amountSegment(current, unit)]] : []),
    ...(prior
      ? [[textSegment(isAgainstSpent(row) ? '上年执行' : '上年'), amountSegment(prior, unit)]]
      : []),
  ]
  return spaceSegments([
    ...(known.length > 0
      ? known.flatMap((figures, index) => (index > 0 ? [textSegment('，'), ...figures] : figures))
      : [textSegment('两年都没有读到')]),
    ...(barrier?.kind === 'basis' ? describeMove(row, unit) : []),
    ...(barrier && !barrierSaid ? [textSegment(`；${barrier.text}`)] : []),
  ])
}

function describeMove(
  { difference, rate, printedPercent, reason, contrary, emptyReason }: Comparison,
  unit: DisplayUnit,
): Segment[] {
  return [
    ...(difference
      ? [
          textSegment('，'),
          figureSegment(
            formatAmount(difference.fen, unit, { signed: true }),
            difference.provenance,
          ),
        ]
      : []),
    ...(rate
      ? [
          textSegment('（'),
          figureSegment(formatTenths(rate.tenths, { signed: true }), rate.provenance),
          textSegment('）'),
        ]
      : []),
    ...(printedPercent && (printedPercent.differs || !rate)
      ? [textSegment('，文件印'), figureSegment(printedPercent.text, printedPercent.provenance)]
      : []),
    ...(reason ? [textSegment(`；${reason.shared ? '总的原因' : '原因'}：${reason.text}`)] : []),
    ...(contrary || emptyReason
      ? [textSegment(`；${sayUnexplained({ contrary, emptyReason })}`)]
      : []),
  ]
}
