import type { EconomicMeasure } from '@/budget/economic/economicTable'
import { type DisplayUnit, toTenths } from '@/text/format'
import { measureNames } from '@/document/measures'
import type { BarPart, BarsData } from '@/charts/bars/data'
import type { EconomicRow } from './economicRows'

interface Request {
  readonly rows: readonly EconomicRow[]
  readonly unit: DisplayUnit
  readonly measure: EconomicMeasure
  readonly shareOf: string
}

/**
 * Ranked subjects as bars in the colours of their classes, with the share that they make up
 * together.
 */
export function rankBars({ rows, unit, shareOf }: Request): BarsData {
  return {
    unit,
    as: 'amount',
    shareOf,
    rows: rows.map(({ key, subject: { code, name }, fen, share, cumulativeShare }) => ({
      key,
      code,
      name,
      kind: 'row',
      leads: true,
      amount: fen,
      share,
      cumulative: cumulativeShare,
      parts: fen === null ? [] : [{ key: 'own', name, amount: fen, share }],
    })),
  }
}

/**
 * Classes and sections as bars of personnel and operating expenditure; grey where the document does
 * not say which.
 */
export function usesBars({ rows, unit, measure, shareOf }: Request): BarsData {
  const keys = measure === 'total' ? (['personnel', 'operating'] as const) : [measure]
  return {
    unit,
    as: 'amount',
    shareOf,
    rows: rows.map(({ key, kind, subject, fen, share }) => {
      const parts = keys.flatMap((use): BarPart[] => {
        const amount = subject.figures[use]?.fen ?? null
        return amount === null
          ? []
          : [
              {
                key: use,
                name: measureNames[use],
                amount,
                share: fen === null ? null : toTenths(amount, fen),
              },
            ]
      })
      const left = parts.reduce((sum, { amount }) => sum - amount, fen ?? 0)
      const rest: BarPart[] =
        left === 0
          ? []
          : [
              {
                key: 'rest',
                name: parts.length > 0 ? '其他' : '未分人员和公用',
                amount: left,
                share: null,
              },
            ]
      return {
        key,
        code: subject.code,
        name: subject.name,
        kind,
        leads: true,
        amount: fen,
        share,
        parts: [...parts, ...rest],
      }
    }),
  }
}
