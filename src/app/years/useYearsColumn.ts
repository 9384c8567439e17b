// @bundle parts
import { computed, type ComputedRef, shallowRef, watchEffect } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import type { PageColumn } from '@/app/frame/pageColumns'
import { useSelection } from '@/app/selection/useSelection'
import { whenIdle } from '@/ui/idle'
import { isOfUnit } from './isOfUnit'
import type { LinesOf } from './lines'
import type * as Late from './yearsColumns'

const late = shallowRef<typeof Late | null>(null)

/**
 * The column of lines over the years; none where no other document of the unit is here, or no row has a
 * figure of a second year. It comes after the view is drawn.
 */
export function useYearsColumn<Row>(lines: LinesOf<Row>): ComputedRef<readonly PageColumn<Row>[]> {
  const documents = useDocuments()
  const selection = useSelection()
  watchEffect(() => {
    const entry = selection.entry.value
    if (late.value) late.value.loadYears(documents, selection)
    else if (entry && documents.catalogue.some(other => other !== entry && isOfUnit(other, entry)))
      whenIdle(() => void import('./yearsColumns').then(module => (late.value = module)))
  })
  return computed(() => late.value?.yearsColumns(documents, selection, lines) ?? [])
}
