import type { Row, Side } from '@/document/document'
import { cellTerm } from '../terms'
import type { Relation, Term } from '../types'
import type { TableView } from '../view'
import { nameRow } from '../words'
import type { Rule } from './types'

/**
 * 增减额 = this year's figure less last year's, where most rows show that this is what the column
 * means.
 */
export const differences: Rule = {
  family: 'rowSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      for (const [index, side] of table.sides.entries()) {
        const keys = new Set(side.columns.map(({ key }) => key))
        if (!keys.has('comparison') || !keys.has('total') || !keys.has('prior.total')) continue
        const found = side.rows.flatMap(row => compareRow(table, side, row) ?? [])
        if (found.filter(isEqual).length * 2 <= found.length) continue
        for (const {
          row,
          terms: [change, current, prior],
        } of found) {
          yield {
            id: `difference:${table.id}.${index}.${row.row}`,
            title: `${table.name} ${nameRow(row)}：增减 = 本年 − 上年`,
            left: [change],
            right: [current, prior],
          }
        }
      }
    }
  },
}

interface Difference {
  readonly row: Row
  readonly terms: readonly [Term, Term, Term]
}

function compareRow(table: TableView, side: Side, row: Row): Difference | null {
  const term = (key: string) => cellTerm({ table, side, row, key })
  const change = term('comparison')
  if (change.value === null) return null
  return { row, terms: [change, term('total'), { ...term('prior.total'), sign: -1 }] }
}

function isEqual({ terms: [change, current, prior] }: Difference): boolean {
  return change.value === (current.value ?? 0) - (prior.value ?? 0)
}
