import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Fen } from '@/document/money'
import { kindWords } from '@/text/kindWords'

export interface BalancePart {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
}
/** One side, with what of it was granted when, where that is printed. */
export interface BalanceSide {
  readonly name: string
  readonly total: Fen
  readonly currentYear: Fen | null
  readonly carryOver: Fen | null
  /** Parts above zero, in printed order. */
  readonly parts: readonly BalancePart[]
}
export interface BalanceData {
  readonly revenue: BalanceSide
  readonly expenditure: BalanceSide
  readonly unit: DisplayUnit
  /** Names of money by its year; of a budget's where left out. */
  readonly years?: Readonly<Record<'currentYear' | 'carryOver', string>>
}

export type BalanceModel = ReturnType<typeof buildBalanceModel>
export type BalanceItem = BalanceModel['sides'][number]['parts'][number]

/**
 * What a balance shows: revenue by source and expenditure by class as two columns, and the money of
 * each year between them.
 */
export function buildBalanceModel({
  revenue,
  expenditure,
  unit,
  years = kindWords({}),
}: BalanceData) {
  const difference = revenue.total - expenditure.total
  return {
    most: Math.max(revenue.total, expenditure.total, 1),
    sides: [columnOf(revenue, unit), columnOf(expenditure, unit)] as const,
    bridges: bridgesOf({ revenue, expenditure, unit, years }),
    verdict:
      difference === 0
        ? '两边相等'
        : `收入${difference > 0 ? '多' : '少'} ${formatAmount(Math.abs(difference), unit)}`,
  }
}

const columnOf = ({ name, total, parts }: BalanceSide, unit: DisplayUnit) => ({
  name,
  total,
  totalText: `${formatAmount(total, unit)} ${unit}`,
  parts: parts.map(part => ({
    ...part,
    amountText: formatAmount(part.amount, unit),
    shareText: formatPercent(part.amount, total),
  })),
})

/** By year where revenue prints both years; expenditure without them is met as a whole. */
function bridgesOf({ revenue, expenditure, unit, years: names }: Required<BalanceData>) {
  const bridge = (key: 'currentYear' | 'carryOver' | 'total', from: Fen, to: Fen) => {
    const [one, other] = [formatAmount(from, unit), formatAmount(to, unit)]
    const share = key === 'total' ? '' : ` · ${formatPercent(from, revenue.total)}`
    const text = from === to ? one + share : `收入 ${one}，支出 ${other}`
    return { key, name: key === 'total' ? '收支总计' : names[key], from, to, text }
  }
  const years = (['currentYear', 'carryOver'] as const).flatMap(key => {
    const [from, to] = [revenue[key], expenditure[key]]
    return from === null || to === null || Math.max(from, to) <= 0 ? [] : [bridge(key, from, to)]
  })
  return years.length > 0 ? years : [bridge('total', revenue.total, expenditure.total)]
}
