import type { Side, TableKind } from '@/document/document'
import type { Rule } from '@/budget/checks/facts/context'
import { nameColumn } from '@/budget/checks/model/labels'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'
import { hasUnknownLevels } from '@/budget/checks/facts/levels'
import { missingLevels } from './levels'
import { untestable } from './untestable'

/** Tables of which nobody knows beforehand what columns and rows they have. */
const free: ReadonlySet<TableKind> = new Set([
  'unknown',
  'performanceSheet',
  'procurement',
  'purchasedServices',
])
const parts = new Set(['basic', 'project', 'personnel', 'operating'])

/** Relations that a table of its kind usually has and this one cannot form: each says why. */
export const unformed: Rule = {
  family: 'form',
  *generate({ tables }): Iterable<Relation | null> {
    for (const table of tables) {
      if (free.has(table.kind) || !hasFigures(table)) continue
      for (const [index, side] of table.sides.entries()) {
        yield* unknownColumns(table, side, index)
        yield* missingTotals(table, side, index)
        yield* missingYear(table, side, index)
        yield* spentAmongRevenue(table, side, index)
        yield null
        if (hasUnknownLevels(table, side))
          yield untestable(table, {
            id: `form:levels:${table.id}.${index}`,
            title: `${table.name} 合计 = 各类之和，类 = 款之和`,
            reason: '科目没有编码，各行之和也推不出上下级，合计不能与各行核对。',
          })
        if (side.kind === 'functional' || side.kind === 'economic')
          yield* missingLevels(table, side, index)
        yield null
      }
    }
  },
}

/** Columns with figures whose header words nobody knows stand in no relation. */
function* unknownColumns(table: TableView, side: Side, index: number): Iterable<Relation> {
  for (const column of side.columns) {
    if (!column.key.startsWith('column-')) continue
    const filled = side.rows.filter(({ amounts }) => amounts[column.key] != null)
    const [first] = filled
    if (!first) continue
    yield untestable(table, {
      id: `form:column:${table.id}.${index}.${column.key}`,
      title: `${table.name} “${column.label}”一栏的各项关系`,
      reason: `没有认出表头“${column.label}”是什么，这一栏的 ${filled.length} 个数没有进入任何关系。`,
      row: first.row,
      cell: first.cells?.[column.key] ?? column.cell,
      line: first.line,
    })
  }
}

function* missingTotals(table: TableView, side: Side, index: number): Iterable<Relation> {
  const keys = side.columns.map(({ key }) => key)
  if (side.kind === 'functional' && !keys.includes('total') && keys.some(key => parts.has(key)))
    yield untestable(table, {
      id: `form:total:${table.id}.${index}`,
      title: `${table.name} 合计 = ${keys
        .filter(key => parts.has(key))
        .map(key => nameColumn(key))
        .join(' + ')}`,
      reason: '没有认出合计栏，各行的合计不能核对。',
    })
  const tops = side.rows.filter(({ role, parent }) => role === 'line' && parent === null)
  const closed = side.rows.some(({ role }) => role !== 'line')
  if (endsOpen(table, side))
    yield untestable(table, {
      id: `form:totalRow:${table.id}.${index}`,
      title: `${table.name} 总计 = 本年合计 + 结转结余`,
      reason: '本年合计和结转结余下面没有读到总计行，收支总额不能核对。',
    })
  if (
    tops.length > 1 &&
    !closed &&
    side.kind !== 'threePublic' &&
    side.kind !== 'other' &&
    !sharesTotal(table, side)
  )
    yield untestable(table, {
      id: `form:totalRow:${table.id}.${index}`,
      title: `${table.name} 合计 = 各项之和`,
      reason: '没有读到合计行，各项之和不能核对。',
    })
}

const carried = /结转|结余/

/** Whether what was carried over stands below the year's total, and nothing closes both. */
function endsOpen(table: TableView, { rows }: Side): boolean {
  if (!table.kind.endsWith('evenueExpenditure')) return false
  if (rows.some(({ role }) => role === 'total')) return false
  const last = rows.findLastIndex(({ role }) => role === 'subtotal')
  return last >= 0 && rows.slice(last + 1).some(({ name }) => carried.test(name))
}

/** Above money carried over, a table of revenue and expenditure prints what is of the year. */
function* missingYear(table: TableView, side: Side, index: number): Iterable<Relation> {
  if (!table.kind.endsWith('evenueExpenditure')) return
  const end = side.rows.findLastIndex(({ role }) => role === 'total')
  const start = side.rows.findIndex(
    ({ role, parent, name }, at) =>
      at < end && role === 'line' && parent === null && carried.test(name),
  )
  if (start < 0) return
  const above = side.rows.slice(0, start)
  const tops = above.filter(({ role, parent }) => role === 'line' && parent === null)
  if (tops.length < 2 || above.some(({ role, name }) => role !== 'line' || name.startsWith('本年')))
    return
  const row = side.rows[start]
  yield untestable(table, {
    id: `form:year:${table.id}.${index}`,
    title: `${table.name} 本年合计 = 各项之和`,
    reason: `“${row?.name ?? ''}”上面没有读到本年的合计：可能没有印，可能没有读出；各项只能同总计核对。`,
    row: row?.row ?? 0,
    line: row?.line,
  })
}

/** A total of expenditure among revenue: the two were cut apart, or their head was lost. */
function* spentAmongRevenue(table: TableView, side: Side, index: number): Iterable<Relation> {
  if (side.kind !== 'revenue') return
  const row = side.rows.find(
    ({ role, name }) => role !== 'line' && name.includes('支出') && !name.includes('收'),
  )
  if (!row) return
  yield untestable(table, {
    id: `form:side:${table.id}.${index}`,
    title: `${table.name} 收入总计 = 支出总计`,
    reason: `“${row.name}”读在收入一边：表头可能漏印，或者这一行印断了，收支不能这样核对。`,
    row: row.row,
    line: row.line,
  })
}

/** Two sides of expenditure may share one printed total. */
function sharesTotal({ sides }: TableView, { kind }: Side): boolean {
  return (
    kind !== 'revenue' &&
    sides.some(side => side.kind !== 'revenue' && side.rows.some(({ role }) => role === 'total'))
  )
}
