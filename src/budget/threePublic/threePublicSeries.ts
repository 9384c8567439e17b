import { proseRounding, type TracedAmount } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import type { Fen } from '@/document/money'
import { type ThreePublicKey, threePublicKinds } from '@/document/threePublicKinds'
import { threePublicReport } from './threePublicReport'
import type { ThreePublicKind } from './types'

/** A year of a line; `document` is the one its figure was taken from. */
export interface SeriesPoint {
  readonly year: number
  readonly amount: TracedAmount
  readonly origin: 'printed' | 'derived'
  readonly document: string
}

/** A year for which its own document and the next year's say different things. */
export interface SeriesMismatch {
  readonly year: number
  readonly own: TracedAmount
  readonly later: TracedAmount
  readonly difference: Fen
}

/** A kind over all years known; years that no document speaks of are gaps, not zeros. */
export interface ThreePublicSeries {
  readonly key: ThreePublicKey
  readonly points: readonly SeriesPoint[]
  readonly mismatches: readonly SeriesMismatch[]
}

/**
 * 三公 of one unit over the years of its documents, in 分: each year from its own document, or else
 * from the next year's.
 */
export function threePublicSeries(
  documents: readonly BudgetDocument[],
): readonly ThreePublicSeries[] {
  const years = [...documents]
    .sort((first, second) => first.year - second.year)
    .map(document => ({ document, report: threePublicReport(document) }))
  return threePublicKinds.map(key => {
    const points = new Map<number, SeriesPoint>()
    const mismatches: SeriesMismatch[] = []
    const kinds = years.flatMap(({ document, report }) =>
      report.kinds.filter(kind => kind.key === key).map(kind => ({ document, kind })),
    )
    for (const { document, kind } of kinds)
      addPoint(points, document.year, kind.current, document.id)
    for (const { document, kind } of kinds) {
      const prior = comparablePrior(kind)
      const own = points.get(document.year - 1)
      if (prior && own && Math.abs(own.amount.fen - prior.fen) > proseRounding)
        mismatches.push({
          year: own.year,
          own: own.amount,
          later: prior,
          difference: own.amount.fen - prior.fen,
        })
      addPoint(points, document.year - 1, prior, document.id)
    }
    return {
      key,
      points: [...points.values()].sort((first, second) => first.year - second.year),
      mismatches,
    }
  })
}

function comparablePrior({ prior, incomparable }: ThreePublicKind): TracedAmount | null {
  return incomparable === null ? prior : null
}

function addPoint(
  points: Map<number, SeriesPoint>,
  year: number,
  amount: TracedAmount | null,
  document: string,
): void {
  if (amount && !points.has(year))
    points.set(year, { year, amount, origin: amount.derived ? 'derived' : 'printed', document })
}
