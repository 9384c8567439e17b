import type { Row, Side } from '@/document/document'
import { cellTerm } from '../terms'
import type { Relation } from '../types'
import { nameColumn } from '../words'
import type { Rule } from './types'

/** 收入总计 = 支出总计 where both stand in one grid, in every column that both have. */
export const balance: Rule = {
  family: 'columnSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      const revenue = table.sides.find(({ kind }) => kind === 'revenue')
      const income = revenue && lastTotal(revenue)
      if (!revenue || !income) continue
      for (const side of table.sides) {
        const spent = side === revenue ? undefined : lastTotal(side)
        if (!spent) continue
        for (const { key } of side.columns) {
          // The same total may be printed once for several sides.
          if (!revenue.columns.some(column => column.key === key) || !spent.amounts[key]) continue
          const column = key === 'total' ? '' : ` ${nameColumn(key)}`
          yield {
            id: `balance:${table.id}.${income.row}.${side.kind}.${key}`,
            title: `${table.name} ${income.name}${column} = ${spent.name}${column}`,
            left: [cellTerm({ table, side: revenue, row: income, key })],
            right: [cellTerm({ table, side, row: spent, key })],
          }
        }
      }
    }
  },
}

function lastTotal({ rows }: Side): Row | undefined {
  return rows.findLast(({ role }) => role === 'total')
}
