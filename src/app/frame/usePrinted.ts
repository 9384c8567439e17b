import { computed } from 'vue'
import { type RouteLocationRaw, useRouter } from 'vue-router'
import type { BudgetDocument } from '@/document/document'
import type { ExportTable } from './frame'
import { useSelection } from '@/app/selection/useSelection'

export interface PrintedPart {
  readonly id: string
  readonly title: string
  readonly rows: readonly PrintedLine[]
}
export interface PrintedLine {
  readonly line: number
  readonly text: string
}

/**
 * The rows of the document that a table's figures come from, as printed, and the way to their
 * tables.
 */
export function usePrinted(table: () => ExportTable | null) {
  const { document, link } = useSelection()
  const router = useRouter()
  return {
    parts: computed(() => {
      const made = table()
      return document.value && made ? printedParts(document.value, made) : []
    }),
    /** The page of a printed table, once there is one. */
    pageOf: (id: string): RouteLocationRaw | null =>
      router.hasRoute('tables') ? link(`/tables/${id.replace(/^t/, '')}`) : null,
  }
}

function printedParts(document: BudgetDocument, { rows }: ExportTable): readonly PrintedPart[] {
  const lines = new Set(rows.flatMap(({ sources = [] }) => sources.map(({ line }) => line)))
  return document.tables.flatMap(({ id, title, rows }) => {
    const found = rows.filter(({ line }) => lines.has(line))
    return found.length === 0
      ? []
      : [
          {
            id,
            title: title.trim(),
            rows: found.map(({ line, cells }) => ({
              line,
              text: cells
                .map(cell => cell.trim())
                .filter(Boolean)
                .join('　'),
            })),
          },
        ]
  })
}
