import type { BudgetDocument, Place } from '@/document/document'
import { shortenLines } from '@/text/shortLines'
import type { ExportRow } from './frame'

/** Cites where a row's figures are printed: each line of a table once, with the table's title. */
export function citationsAt(
  document: BudgetDocument,
  places: readonly (Place | null | undefined)[],
): NonNullable<ExportRow['sources']> {
  const printed = places.flatMap(place => {
    const table = document.tables.find(({ id }) => id === place?.table)
    return place && table
      ? [{ id: table.id, table: table.title.trim(), ...citeLine(document, place.line) }]
      : []
  })
  return printed
    .filter(
      ({ id, line }, index) =>
        printed.findIndex(other => other.id === id && other.line === line) === index,
    )
    .map(({ id: _id, ...citation }) => citation)
}

/** A line as a file cites it: by page or sheet where the document has them. */
export function citeLine({ source }: BudgetDocument, line: number) {
  return { line, ...(source.places && { at: shortenLines(source, [line]) }) }
}
