// @bundle parts
import { h } from 'vue'
import type { RowContext } from './DataTableRow'
import { drawBox, drawCell } from './tableCells'

/** The foot with the rows of totals; null where no column has one. */
export function drawTotals<Row>({ columns, slots }: RowContext<Row>) {
  const totals = columns.map(({ total }) => [total ?? []].flat())
  const drawn = columns.some(({ key, total }) => total ?? slots[`total-${key}`])
  const count = drawn ? Math.max(1, ...totals.map(({ length }) => length)) : 0
  const rows = Array.from({ length: count }, (_, index) => {
    let covered = 0
    const cells = columns.flatMap((column, place) => {
      if (covered-- > 0) return []
      const total = totals[place]?.[index]
      covered = (total?.span ?? 1) - 1
      const content = slots[`total-${column.key}`]?.({ index }) ?? (total && drawCell(total))
      return drawBox(column, content, { colspan: total?.span })
    })
    return h('tr', { role: 'row' }, cells)
  })
  return count > 0 ? h('tfoot', { role: 'rowgroup' }, rows) : null
}
