import { type DisplayUnit, formatAmount, formatPercent, spaceText } from '@/text/format'
import type { KindWords } from '@/text/kindWords'
import { shareProvenance } from '@/budget/figures/traceAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Segment } from '@/text/segments'
import { keyFigure, figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { isClosing, isOpening } from './yearBalance'
import type { Outlays } from './outlays'
import type { RevenueFunding, RevenueTable } from './types'

interface FindingInput {
  readonly table: RevenueTable
  /** Sources with money that are not divided further. */
  readonly sources: readonly RevenueFunding[]
  readonly outlays: Outlays | null
  readonly year: number
  readonly words: KindWords
  readonly unit: DisplayUnit
}

/**
 * Revenue in one sentence: how much, from where, how much of it was carried over, and whether it
 * meets expenditure.
 */
export function revenueFinding({
  table: { kind, whole },
  sources,
  outlays,
  year,
  words,
  unit,
}: FindingInput): readonly Segment[] {
  const name = `${words.before}${kind === 'fiscalRevenueExpenditure' ? '财政拨款收入' : '收入'}`
  if (!whole.total) return [textSegment(spaceText(`${year}年的文件里没有读到${name}总额`))]
  const carried =
    whole.carryOver && whole.carryOver.fen > 0
      ? [
          textSegment('，其中'),
          figureSegment(
            formatPercent(whole.carryOver.fen, whole.total.fen),
            shareProvenance(whole.carryOver, whole.total),
          ),
          textSegment(`是${words.carryOver}`),
        ]
      : []
  const spent = outlays?.whole.total
  const difference = spent ? whole.total.fen - spent.fen : null
  const met =
    difference === null
      ? []
      : difference === 0
        ? [textSegment('；收支相等')]
        : [
            textSegment(`；比支出${difference > 0 ? '多' : '少'}`),
            figureSegment(`${formatAmount(Math.abs(difference), unit)} ${unit}`, {
              sum: [whole.total.provenance],
              less: [spent?.provenance ?? null],
            }),
          ]
  return spaceSegments([
    textSegment(`${year}年${name}`),
    keyFigure(`${formatAmount(whole.total.fen, unit)} ${unit}`, whole.total.provenance),
    ...originOf(sources, { whole: whole.total, unit }),
    ...carried,
    ...balanceOf(sources, outlays, { whole: whole.total, unit }),
    ...met,
  ])
}

/** What was left at the beginning and at the end of the year, as rows of a final account say it. */
function balanceOf(
  sources: readonly RevenueFunding[],
  outlays: Outlays | null,
  { whole, unit }: { readonly whole: TracedAmount; readonly unit: DisplayUnit },
): Segment[] {
  const opening = sources.find(({ name }) => isOpening(name))
  const closing = outlays?.lines.find(({ name }) => isClosing(name))
  return [
    ...(opening?.total
      ? hasShares(sources, whole)
        ? [textSegment(`；${opening.name}占`), shareSegment(opening.total, whole)]
        : [textSegment(`；${opening.name}`), amountSegment(opening.total, unit)]
      : []),
    ...(closing?.total
      ? [
          textSegment(`${opening?.total ? '，' : '；'}${closing.name}`),
          amountSegment(closing.total, unit),
        ]
      : []),
  ]
}

/** Whether sources have shares of a whole: it is positive, and none of them negative. */
function hasShares(sources: readonly RevenueFunding[], { fen }: TracedAmount): boolean {
  return fen > 0 && sources.every(({ total }) => total === null || total.fen >= 0)
}

const shareSegment = (part: TracedAmount, whole: TracedAmount) =>
  figureSegment(formatPercent(part.fen, whole.fen), shareProvenance(part, whole))
const amountSegment = ({ fen, provenance }: TracedAmount, unit: DisplayUnit) =>
  figureSegment(`${formatAmount(fen, unit)} ${unit}`, provenance)

function originOf(
  sources: readonly RevenueFunding[],
  { whole, unit }: { readonly whole: TracedAmount; readonly unit: DisplayUnit },
): Segment[] {
  const [largest] = [...sources].sort(
    (first, second) => (second.total?.fen ?? 0) - (first.total?.fen ?? 0),
  )
  if (!largest?.total) return []
  const name = largest.name.replace(/^本年收入$/, '')
  if (!hasShares(sources, whole))
    return [textSegment(`，其中${largest.name}`), amountSegment(largest.total, unit)]
  return largest.total.fen === whole.fen
    ? [textSegment(`，全部来自${name}`)]
    : [textSegment('，'), shareSegment(largest.total, whole), textSegment(`来自${name}`)]
}
