import { computed } from 'vue'
import { findChanges } from '@/budget/changes'
import { buildHeadline } from '@/budget/headline'
import { tableNames } from '@/budget/lookup'
import { summarise } from '@/budget/summary'
import { useSelection } from './selection'

/** What the overview shows of the selected document; `null` until it is there. */
export function useOverview() {
  const { document, displayUnit } = useSelection()
  const summary = computed(() => document.value && summarise(document.value))
  const changes = computed(() => document.value && summary.value ? findChanges(document.value, summary.value) : [])
  const headline = computed(() => document.value && summary.value
    ? buildHeadline({ document: document.value, unit: displayUnit.value, summary: summary.value, changes: changes.value })
    : [])
  const sources = computed(() => document.value && summary.value
    ? tableNames(document.value, [summary.value.currentYear, summary.value.classes[0]?.figure ?? summary.value.total])
    : [])
  return { document, displayUnit, summary, changes, headline, sources }
}
