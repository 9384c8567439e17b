import { computed, watchEffect } from 'vue'
import { unitKey } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'

/**
 * The budgets of the selected unit that have arrived, by year; those that are listed and have not
 * are asked for.
 */
export function useYears() {
  const documents = useDocuments()
  const { unit } = useSelection()
  const entries = computed(() => documents.catalogue.filter(entry => unitKey(entry) === unit.value))
  watchEffect(() => {
    for (const entry of entries.value) void documents.load(entry)
  })
  return {
    years: computed(() =>
      entries.value
        .flatMap(({ id }) => documents.loaded.get(id) ?? [])
        .sort((first, second) => first.year - second.year),
    ),
  }
}
