import type { Row, Side } from '@/document/document'
import { readKind, threePublicParents } from '@/document/threePublicKinds'
import { type Cell, cellTerm } from '../terms'
import type { Relation, Term } from '../types'
import { nameColumn, nameRow } from '../words'
import { isSummable } from './summable'
import type { Rule } from './types'

/** A total is the sum of the top rows it closes, a subtotal of those since the one before. */
export const columnSums: Rule = {
  family: 'columnSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      for (const [index, side] of table.sides.entries()) {
        for (const { whole, parts } of findTotals(side)) {
          if (
            side.kind === 'threePublic' &&
            !parts.every(({ name, code }) => code !== null || isPart(name))
          )
            continue
          const sum = parts.some(({ role }) => role === 'subtotal')
            ? parts.map(nameRow).join(' + ')
            : '各项之和'
          for (const column of side.columns) {
            const { key } = column
            if (!isSummable(key)) continue
            yield {
              id: `column:${table.id}.${index}.${whole.row}.${key}`,
              title: `${table.name} ${nameRow(whole)}${key === 'total' ? '' : ` ${nameColumn(key, column)}`} = ${sum}`,
              left: [wholeTerm({ table, side, row: whole, key }, parts)],
              right: parts.map(row => cellTerm({ table, side, row, key })),
            }
          }
        }
      }
    }
  },
}

/**
 * 会议费 and the like stand beside the kinds of 三公 without being counted, and years below each
 * other; units have codes.
 */
function isPart(name: string): boolean {
  const kind = readKind(name)
  return kind !== null && threePublicParents[kind] === 'threePublic'
}

interface Total {
  readonly whole: Row
  readonly parts: readonly Row[]
}

function findTotals({ rows }: Side): Total[] {
  const found: Total[] = []
  let opening: Row | null = null
  let open: Row[] = []
  for (const row of rows) {
    if (row.role === 'line') {
      if (row.parent === null) open.push(row)
    } else if (row.role === 'subtotal') {
      const since = open.slice(open.findLastIndex(({ role }) => role === 'subtotal') + 1)
      if (since.length === 0) continue
      found.push({ whole: row, parts: since })
      open = [...open.filter(other => !since.includes(other)), row]
    } else if (open.length === 0) opening = row
    else {
      if (opening) found.push({ whole: opening, parts: open })
      found.push({ whole: row, parts: open })
      opening = null
      open = []
    }
  }
  if (opening && open.length > 0) found.push({ whole: opening, parts: open })
  return found
}

/**
 * Expenditure by function and by use may share one printed total: then it stands in the other
 * side's row.
 */
function wholeTerm({ table, side, row, key }: Cell, parts: readonly Row[]): Term {
  if (
    row.amounts[key] === null &&
    side.kind !== 'revenue' &&
    parts.some(part => part.amounts[key])
  ) {
    for (const other of table.sides) {
      if (other === side || other.kind === 'revenue') continue
      const same = other.rows.find(found => found.row === row.row && found.role === row.role)
      if (same && same.amounts[key]) return cellTerm({ table, side: other, row: same, key })
    }
  }
  return cellTerm({ table, side, row, key })
}
