import { computed } from 'vue'
import { useShownTable } from '@/app/frame/useShownTable'
import type { PrintedTableShown } from '@/app/printed/usePrintedTable'
import { findPageCell, type PagePoint } from '@/app/printedPage/pageCells'
import { findPdfPlace } from '@/app/printedPage/pagePlace'
import { pageFrame } from '@/app/printedPage/shownPage'

/** Where the page of the shown table is, with what is marked on it, and whether it is shown. */
export function usePrintedPlace({ document, table, mark }: PrintedTableShown) {
  const row = computed(() => table.value?.rows[mark.value?.row ?? 0] ?? null)
  return {
    place: computed(() => {
      const line = row.value?.line ?? table.value?.line
      if (line === undefined) return null
      const place = findPdfPlace(document.value?.source, line, mark.value?.cell)
      return place && !mark.value ? { ...place, box: null } : place
    }),
    /** What is printed in the marked row. */
    cells: computed(() => (mark.value ? (row.value?.cells ?? []) : [])),
    asPage: useShownTable(() => pageFrame),
    /** The cell of the table at a point of a page of its file. */
    cellAt: (page: number, point: PagePoint) =>
      document.value && table.value
        ? findPageCell(document.value.source, table.value, { page, point })
        : null,
  }
}
