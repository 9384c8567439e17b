import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { BudgetDocument } from '@/document/document'
import { indexUses, type PrintedUse, type UseIndex } from '@/budget/printed/use'
import { useChecks } from '@/app/checks/useChecks'
import type { PrintedTableShown } from '@/app/printed/usePrintedTable'
import { useSelection } from '@/app/selection/useSelection'

const views: Readonly<
  Record<PrintedUse['view'], { readonly path: string; readonly title: string }>
> = {
  overview: { path: '/', title: '总览' },
  structure: { path: '/structure', title: '支出结构' },
  split: { path: '/split', title: '基本与项目' },
  economic: { path: '/economic', title: '经济分类' },
  'three-public': { path: '/three-public', title: '三公经费' },
  projects: { path: '/projects', title: '项目绩效' },
  project: { path: '/projects/', title: '项目' },
  indicators: { path: '/indicators', title: '绩效指标' },
  changes: { path: '/changes', title: '变化与原因' },
  revenue: { path: '/revenue', title: '收入' },
}
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
  const { results } = useChecks()

  const linkOf = ({ view, open: { project, ...open } }: PrintedUse) =>
    view === 'project'
      ? link(`/projects/${project ?? ''}`)
      : link(views[view].path, view === 'indicators' ? { ...open, project: project ?? null } : open)

  const uses = computed((): readonly UseLink[] => {
    if (!document.value || !table.value || !mark.value) return []
    const found = indexOnce(document.value).at({ table: table.value.id, ...mark.value })
    return [...new Set(found.map(({ view }) => view))].map(view => ({
      title: views[view].title,
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
