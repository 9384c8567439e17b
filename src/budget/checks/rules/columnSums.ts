import type { Row, Side } from '@/document/document'
import { findThreePublicKind, threePublicParents } from '@/document/threePublicKinds'
import { type Cell, cellTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { nameColumn, nameRow } from '@/budget/checks/model/labels'
import type { Rule } from '@/budget/checks/facts/context'
import type { TableView } from '@/budget/checks/model/view'
import { hasUnknownLevels } from '@/budget/checks/facts/levels'
import { findPartedClasses } from '@/budget/checks/facts/partedSections'

/** A total is the sum of the top rows it closes, a subtotal of those since the one before. */
export const columnSums: Rule = {
  family: 'columnSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      const parted = listParted(table)
      for (const [index, side] of table.sides.entries()) {
        if (hasUnknownLevels(table, side)) continue
        for (const { whole, parts } of findTotals(side, parted)) {
          const twins = findTwins({ table, side, whole, parted })
          // One total of several halves is tested where it has its amount.
          if (twins.length > 0 && isBare(whole)) continue
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
              right: [{ side, parts }, ...twins]
                .sort(
                  (one, other) => table.sides.indexOf(one.side) - table.sides.indexOf(other.side),
                )
                .flatMap(half =>
                  half.parts.map(row => cellTerm({ table, side: half.side, row, key })),
                ),
            }
          }
        }
      }
    }
  },
}

interface Twin {
  readonly side: Side
  readonly parts: readonly Row[]
}

/**
 * The halves of an economic table that a total counts too: the same row, which prints its amount in
 * one of them only (公用经费合计 below two columns of subjects).
 */
function findTwins({ table, side, whole, parted }: TwinInput): readonly Twin[] {
  if (side.kind !== 'economic') return []
  return table.sides.flatMap((other): readonly Twin[] => {
    if (other === side || other.kind !== 'economic') return []
    const found = findTotals(other, parted).find(
      total => total.whole.row === whole.row && total.whole.name === whole.name,
    )
    return found && isBare(whole) !== isBare(found.whole)
      ? [{ side: other, parts: found.parts }]
      : []
  })
}

interface TwinInput {
  readonly table: TableView
  readonly side: Side
  readonly whole: Row
  readonly parted: ReadonlySet<Row>
}

/** Sections whose class, in another group of columns, counts them. */
function listParted(table: TableView): ReadonlySet<Row> {
  return new Set(findPartedClasses(table).flatMap(({ parts }) => parts.map(({ row }) => row)))
}

function isBare({ amounts }: Row): boolean {
  return Object.values(amounts).every(amount => amount === null)
}

/**
 * 会议费 and the like stand beside the kinds of 三公 without being counted, and years below each
 * other; units have codes.
 */
function isPart(name: string): boolean {
  const kind = findThreePublicKind(name)
  return kind !== null && threePublicParents[kind] === 'threePublic'
}

interface Total {
  readonly whole: Row
  readonly parts: readonly Row[]
}

function findTotals({ rows }: Side, parted: ReadonlySet<Row>): Total[] {
  const found: Total[] = []
  let opening: Row | null = null
  let open: Row[] = []
  for (const row of closeSubtotals(rows)) {
    if (row.role === 'line') {
      // A row without a name may be a total as well as a part.
      if (row.parent === null && !parted.has(row) && (row.name !== '' || row.code !== null))
        open.push(row)
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
 * Rows with each subtotal behind its parts: where the first stands before all lines, all of them stand
 * before theirs (人员经费合计, its subjects, 公用经费合计, its subjects), unless the last ends them.
 */
function closeSubtotals(rows: readonly Row[]): readonly Row[] {
  const first = rows.find(({ role }) => role !== 'total')
  const last = rows.findLast(({ role }) => role !== 'total')
  if (first?.role !== 'subtotal' || last?.role === 'subtotal') return rows
  const closed: Row[] = []
  let leading: Row | null = null
  for (const row of rows) {
    if (row.role !== 'line' && leading) {
      closed.push(leading)
      leading = null
    }
    if (row.role === 'subtotal') leading = row
    else closed.push(row)
  }
  if (leading) closed.push(leading)
  return closed
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
      const same = other.rows.find(
        found => found.row === row.row && found.role === row.role && found.name === row.name,
      )
      if (same && same.amounts[key]) return cellTerm({ table, side: other, row: same, key })
    }
  }
  return cellTerm({ table, side, row, key })
}

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

/**
 * Whether a column holds amounts that add up: not comparisons or percentages, nor columns whose
 * words are unknown.
 */
export function isSummable(key: string): boolean {
  return !/^(?:comparison|column-)/.test(key)
}

/** A row is the sum of the rows directly below it, in every column. */
export const hierarchy: Rule = {
  family: 'hierarchy',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables) {
      const partedClasses = findPartedClasses(table)
      for (const [index, side] of table.sides.entries()) {
        const groups = groupChildren(side.rows)
        for (const { whole, side: own } of partedClasses)
          if (own === side && !groups.has(whole)) groups.set(whole, [])
        for (const [whole, own] of groups) {
          const parts = own.map(row => ({ side, row }))
          for (const parted of partedClasses)
            if (parted.whole === whole) parts.push(...parted.parts)
          // The kinds of 三公 are all there is, 其中 or not.
          const some =
            own.some(row => isAmong(table, row)) && (side.kind !== 'threePublic' || own.length < 2)
          for (const column of side.columns) {
            if (!isSummable(column.key)) continue
            yield {
              id: `below:${table.id}.${index}.${whole.row}.${column.key}`,
              title: `${table.name} ${nameRow(whole)} ${nameColumn(column.key, column)} ${some ? '≥ 其中各项之和' : '= 其下级之和'}`,
              ...(some ? { comparison: 'atLeast' as const } : {}),
              left: [cellTerm({ table, side, row: whole, key: column.key })],
              right: parts.map(part => cellTerm({ table, ...part, key: column.key })),
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
