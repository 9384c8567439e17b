import type { BudgetDocument, Place } from '@/document/document'
import type { ExportRow } from './frame'

/** Where a row's figures are printed, as its table says it. */
export function citationsAt(
  document: BudgetDocument,
  places: readonly (Place | null | undefined)[],
): NonNullable<ExportRow['sources']> {
  return places.flatMap(place => {
    const table = document.tables.find(({ id }) => id === place?.table)
    return place && table ? [{ table: table.title.trim(), line: place.line }] : []
  })
}
