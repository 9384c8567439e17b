// @bundle parts
import { computed, watchEffect } from 'vue'
import { listYears } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { unitTools } from '@/app/selection/unitTools'
import { useSelection } from '@/app/selection/useSelection'

/**
 * Last year's own document of the selected unit and kind: asked for once the selected one is there, `null`
 * until it has arrived or where none is listed.
 */
export function useEarlier() {
  const documents = useDocuments()
  const { entry: selected, document, whole } = useSelection()
  const entry = computed(
    () =>
      listYears(documents.catalogue, selected.value).find(
        ({ year }) => year === (document.value?.year ?? 0) - 1,
      ) ?? null,
  )
  watchEffect(() => {
    if (entry.value) void documents.load(entry.value)
  })
  return computed(() => {
    const earlier = entry.value && documents.loaded.get(entry.value.id)
    if (!earlier || !document.value || document.value === whole.value) return earlier ?? null
    return unitTools.value?.matchUnit(document.value, earlier) ?? null
  })
}
