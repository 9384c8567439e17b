import { computed } from 'vue'
import {
  type ThreePublicKey,
  threePublicKinds,
  threePublicNames,
  threePublicParents,
} from '@/document/threePublicKinds'
import { threePublicFinding } from '@/budget/threePublic/finding'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { type ThreePublicSeries, threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { traceElsewhere } from '@/budget/figures/traceAmounts'
import type { LineSeries } from '@/charts/line/model'
import { useComparisons } from '@/app/comparison/useComparisons'
import { useSelection } from '@/app/selection/useSelection'
import { useYears } from '@/app/comparison/useYears'

/** Places in the theme's round of hues; 三公 as a whole is ink. */
const tones: Readonly<Record<ThreePublicKey, number | null>> = {
  threePublic: null,
  overseas: 4,
  vehicles: 1,
  'vehicles.purchase': 6,
  'vehicles.operation': 3,
  reception: 2,
}

/**
 * 三公 of the selected budget, its line over all years of the unit that are there, and the kind
 * that is looked at.
 */
export function useThreePublic() {
  const { document, displayUnit: unit, queryParams, select } = useSelection()
  const { years } = useYears()

  const { earlier, comparisons } = useComparisons()
  const report = computed(() => document.value && threePublicReport(document.value, earlier.value))
  const asked = computed(() => queryParams.value.at)
  const chosen = computed(
    () => threePublicKinds.find(key => key === asked.value && key !== 'threePublic') ?? null,
  )
  /** With a part of vehicles, vehicles and their parts; else the whole and its three kinds. */
  const root = computed<ThreePublicKey>(() =>
    chosen.value?.startsWith('vehicles') ? 'vehicles' : 'threePublic',
  )
  const shown = computed(() =>
    threePublicKinds.filter(key => key === root.value || threePublicParents[key] === root.value),
  )
  const series = computed(() => threePublicSeries(years.value))
  const lines = computed(() => threePublicLines(series.value, shown.value))

  return {
    document,
    unit,
    report,
    chosen,
    root,
    years,
    earlier,
    /** 机关运行经费 against last year: many units publish it beside 三公. */
    operatingFunds: computed(
      () =>
        comparisons.value.find(({ key, current }) => key === 'operatingFunds' && current) ?? null,
    ),
    /** The percentage that is printed for a kind, where figures give another. */
    printedPercentOf: (key: ThreePublicKey) => {
      const percent = comparisons.value.find(row => row.key === key)?.printedPercent
      return percent?.differs ? percent : null
    },
    /** Where the figures of a kind's line come from, the last year first. */
    sourceOf: (key: string) => {
      const points = series.value.find(line => line.key === key)?.points ?? []
      const [last, ...others] = points
        .map(
          ({ amount, document: id }) =>
            (id === document.value?.id ? amount : traceElsewhere(amount, id)).provenance,
        )
        .reverse()
      const kind = report.value?.kinds.find(candidate => candidate.key === key)
      return last
        ? {
            main: last,
            also: [
              ...others,
              ...(kind?.difference?.fen
                ? [kind.difference.provenance, kind.rate?.provenance ?? null]
                : []),
            ],
          }
        : null
    },
    unknown: computed(() =>
      asked.value !== null && !(threePublicKinds as readonly string[]).includes(asked.value)
        ? asked.value
        : null,
    ),
    chart: computed(() => ({ series: lines.value, unit: unit.value, chosen: chosen.value })),
    /** Years for which two documents of the unit say different things. */
    mismatches: computed(() =>
      series.value.flatMap(({ key, mismatches }) =>
        mismatches.map(mismatch => ({ ...mismatch, name: threePublicNames[key] })),
      ),
    ),
    finding: computed(() => (report.value ? threePublicFinding(report.value, unit.value) : [])),
    toneOf: (key: ThreePublicKey) =>
      tones[key] === null ? 'var(--ink)' : `var(--class-${tones[key] + 1})`,
    /** Looks at a kind more closely; at the whole again with its own key. */
    open: (key: string | null) => {
      void select({ at: key === 'threePublic' ? null : key })
    },
    /** Goes to what the kind is a part of. */
    leave: () => {
      if (chosen.value) void select({ at: chosen.value.includes('.') ? 'vehicles' : null })
    },
  }
}

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

export type ThreePublicView = ReturnType<typeof useThreePublic>
