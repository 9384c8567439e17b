import type { Column } from '@/document/document'
import { cellTerm } from '../terms'
import type { Relation } from '../types'
import { nameColumn, nameRow } from '../words'
import type { Rule } from './types'

/** A column is the sum of the columns that are parts of it, in every row. */
export const rowSums: Rule = {
  family: 'rowSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      for (const [index, side] of table.sides.entries()) {
        const groups = groupParts(side.columns)
        if (groups.size === 0) continue
        for (const row of side.rows) {
          for (const [whole, { parts, names, only }] of groups) {
            const at =
              side.kind === 'threePublic'
                ? table.name
                : `${table.name} ${nameRow(row)}${row.role === 'line' ? '' : '行'}`
            yield {
              id: `row:${table.id}.${index}.${row.row}.${whole}`,
              title: `${at}：${nameColumn(
                whole,
                side.columns.find(({ key }) => key === whole),
              )} ${only ? '≥' : '='} ${names}`,
              ...(only ? { comparison: 'atLeast' as const } : {}),
              left: [cellTerm({ table, side, row, key: whole })],
              right: parts.map(key => cellTerm({ table, side, row, key })),
            }
          }
        }
      }
    }
  },
}

/**
 * Parts of each whole; `only` where they are named as some of the parts (其中), or where a lone one
 * may be.
 */
function groupParts(columns: readonly Column[]) {
  const groups = new Map<string, { parts: string[]; names: string; only: boolean }>()
  for (const column of columns) {
    if (column.parent === null) continue
    const group = groups.get(column.parent) ?? { parts: [], names: '', only: false }
    group.parts.push(column.key)
    group.names += `${group.names && ' + '}${nameColumn(column.key, column)}`
    group.only = group.parts.length < 2 || group.only || column.label.includes('其中')
    groups.set(column.parent, group)
  }
  for (const [key, group] of groups)
    if (group.parts.length > 1)
      group.only = columns.some(({ parent, label }) => parent === key && label.includes('其中'))
  return groups
}
