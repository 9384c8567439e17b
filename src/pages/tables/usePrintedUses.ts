import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { BudgetDocument } from '@/document/document'
import { indexUses, type PrintedUse, type UseIndex } from '@/budget/printed/use'
import { pages, subpages } from '@/app/pages'
import { useChecks } from '@/app/checks/useChecks'
import type { PrintedTableShown } from '@/app/printed/usePrintedTable'
import { useSelection } from '@/app/selection/useSelection'

const pageOf = (view: PrintedUse['view']) =>
  [...pages, ...subpages].find(({ name }) => name === view) ?? { path: '/', title: view }
const known = new WeakMap<BudgetDocument, UseIndex>()

/** A view that shows the marked figure, with the address at which it does. */
export interface UseLink {
  readonly title: string
  readonly places: readonly { readonly label: string; readonly to: RouteLocationRaw }[]
}

/**
 * The views that show the marked cell or row, and the relations it stands in, those that do not
 * hold first.
 */
export function usePrintedUses({ document, table, mark }: PrintedTableShown) {
  const { link } = useSelection()
  const { results } = useChecks({ all: true })

  const linkOf = ({ view, open: { project, ...open } }: PrintedUse) =>
    view === 'project'
      ? link(`/projects/${project ?? ''}`)
      : link(
          pageOf(view).path,
          view === 'indicators' ? { ...open, project: project ?? null } : open,
        )

  const uses = computed((): readonly UseLink[] => {
    if (!document.value || !table.value || !mark.value) return []
    const found = indexOnce(document.value).findUses({ table: table.value.id, ...mark.value })
    return [...new Set(found.map(({ view }) => view))].map(view => ({
      title: pageOf(view).title,
      places: found
        .filter(use => use.view === view)
        .map(use => ({ label: use.label, to: linkOf(use) })),
    }))
  })

  const checks = computed(() => {
    const [id, place] = [table.value?.id, mark.value]
    if (!id || !place || !results.value) return null
    const touches = (term: {
      readonly place: { readonly table: string; readonly row: number; readonly cell: number } | null
    }) =>
      term.place?.table === id &&
      term.place.row === place.row &&
      (place.cell === null || term.place.cell === place.cell)
    return results.value
      .filter(({ left, right }) => left.terms.some(touches) || right.terms.some(touches))
      .map(({ id: check, title, outcome }) => ({
        id: check,
        title,
        outcome,
        to: link('/checks', { at: check }),
      }))
  })

  return { uses, checks }
}

function indexOnce(document: BudgetDocument): UseIndex {
  const index = known.get(document) ?? indexUses(document)
  known.set(document, index)
  return index
}
