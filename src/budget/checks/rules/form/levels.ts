import type { Row, Side } from '@/document/document'
import { findPartedClasses } from '@/budget/checks/facts/partedSections'
import { nameRow } from '@/budget/checks/model/labels'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { untestable } from './untestable'

/** Of so many printed rows of a level at most half as many are missing, where the level is a habit. */
const fewestPrinted = 2
const mostMissing = 1 / 2

/**
 * Rows whose class or section has no row of its own, where the table prints classes or sections; their
 * sums cannot be tested. Where nearly all are printed, the missing one is a finding: a section is else
 * added up as a class, and all sums hold.
 */
export function* missingLevels(
  table: TableView,
  side: Side,
  index: number,
): Iterable<Relation | null> {
  const coded = side.rows.filter(
    ({ code, role }) => role === 'line' && /^\d{3,7}$/.test(code ?? ''),
  )
  const codes = new Set(coded.map(({ code }) => code))
  // Their class stands in another group of columns, and counts them.
  for (const { whole, parts } of findPartedClasses(table))
    if (parts.some(part => part.side === side)) codes.add(whole.code)
  yield null
  const told: string[] = []
  for (const [length, level] of [
    [3, '类'],
    [5, '款'],
  ] as const) {
    if (!coded.some(({ code }) => code?.length === length)) continue
    const below = new Map<string, Row>()
    for (const row of coded) {
      const above = (row.code ?? '').slice(0, length)
      if ((row.code?.length ?? 0) > length && !below.has(above)) below.set(above, row)
    }
    const lacking = [...below].filter(([above]) => !codes.has(above))
    const printed = below.size - lacking.length
    const isHabit = printed >= fewestPrinted && lacking.length <= printed * mostMissing
    for (const [code, row] of lacking) {
      if (isHabit && told.some(above => code.startsWith(above))) continue
      told.push(code)
      const missing = { table, index, level, code, row }
      yield isHabit ? findingOf(missing) : untestableOf(missing)
    }
  }
}

interface Missing {
  readonly table: TableView
  readonly index: number
  readonly level: string
  readonly code: string
  /** The first row below it. */
  readonly row: Row
}

function findingOf({ table, index, level, code, row }: Missing): Relation {
  const { line } = row
  const place = { table: table.id, row: row.row, line, cell: 0 }
  const label = `${table.name} ${nameRow(row)}所属的${level} ${code}`
  return {
    id: `form:above:${table.id}.${index}.${code}`,
    title: `${label} = 印有的一行`,
    quantity: 'words',
    left: [wordsTerm({ label, text: '没有读到这一行', line, same: false, place, code: row.code })],
    right: [wordsTerm({ label: '应有', text: '一行', line })],
    meaning: `其他${level}都有一行，${code} 没有，像是漏印了。`,
  }
}

function untestableOf({ table, index, level, code, row }: Missing): Relation {
  return untestable(table, {
    id: `form:level:${table.id}.${index}.${code}`,
    title: `${table.name} ${code} = 其下级之和`,
    reason: `没有读到${level}级的行 ${code}，${nameRow(row)}等没有上级可以核对。`,
    row: row.row,
    line: row.line,
    code: row.code,
  })
}
