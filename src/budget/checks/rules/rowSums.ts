import type { Column, Row, Side } from '@/document/document'
import { cellTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { nameColumn, nameRow } from '@/budget/checks/model/labels'
import type { Rule } from '@/budget/checks/facts/context'

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
            const placeName =
              side.kind === 'threePublic'
                ? table.name
                : `${table.name} ${nameRow(row)}${row.role === 'line' ? '' : '行'}`
            yield {
              id: `row:${table.id}.${index}.${row.row}.${whole}`,
              title: `${placeName}：${nameColumn(
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

/** What a column of differences is of: its own key, what it is from, and what that came to. */
interface DifferenceKeys {
  readonly change: string
  readonly to: string
  readonly from: string
  readonly words: string
}

const yearWords = '增减 = 本年 − 上年'
const stageWords = '调整数 = 调整后预算 − 年初预算'

/** The column of a change, and the two it is between, where a side has all three. */
function findDifference({ columns }: Side, changed: string): DifferenceKeys | null {
  const has = (key: string) => columns.some(column => column.key === key)
  const [, word, measure = 'total'] = /^(comparison|changed)(?:\.(.+))?$/.exec(changed) ?? []
  if (word === undefined) return null
  const isYear = word === 'comparison'
  const from = `${isYear ? 'prior' : 'budgeted'}.${measure}`
  const to = !isYear && has(`adjusted.${measure}`) ? `adjusted.${measure}` : measure
  const of = measure === 'total' ? '' : `${nameColumn(measure)}`
  return has(from) && has(to)
    ? { change: changed, to, from, words: `${of}${isYear ? yearWords : stageWords}` }
    : null
}

/**
 * 增减额 = this year's figure less last year's, and 调整数 = 调整后预算 less 年初预算, each of its own
 * measure, where most rows show that this is what the column means.
 */
export const differences: Rule = {
  family: 'rowSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables)
      for (const [index, side] of table.sides.entries())
        for (const { key } of side.columns) {
          const keys = findDifference(side, key)
          if (keys) yield* compareColumn({ table, side, index, keys })
        }
  },
}

interface ColumnInput {
  readonly table: TableView
  readonly side: Side
  readonly index: number
  readonly keys: DifferenceKeys
}

function* compareColumn({ table, side, index, keys }: ColumnInput): Iterable<Relation> {
  const found = side.rows.flatMap(row => compareRow(table, side, row, keys) ?? [])
  if (found.filter(isEqual).length * 2 <= found.length) return
  const suffix = /^(?:comparison|changed\.total)$/.test(keys.change) ? '' : `.${keys.change}`
  for (const { row, terms } of found) {
    const [change, current, prior] = terms
    yield {
      id: `difference:${table.id}.${index}.${row.row}${suffix}`,
      title: `${table.name} ${nameRow(row)}：${keys.words}`,
      left: [change],
      right: [current, prior],
    }
  }
}

interface Difference {
  readonly row: Row
  readonly terms: readonly [Term, Term, Term]
}

function compareRow(
  table: TableView,
  side: Side,
  row: Row,
  { change: own, to, from }: DifferenceKeys,
): Difference | null {
  const term = (key: string) => cellTerm({ table, side, row, key })
  const change = term(own)
  if (change.value === null) return null
  return { row, terms: [change, term(to), { ...term(from), sign: -1 }] }
}

function isEqual({ terms: [change, current, prior] }: Difference): boolean {
  return change.value === (current.value ?? 0) - (prior.value ?? 0)
}
