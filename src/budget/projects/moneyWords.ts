import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
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

/**
 * How the amounts among the targets stand to the project's, in sentences; none where there are
 * none.
 */
export function moneySentences(
  { targets, amount }: MoneyFacts,
  unit: DisplayUnit,
): readonly string[] {
  const of = (...relations: readonly MoneyRelation[]) =>
    targets.filter(({ relation }) => relations.includes(relation))
  const [parts, bounds, prices] = [of('part'), of('ceiling', 'floor', 'figure'), of('price')]
  const whole = of('whole').map(({ raw }) => `${quote(raw)}就是项目金额 ${money(amount, unit)}`)
  const sum =
    parts.length === 0
      ? []
      : [
          `${parts.map(({ raw }) => quote(raw)).join(' + ')} = ${money(amount, unit)}，正好是项目金额`,
        ]
  const price = prices.length === 0 ? [] : [`${listOf(prices)}是单价，不与项目金额相加`]
  return [...whole, ...sum, ...boundSentence(bounds, amount, unit), ...price]
}

function boundSentence(
  bounds: readonly MoneyTarget[],
  amount: number | null,
  unit: DisplayUnit,
): readonly string[] {
  const [first] = bounds
  if (!first) return []
  const sum = bounds.reduce((total, { fen }) => total + fen, 0)
  const word = bounds.every(({ relation }) => relation === first.relation)
    ? relationWords[first.relation]
    : '界限'
  const said = `${listOf(bounds)}是${word}，${bounds.length > 1 ? `合计 ${money(sum, unit)}，` : ''}`
  if (amount === null) return [`${said}项目金额没有印出`]
  if (sum <= amount)
    return [`${said}相当于项目金额 ${money(amount, unit)}的 ${formatPercent(sum, amount)}`]
  return [`${said}比项目金额 ${money(amount, unit)}多 ${money(sum - amount, unit)}`]
}

const listOf = (targets: readonly MoneyTarget[]) => targets.map(({ raw }) => quote(raw)).join('、')
const quote = (raw: string) => `“${raw}”`
const money = (fen: number | null, unit: DisplayUnit) => `${formatAmount(fen, unit)} ${unit}`
