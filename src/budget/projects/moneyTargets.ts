import { type AmountUnit, type Fen, isFen, toFen } from '@/document/money'
import type { IndicatorFacts, MoneyFacts, MoneyRelation } from './types'

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
