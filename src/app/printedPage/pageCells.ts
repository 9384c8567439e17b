import type { DocumentSource, PrintedTable } from '@/document/document'
import type { Box } from '@/document/place'

/** A point of a page, in points from its top left corner. */
export interface PagePoint {
  readonly x: number
  readonly y: number
}
/** A cell of a printed table, by its place in it. */
export interface PageCell {
  readonly row: number
  readonly cell: number
}
/** A cell whose menu is asked for, and where in the window. */
export interface AskedOnPage {
  readonly mark: PageCell
  readonly at: { readonly x: number; readonly y: number }
}

/** The cell of a table that stands at a point of a page; `null` where none is printed there. */
export function findPageCell(
  { places }: Pick<DocumentSource, 'places'>,
  { rows }: Pick<PrintedTable, 'rows'>,
  { page, point: { x, y } }: { readonly page: number; readonly point: PagePoint },
): PageCell | null {
  const holds = (box: Box | null) => {
    const [left, top, width, height] = box ?? [0, 0, -1, -1]
    return x >= left && x <= left + width && y >= top && y <= top + height
  }
  for (const [row, { line }] of rows.entries()) {
    const place = places?.[line - 1]
    const cell = (place?.cells ?? []).findIndex(
      (box, index) => (place?.pages?.[index] ?? place?.page) === page && holds(box),
    )
    if (cell >= 0) return { row, cell }
  }
  return null
}
