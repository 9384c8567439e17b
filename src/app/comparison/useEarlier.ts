// @bundle parts
import { computed, watchEffect } from 'vue'
import { unitKey } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'

/**
 * Last year's own budget of the selected unit: asked for once the selected one is there, `null`
 * until it has arrived or where none is listed.
 */
export function useEarlier() {
  const documents = useDocuments()
  const { document, unit } = useSelection()
  const entry = computed(
    () =>
      documents.catalogue.find(
        entry => unitKey(entry) === unit.value && entry.year === (document.value?.year ?? 0) - 1,
      ) ?? null,
  )
  watchEffect(() => {
    if (entry.value) void documents.load(entry.value)
  })
  return computed(() => entry.value && (documents.loaded.get(entry.value.id) ?? null))
}
