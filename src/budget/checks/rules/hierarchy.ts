import type { Row } from '@/document/document'
import { cellTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { nameColumn, nameRow } from '@/budget/checks/model/labels'
import { isSummable } from './columnSums'
import type { Rule } from '@/budget/checks/facts/context'

/** A row is the sum of the rows directly below it, in every column. */
export const hierarchy: Rule = {
  family: 'hierarchy',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      for (const [index, side] of table.sides.entries()) {
        for (const [whole, parts] of groupChildren(side.rows)) {
          // The kinds of 三公 are all there is, 其中 or not.
          const some =
            parts.some(row => isAmong(table, row)) &&
            (side.kind !== 'threePublic' || parts.length < 2)
          for (const column of side.columns) {
            if (!isSummable(column.key)) continue
            yield {
              id: `below:${table.id}.${index}.${whole.row}.${column.key}`,
              title: `${table.name} ${nameRow(whole)} ${nameColumn(column.key, column)} ${some ? '≥ 其中各项之和' : '= 其下级之和'}`,
              ...(some ? { comparison: 'atLeast' as const } : {}),
              left: [cellTerm({ table, side, row: whole, key: column.key })],
              right: parts.map(row => cellTerm({ table, side, row, key: column.key })),
            }
          }
        }
      }
    }
  },
}

function groupChildren(rows: readonly Row[]): Map<Row, Row[]> {
  const groups = new Map<Row, Row[]>()
  for (const row of rows) {
    const whole = row.parent === null ? undefined : rows[row.parent]
    if (!whole || row.role !== 'line') continue
    const parts = groups.get(whole)
    if (parts) parts.push(row)
    else groups.set(whole, [row])
  }
  return groups
}

/** Whether a row is printed as one of the parts (其中：…), of which there may be more. */
function isAmong({ printed }: TableView, row: Row): boolean {
  return printed?.rows[row.row]?.cells.some(cell => /^\s*其\s*中/.test(cell)) ?? false
}
