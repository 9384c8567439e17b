import { type RouteLocationRaw, useRouter } from 'vue-router'
import { usePrintedLink } from '@/app/printed/usePrintedLink'
import { useSelection } from '@/app/selection/useSelection'
import type { Disclosure } from '@/budget/disclosure/disclosureOf'

/** Leads to the place in 原表, or in the prose, where a subject may stand; `null` for nowhere. */
export function useDisclosureLink(): (disclosure: Disclosure) => RouteLocationRaw | null {
  const router = useRouter()
  const { link } = useSelection()
  const linkTo = usePrintedLink()
  return ({ place, lines: [line] }) => {
    if (place)
      return linkTo(place.table, place.row === null ? null : { row: place.row, cell: null })
    return line !== undefined && router.hasRoute('document')
      ? link('/document', { at: String(line) })
      : null
  }
}
