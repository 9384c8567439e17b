import { computed } from 'vue'
import {
  type ThreePublicKey,
  threePublicKinds,
  threePublicNames,
  threePublicParents,
} from '@/document/threePublicKinds'
import { threePublicFinding } from '@/budget/threePublic/finding'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { useComparisons } from '@/app/comparison/useComparisons'
import { useSelection } from '@/app/selection/useSelection'
import { useYears } from '@/app/comparison/useYears'
import { lineProvenance, threePublicLines, toneOf } from './threePublicLines'

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
    sourceOf: (key: string) =>
      lineProvenance({
        points: series.value.find(line => line.key === key)?.points ?? [],
        kind: report.value?.kinds.find(candidate => candidate.key === key),
        document: document.value?.id,
      }),
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
    toneOf,
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

export type ThreePublicView = ReturnType<typeof useThreePublic>
