import { type AmountUnit, type Fen, isFen, toFen } from '@/document/money'
import type { IndicatorFacts, MoneyFacts, MoneyRelation, MoneyTarget } from './types'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment, sentence } from '@/text/segments'

const units: Readonly<Record<string, AmountUnit>> = {
  元: '元',
  块: '元',
  百元: '百元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  百万: '百万元',
  百万元: '百万元',
  亿: '亿元',
  亿元: '亿元',
}
const priced = /每|单价|单个|单台|单套|均价|人均|户均|月均|年均|标准/

/** Sets the targets that are amounts of money against the amount of their project. */
export function moneyFacts(rows: readonly IndicatorFacts[], amount: Fen | null): MoneyFacts {
  const found = rows.flatMap(row => {
    const fen = fenOf(row)
    return fen === null ? [] : [{ row, fen }]
  })
  const whole = new Set(
    found.filter(({ row, fen }) => fen === amount && !isPrice(row)).map(({ row }) => row),
  )
  const others = found.filter(({ row }) => !isPrice(row) && !whole.has(row))
  const parts = new Set(findParts(others, amount))
  return {
    amount,
    targets: found.map(({ row, fen }) => ({
      key: row.key,
      raw: row.indicator.target.raw,
      fen,
      relation: isPrice(row)
        ? 'price'
        : whole.has(row)
          ? 'whole'
          : parts.has(row)
            ? 'part'
            : boundOf(row),
    })),
  }
}

interface Found {
  readonly row: IndicatorFacts
  readonly fen: Fen
}

/**
 * The amounts of one category, or else of the sheet, where they add up to the project: no other
 * choice of them, which would be chance.
 */
function findParts(found: readonly Found[], amount: Fen | null): readonly IndicatorFacts[] {
  const categories = [...new Set(found.map(({ row }) => row.indicator.category))]
  const sets = [
    ...categories.map(name => found.filter(({ row }) => row.indicator.category === name)),
    found,
  ]
  const fitting = sets.find(
    set => set.length > 1 && set.reduce((sum, { fen }) => sum + fen, 0) === amount,
  )
  return fitting?.map(({ row }) => row) ?? []
}

function fenOf({
  indicator: {
    target: { value, upper, unit = '' },
  },
}: IndicatorFacts): Fen | null {
  const money = units[unit.replace(/\s/g, '')]
  const decimal = upper ?? value
  return money && decimal !== undefined && isFen(decimal, money) ? toFen(decimal, money) : null
}

const isPrice = ({ indicator: { name } }: IndicatorFacts) => priced.test(name)

function boundOf({
  indicator: {
    target: { kind },
  },
}: IndicatorFacts): MoneyRelation {
  if (kind === 'atMost' || kind === 'lessThan' || kind === 'between') return 'ceiling'
  return kind === 'atLeast' || kind === 'moreThan' ? 'floor' : 'figure'
}

/** A word for a target in a small place. */
export const relationLabels: Readonly<Record<MoneyRelation, string>> = {
  whole: '= 项目金额',
  part: '相加 = 项目金额',
  ceiling: '上限',
  floor: '下限',
  figure: '另一金额',
  price: '单价',
}

export interface MoneyTargetsRequest {
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
export function describeMoneyTargets(
  request: MoneyTargetsRequest,
): readonly (readonly Segment[])[] {
  const {
    money: { targets, amount },
    project,
  } = request
  const withRelations = (...relations: readonly MoneyRelation[]) =>
    targets.filter(({ relation }) => relations.includes(relation))
  const [parts, bounds, prices] = [
    withRelations('part'),
    withRelations('ceiling', 'floor', 'figure'),
    withRelations('price'),
  ]
  const own = money(request, amount, project)
  const whole = withRelations('whole').map(
    target => sentence`${quote(request, target)}就是项目金额 ${own}`,
  )
  const sum =
    parts.length === 0
      ? []
      : [sentence`${quoteAll(request, parts, ' + ')} = ${own}，正好是项目金额`]
  const price =
    prices.length === 0 ? [] : [sentence`${quoteAll(request, prices)}是单价，不与项目金额相加`]
  return [...whole, ...sum, ...describeBounds(request, bounds), ...price]
}

function describeBounds(
  request: MoneyTargetsRequest,
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
    ? relationLabels[first.relation]
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
  request: MoneyTargetsRequest,
  targets: readonly MoneyTarget[],
  separator = '、',
) =>
  targets.flatMap(
    (target, index) => sentence`${index > 0 ? separator : ''}${quote(request, target)}`,
  )
const quote = ({ targetOf }: MoneyTargetsRequest, { key, raw }: MoneyTarget) =>
  sentence`“${figureSegment(raw, targetOf(key))}”`
const money = ({ unit }: MoneyTargetsRequest, fen: number | null, provenance: Provenance | null) =>
  sentence`${figureSegment(formatAmount(fen, unit), provenance)} ${unit}`
