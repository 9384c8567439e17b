import { type RouteLocationRaw, useRouter } from 'vue-router'
import type { BudgetDocument, Place } from '@/document/document'
import { useLineNames } from '@/app/selection/useLineNames'
import { useSelection } from '@/app/selection/useSelection'

/** Where a figure is printed, in words and as an address, where there is a page for it. */
export interface PrintedAt {
  readonly label: string
  readonly to: RouteLocationRaw | null
}

/** Ways from figures to the printed tables and sentences. */
export function usePlaces() {
  const { whole: document, link } = useSelection()
  const { nameLines } = useLineNames()
  const router = useRouter()

  /**
   * The page of a table with a cell marked, counted from 1 as people count; a table's id is its
   * number.
   */
  const tableLink = (table: string, cell: string | null) =>
    router.hasRoute('table') ? link(`/tables/${table.replace(/^t/, '')}`, { at: cell }) : null

  /** Where a line stands: in a cell that is known, about a table, or in the prose. */
  function printedAt({
    line,
    place,
  }: {
    readonly line: number
    readonly place: Place | null
  }): PrintedAt {
    const label = nameLines(line)
    if (place) return { label, to: tableLink(place.table, `${place.row + 1}.${place.cell + 1}`) }
    const table = document.value && tableAbout(document.value, line)
    if (table) return { label, to: tableLink(table, null) }
    return {
      label,
      to: router.hasRoute('document') ? link('/document', { at: String(line) }) : null,
    }
  }
  return { printedAt, tableLink }
}

/** The table whose title, captions, notes or rows a line is among. */
function tableAbout({ tables }: BudgetDocument, line: number): string | null {
  return (
    tables.find(
      table =>
        table.line === line ||
        [...table.captions, ...table.notes, ...table.rows].some(part => part.line === line),
    )?.id ?? null
  )
}
