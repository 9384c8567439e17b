import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment, sentence } from '@/text/segments'
import type { MoneyFacts, MoneyRelation, MoneyTarget } from './types'

/** A word for a target in a small place. */
export const relationWords: Readonly<Record<MoneyRelation, string>> = {
  whole: '= 项目金额',
  part: '相加 = 项目金额',
  ceiling: '上限',
  floor: '下限',
  figure: '另一金额',
  price: '单价',
}

export interface MoneySentencesRequest {
  readonly money: MoneyFacts
  readonly unit: DisplayUnit
  /** Where the project's amount comes from. */
  readonly project: Provenance | null
  /** Where a target is printed, by its key. */
  readonly targetOf: (key: string) => Provenance | null
}

/**
 * How the amounts among the targets stand to the project's, in sentences; none where there are
 * none.
 */
export function moneySentences(request: MoneySentencesRequest): readonly (readonly Segment[])[] {
  const {
    money: { targets, amount },
    project,
  } = request
  const of = (...relations: readonly MoneyRelation[]) =>
    targets.filter(({ relation }) => relations.includes(relation))
  const [parts, bounds, prices] = [of('part'), of('ceiling', 'floor', 'figure'), of('price')]
  const own = money(request, amount, project)
  const whole = of('whole').map(target => sentence`${quote(request, target)}就是项目金额 ${own}`)
  const sum =
    parts.length === 0
      ? []
      : [sentence`${quoteAll(request, parts, ' + ')} = ${own}，正好是项目金额`]
  const price =
    prices.length === 0 ? [] : [sentence`${quoteAll(request, prices)}是单价，不与项目金额相加`]
  return [...whole, ...sum, ...boundSentence(request, bounds), ...price]
}

function boundSentence(
  request: MoneySentencesRequest,
  bounds: readonly MoneyTarget[],
): readonly (readonly Segment[])[] {
  const {
    money: { amount },
    project,
    targetOf,
  } = request
  const [first] = bounds
  if (!first) return []
  const sum = bounds.reduce((total, { fen }) => total + fen, 0)
  const together = { sum: bounds.map(({ key }) => targetOf(key)), name: '所列金额合计' }
  const word = bounds.every(({ relation }) => relation === first.relation)
    ? relationWords[first.relation]
    : '界限'
  const added = bounds.length > 1 ? sentence`合计 ${money(request, sum, together)}，` : []
  const start = sentence`${quoteAll(request, bounds)}是${word}，${added}`
  if (amount === null) return [sentence`${start}项目金额没有印出`]
  const own = money(request, amount, project)
  if (sum <= amount) {
    const share = figureSegment(formatPercent(sum, amount), { part: together, whole: project })
    return [sentence`${start}相当于项目金额 ${own}的 ${share}`]
  }
  const more = money(request, sum - amount, { sum: [together], less: [project] })
  return [sentence`${start}比项目金额 ${own}多 ${more}`]
}

const quoteAll = (
  request: MoneySentencesRequest,
  targets: readonly MoneyTarget[],
  separator = '、',
) => targets.flatMap((target, at) => sentence`${at > 0 ? separator : ''}${quote(request, target)}`)
const quote = ({ targetOf }: MoneySentencesRequest, { key, raw }: MoneyTarget) =>
  sentence`“${figureSegment(raw, targetOf(key))}”`
const money = (
  { unit }: MoneySentencesRequest,
  fen: number | null,
  provenance: Provenance | null,
) => sentence`${figureSegment(formatAmount(fen, unit), provenance)} ${unit}`
