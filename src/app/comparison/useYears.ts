import { computed, watchEffect } from 'vue'
import { listYears } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { matchUnit } from '@/budget/units/selectUnit'
import { useSelection } from '@/app/selection/useSelection'

/**
 * The documents of the selected unit and kind that have arrived, by year; those that are listed and have not
 * are asked for.
 */
export function useYears() {
  const documents = useDocuments()
  const { entry, document } = useSelection()
  const entries = computed(() => listYears(documents.catalogue, entry.value))
  watchEffect(() => {
    for (const entry of entries.value) void documents.load(entry)
  })
  return {
    years: computed(() =>
      entries.value
        .flatMap(({ id }) => documents.loaded.get(id) ?? [])
        .flatMap(one => (document.value && matchUnit(document.value, one)) ?? [])
        .sort((first, second) => first.year - second.year),
    ),
  }
}
