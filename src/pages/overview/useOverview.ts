// @bundle overview
import { computed } from 'vue'
import { citeTables } from '@/text/citations'
import { buildHeadline } from '@/budget/comparison/headline'
import type { BudgetDocument } from '@/document/document'
import { baseOf, usesInTotal } from '@/budget/tree/flow'
import { summarise, type Summary } from '@/budget/tree/summary'
import { useSelection } from '@/app/selection/useSelection'
import { useYearChanges } from '@/app/comparison/useYearChanges'

/** What the overview shows of the selected document; `null` until it is there. */
export function useOverview() {
  const { document, displayUnit } = useSelection()
  const summary = computed(() => document.value && summarise(document.value))
  const changes = useYearChanges()
  const headline = computed(() =>
    document.value && summary.value
      ? buildHeadline({
          document: document.value,
          unit: displayUnit.value,
          summary: summary.value,
          changes: changes.value,
        })
      : [],
  )
  const sources = computed(() =>
    document.value && summary.value ? flowTables(document.value, summary.value) : [],
  )
  return { document, displayUnit, summary, changes, headline, sources }
}

/** Names of the tables that the flow is drawn from. */
function flowTables(document: BudgetDocument, { total, currentYear, classes }: Summary): string[] {
  const base = baseOf(document)
  if (base && (base.kind === 'summary' || base.total !== total?.fen)) {
    const places = [
      base.classes[0]?.place ?? base.place,
      ...usesInTotal(document).map(({ place }) => place),
    ]
    return citeTables(
      document,
      places.flatMap(place => place ?? []),
    )
  }
  return citeTables(
    document,
    [currentYear, classes[0]?.figure ?? total].flatMap(figure => figure?.place ?? []),
  )
}
