// @bundle overview
import { type Mark, writeMark } from '@/budget/printed/table/mark'
import { useSelection } from '@/app/selection/useSelection'

/** The address of a printed table, with a cell or a row marked. */
export function usePrintedLink() {
  const { link } = useSelection()
  return (table: string, mark: Mark | null = null) =>
    link(`/tables/${table.replace(/^t/, '')}`, mark ? { at: writeMark(mark) } : {})
}
