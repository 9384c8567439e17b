import { type ThreePublicKey, threePublicNames } from '@/document/threePublicKinds'
import type { ThreePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { traceElsewhere } from '@/budget/figures/traceAmounts'
import type { ThreePublicKind } from '@/budget/threePublic/types'
import type { Provenance } from '@/text/provenance'
import type { LineSeries } from '@/charts/line/model'

/** Places in the theme's round of hues; 三公 as a whole is ink. */
const tones: Readonly<Record<ThreePublicKey, number | null>> = {
  threePublic: null,
  overseas: 4,
  vehicles: 1,
  'vehicles.purchase': 6,
  'vehicles.operation': 3,
  reception: 2,
}

/** Colour of a kind, as CSS. */
export const toneOf = (key: ThreePublicKey) =>
  tones[key] === null ? 'var(--ink)' : `var(--class-${tones[key] + 1})`

/** The lines of some kinds over the years, those that have figures. */
export function threePublicLines(
  series: readonly ThreePublicSeries[],
  shown: readonly ThreePublicKey[],
): readonly LineSeries[] {
  return series
    .filter(({ key, points }) => shown.includes(key) && points.length > 0)
    .map(({ key, points }) => ({
      key,
      name: threePublicNames[key],
      tone: tones[key],
      points: points.map(({ year, amount, origin }) => ({
        year,
        fen: amount.fen,
        derived: origin === 'derived',
      })),
    }))
}

/** Where the figures of a kind's line come from, the last year first. */
export function lineProvenance({
  points,
  kind,
  document,
}: {
  readonly points: ThreePublicSeries['points']
  readonly kind: ThreePublicKind | undefined
  /** `BudgetDocument.id` of the document that is shown. */
  readonly document: string | undefined
}): Provenance | null {
  const [last, ...others] = points
    .map(
      ({ amount, document: id }) =>
        (id === document ? amount : traceElsewhere(amount, id)).provenance,
    )
    .reverse()
  const change = kind?.difference?.fen
    ? [kind.difference.provenance, kind.rate?.provenance ?? null]
    : []
  return last ? { main: last, also: [...others, ...change] } : null
}
