import { computed, type ComputedRef } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import type { PageColumn } from '@/app/frame/pageColumns'
import { useSelection } from '@/app/selection/useSelection'
import { askForYears } from './askForYears'
import { lateColumns } from './lateColumns'
import type { LinesOf } from './lines'

/**
 * The column of lines over the years; none where no other document of the unit is here, or no row has a
 * figure of a second year. It comes after the view is drawn.
 */
export function useYearsColumn<Row>(lines: LinesOf<Row>): ComputedRef<readonly PageColumn<Row>[]> {
  const [documents, selection] = [useDocuments(), useSelection()]
  askForYears()
  return computed(() => lateColumns.value?.yearsColumns(documents, selection, lines) ?? [])
}
