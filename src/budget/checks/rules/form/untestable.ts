import type { Relation } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'

interface UntestableRelation {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly row?: number
  readonly cell?: number
  /** The table's own, where none is given. */
  readonly line?: number | undefined
  readonly code?: string | null
}

/** A relation of a table that should be there and cannot be formed, with the place and the reason. */
export function untestable(
  { id: table, printed }: TableView,
  {
    id,
    title,
    reason,
    row = 0,
    cell = 0,
    line = printed?.line ?? 0,
    code = null,
  }: UntestableRelation,
): Relation {
  const term = {
    label: title,
    sign: 1 as const,
    text: null,
    unit: '',
    value: null,
    step: 0,
    line,
    place: { table, row, line, cell },
    statement: null,
    code,
  }
  return { id, title, left: [term], right: [], untestable: reason }
}
