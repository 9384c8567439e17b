import type { EconomicMeasure, EconomicSubject } from '@/budget/economic/economicTable'
import { type DisplayUnit, toTenths } from '@/text/format'
import { measureNames } from '@/document/measures'
import { knownParts, restOf } from '@/app/frame/barParts'
import type { BarsData } from '@/charts/bars/data'
import { economicKey } from './economicTree'
import type { EconomicRow } from './economicRows'

interface Request {
  readonly rows: readonly EconomicRow[]
  readonly unit: DisplayUnit
  readonly measure: EconomicMeasure
  readonly shareOf: string
  /** Key of the area that a subject belongs to where the picture shows areas. */
  readonly areaOf?: (subject: EconomicSubject) => string
}

/**
 * Ranked subjects as bars in the colours of their classes, with the share that they make up
 * together.
 */
export function rankBars({ rows, unit, shareOf, areaOf = economicKey }: Request): BarsData {
  return {
    unit,
    as: 'amount',
    shareOf,
    rows: rows.map(({ key, subject, fen, share, cumulativeShare }) => ({
      key,
      within: areaOf(subject),
      code: subject.code,
      name: subject.name,
      kind: 'row',
      leads: true,
      amount: fen,
      share,
      cumulative: cumulativeShare,
      parts: fen === null ? [] : [{ key: 'own', name: subject.name, amount: fen, share }],
    })),
  }
}

/**
 * Classes and sections as bars of personnel and operating expenditure; grey where the document does
 * not say which.
 */
export function usesBars({
  rows,
  unit,
  measure,
  shareOf,
  areaOf = economicKey,
}: Request): BarsData {
  const keys = measure === 'total' ? (['personnel', 'operating'] as const) : [measure]
  return {
    unit,
    as: 'amount',
    shareOf,
    rows: rows.map(({ key, kind, subject, fen, share }) => {
      const parts = knownParts(
        keys.map(use => {
          const amount = subject.figures[use]?.fen ?? null
          const share = amount === null || fen === null ? null : toTenths(amount, fen)
          return { key: use, name: measureNames[use], amount, share }
        }),
      )
      const rest = restOf(fen ?? 0, parts, () => (parts.length > 0 ? '其他' : '未分人员和公用'))
      return {
        key,
        within: areaOf(subject),
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
