import { type Outlays, restOf } from '@/budget/revenue/outlays'
import type { ByYear, RevenueFunding, RevenueTable } from '@/budget/revenue/types'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { KindWords } from '@/text/kindWords'
import type { BalanceData } from '@/charts/balance/model'
import type { DisplayUnit } from '@/text/format'

interface Line {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly total: TracedAmount | null
}

/** Revenue against expenditure as a picture; null where the document lacks a total of either. */
export function buildRevenueChart({
  table,
  sources,
  outlays,
  unit,
  words,
}: {
  readonly table: RevenueTable
  /** Sources that no other source is a part of. */
  readonly sources: readonly RevenueFunding[]
  readonly outlays: Outlays | null
  readonly unit: DisplayUnit
  readonly words: KindWords
}): BalanceData | null {
  const revenue = buildSide(
    'revenue',
    table.whole,
    sources.map(source => ({ ...source, code: null })),
  )
  const expenditure = outlays && buildSide('expenditure', outlays.whole, outlays.lines)
  return revenue && expenditure ? { unit, revenue, expenditure, years: words } : null
}

function buildSide(side: 'revenue' | 'expenditure', whole: ByYear, lines: readonly Line[]) {
  if (!whole.total) return null
  const rest = restOf(
    whole.total,
    lines.map(({ total }) => total),
  )
  return {
    name: side === 'revenue' ? '收入' : '支出',
    total: whole.total.fen,
    currentYear: whole.currentYear?.fen ?? null,
    carryOver: whole.carryOver?.fen ?? null,
    parts: [
      ...lines.flatMap(({ key, code, name, total }) =>
        total && total.fen > 0 ? [{ key, code, name, amount: total.fen }] : [],
      ),
      ...(rest > 0 ? [{ key: `rest ${side}`, code: null, name: '差额', amount: rest }] : []),
    ],
  }
}
