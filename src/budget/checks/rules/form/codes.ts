import { rowsOfStep } from '@/document/steps'
import { findClassCode } from '@/document/functionalClasses'
import type { Row, Side } from '@/document/document'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { agrees } from '@/budget/checks/model/compare'
import { cellTerm, wordsTerm } from '@/budget/checks/model/terms'
import { mayBeOne, plainName } from '@/budget/checks/model/names'
import type { Relation, Term } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'
import { untestable } from './untestable'

interface CodedRow {
  readonly table: TableView
  readonly side: Side
  readonly row: Row
  readonly code: string
  readonly name: string
}

/** Rows of functional and economic subjects, which have one name and one row each. */
function* listCoded({ tables }: Context): Iterable<CodedRow | null> {
  for (const table of tables) {
    if (!hasFigures(table) || table.kind === 'unknown') continue
    for (const side of table.sides) {
      if (side.kind !== 'functional' && side.kind !== 'economic') continue
      for (const [index, row] of side.rows.entries()) {
        if (index % rowsOfStep === 0) yield null
        if (row.role === 'line' && /^\d{3,7}$/.test(row.code ?? '') && row.name !== '')
          yield { table, side, row, code: row.code ?? '', name: plainName(row.name) }
      }
    }
  }
}

function nameTerm({ table, row, code }: CodedRow, same: boolean): Term {
  const { line } = row
  return wordsTerm({
    label: `${table.name} ${code} 的科目名称`,
    text: row.name,
    line,
    same,
    code,
    place: { table: table.id, row: row.row, line, cell: 0 },
  })
}

/** A subject's code has one name in all tables, and that of a class is the one of the law's list. */
export const codeNames: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation | null> {
    const known = new Map<string, CodedRow>()
    const told = new Set<string>()
    for (const found of listCoded(context)) {
      if (!found) {
        yield null
        continue
      }
      const { code, table, row } = found
      const first = known.get(code)
      if (!first) known.set(code, found)
      else if (first.table !== table && !mayBeOne(first.name, found.name) && !told.has(code)) {
        told.add(code)
        yield {
          id: `form:name:${code}:${table.id}`,
          title: `${table.name} ${code} 的科目名称 = ${first.table.name} ${code} 的科目名称`,
          quantity: 'words',
          left: [nameTerm(found, false)],
          right: [nameTerm(first, true)],
          meaning: '同一个编码在两张表里是两个科目，编码或名称有一处印错。',
        }
      }
      const own = code.length === 3 ? findClassCode(row.name) : null
      if (own !== null && own !== code && /^2/.test(code) && !told.has(code)) {
        told.add(code)
        yield {
          id: `form:class:${code}:${table.id}`,
          title: `${table.name} ${row.name}的编码 = 政府收支分类科目的编码`,
          quantity: 'words',
          left: [{ ...nameTerm(found, false), text: code }],
          right: [wordsTerm({ label: '政府收支分类科目', text: own, line: row.line })],
          meaning: '这个编码在政府收支分类科目里是另一类，编码或名称有一处印错。',
        }
      }
    }
  },
}

/** A subject has one row in a table. */
export const codesOnce: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation | null> {
    const known = new Map<Side, Map<string, CodedRow>>()
    const summed = new Map<Row, Map<string, boolean>>()
    for (const found of listCoded(context)) {
      if (!found) {
        yield null
        continue
      }
      const { side, code, table, row } = found
      if (row.labels && Object.keys(row.labels).some(word => /单位|部门/.test(word))) continue
      const own = known.get(side) ?? new Map<string, CodedRow>()
      known.set(side, own)
      const first = own.get(code)
      if (!first) {
        own.set(code, found)
        continue
      }
      const id = `form:twice:${table.id}.${row.row}`
      const title = `${table.name} ${code} 的科目名称 = 同表 ${code} 的另一行`
      if (!mayBeOne(first.name, found.name))
        yield {
          id,
          title,
          quantity: 'words',
          left: [nameTerm(found, false)],
          right: [nameTerm(first, true)],
          meaning: '同一张表里一个编码印了两个科目，其中一个编码印错。',
        }
      else if (isCopy(first, found) && !addsUp(found, summed))
        yield {
          id,
          title: `${table.name} ${code} 的行数 = 一行`,
          quantity: 'words',
          left: [{ ...nameTerm(found, false), text: '印了两行，各数相同' }],
          right: [wordsTerm({ label: '应有', text: '一行', line: first.row.line })],
          meaning: '同一行像是印了两次。',
        }
      else
        yield untestable(table, {
          id,
          title: `${table.name} ${code} 与别的表`,
          reason: `这张表里 ${code} 印了两行（原文第 ${first.row.line}、${row.line} 行），不与别的表比较。`,
          row: row.row,
          line: row.line,
          code,
        })
    }
  },
}

function isCopy(first: CodedRow, { side, row }: CodedRow): boolean {
  const printed = side.columns.filter(({ key }) => row.amounts[key] != null)
  return (
    printed.length > 0 &&
    side.columns.every(({ key }) => (first.row.amounts[key] ?? null) === (row.amounts[key] ?? null))
  )
}

/** Whether the rows beside it, with it, come to the row above: then both rows are meant. */
function addsUp({ table, side, row }: CodedRow, summed: Map<Row, Map<string, boolean>>): boolean {
  const whole = row.parent === null ? undefined : side.rows[row.parent]
  const key = side.columns.find(column => row.amounts[column.key] != null)?.key
  if (!whole || key === undefined) return false
  // Once for all rows of one above: a code may be printed thousands of times.
  const own = summed.get(whole) ?? new Map<string, boolean>()
  summed.set(whole, own)
  const before = own.get(key)
  if (before !== undefined) return before
  const beside = side.rows.filter(({ parent, role }) => parent === row.parent && role === 'line')
  const holds = agrees(
    [cellTerm({ table, side, row: whole, key })],
    beside.map(part => cellTerm({ table, side, row: part, key })),
  )
  own.set(key, holds)
  return holds
}
