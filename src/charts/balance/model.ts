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

export interface BalanceModel {
  readonly most: Fen
  readonly sides: readonly [BalanceColumn, BalanceColumn]
  readonly bridges: readonly BalanceBridge[]
  /** "两边相等" or what they differ by. */
  readonly verdict: string
}
export interface BalanceColumn {
  readonly name: string
  readonly total: Fen
  readonly totalText: string
  readonly parts: readonly BalanceItem[]
}
export interface BalanceItem extends BalancePart {
  readonly amountText: string
  readonly shareText: string
}
/** Money of one year on both sides; its heights differ where the sides do. */
export interface BalanceBridge {
  readonly key: 'currentYear' | 'carryOver' | 'total'
  readonly name: string
  readonly from: Fen
  readonly to: Fen
  readonly text: string
}

/**
 * What a balance shows: revenue by source and expenditure by class as two columns, and the money of
 * each year between them.
 */
export function buildBalanceModel({
  revenue,
  expenditure,
  unit,
  years = kindWords({}),
}: BalanceData): BalanceModel {
  const difference = revenue.total - expenditure.total
  return {
    most: Math.max(revenue.total, expenditure.total, 1),
    sides: [columnOf(revenue, unit), columnOf(expenditure, unit)],
    bridges: bridgesOf({ revenue, expenditure, unit, years }),
    verdict:
      difference === 0
        ? '两边相等'
        : `收入${difference > 0 ? '多' : '少'} ${formatAmount(Math.abs(difference), unit)}`,
  }
}

function columnOf({ name, total, parts }: BalanceSide, unit: DisplayUnit): BalanceColumn {
  return {
    name,
    total,
    totalText: `${formatAmount(total, unit)} ${unit}`,
    parts: parts.map(part => ({
      ...part,
      amountText: formatAmount(part.amount, unit),
      shareText: formatPercent(part.amount, total),
    })),
  }
}

/** By year where revenue prints both years; expenditure without them is met as a whole. */
function bridgesOf({
  revenue,
  expenditure,
  unit,
  years: names,
}: Required<BalanceData>): readonly BalanceBridge[] {
  const years = (['currentYear', 'carryOver'] as const).flatMap(key => {
    const [from, to] = [revenue[key], expenditure[key]]
    if (from === null || to === null || Math.max(from, to) <= 0) return []
    const text =
      from === to
        ? `${formatAmount(from, unit)} · ${formatPercent(from, revenue.total)}`
        : `收入 ${formatAmount(from, unit)}，支出 ${formatAmount(to, unit)}`
    return [{ key, name: names[key], from, to, text }]
  })
  if (years.length > 0) return years
  const text =
    revenue.total === expenditure.total
      ? formatAmount(revenue.total, unit)
      : `收入 ${formatAmount(revenue.total, unit)}，支出 ${formatAmount(expenditure.total, unit)}`
  return [{ key: 'total', name: '收支总计', from: revenue.total, to: expenditure.total, text }]
}
