import { rowsOfStep } from '@/document/steps'
import type { Column, Row, Side } from '@/document/document'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { hasUnknownLevels } from '@/budget/checks/facts/levels'
import { agrees } from '@/budget/checks/model/compare'
import { nameColumn, nameRow } from '@/budget/checks/model/labels'
import { cellTerm, wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'
import { untestable } from './untestable'

interface SideOf {
  readonly table: TableView
  readonly side: Side
}

function* listSides({ tables }: Context): Iterable<SideOf> {
  for (const table of tables)
    if (hasFigures(table) && table.kind !== 'unknown')
      for (const side of table.sides) yield { table, side }
}

/** A row without a code, or a total, is printed once: its copy right below it is one too many. */
export const rowsOnce: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation | null> {
    const told = new Set<string>()
    for (const { table, side } of listSides(context))
      for (const [index, row] of side.rows.entries()) {
        if (index % rowsOfStep === 0) yield null
        const above = findCopied({ table, side }, index)
        if (!above) continue
        const id = `form:copy:${table.id}.${row.row}`
        if (told.has(id)) continue
        told.add(id)
        const { line } = row
        const place = { table: table.id, row: row.row, line, cell: 0 }
        const title = `${table.name} ${nameRow(row)}的行数 = 一行`
        yield {
          id,
          title,
          quantity: 'words',
          left: [wordsTerm({ label: title, text: '印了两行，各格相同', line, same: false, place })],
          right: [wordsTerm({ label: '应有', text: '一行', line: above.line })],
          meaning: '同一行像是印了两次。',
        }
      }
  },
}

/** The row above, where one says in each printed cell what it says, and no sum needs them both. */
function findCopied({ table, side }: SideOf, index: number): Row | null {
  const [above, row] = [side.rows[index - 1], side.rows[index]]
  if (!above || !row || row.code !== null || !/\p{Script=Han}/u.test(row.name)) return null
  if (row.name !== above.name || row.role !== above.role) return null
  const key = findPrinted(side, row)
  if (key === undefined || !sayTheSame(table, above, row)) return null
  const isNumbered = table.printed?.rows[row.row]?.cells.some(cell => ordinal.test(cell.trim()))
  // A section and its only item may share a name, but no ordinal.
  const isSubject = side.kind === 'functional' || side.kind === 'economic'
  if (isSubject && !isNumbered)
    if (row.name.startsWith('其他') || hasUnknownLevels(table, side) || row.parent !== above.parent)
      return null
  return row.role === 'line' && addsUp({ table, side }, { above, row, key }) ? null : above
}

const ordinal = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?\d{1,2}[）)、])/

function findPrinted({ columns }: Side, { amounts }: Row): string | undefined {
  const printed = columns.filter(({ key }) => amounts[key] != null)
  return (printed.find(({ key }) => /[1-9]/.test(amounts[key] ?? '')) ?? printed[0])?.key
}

function sayTheSame({ printed }: TableView, above: Row, row: Row): boolean {
  const [one, other] = [printed?.rows[above.row]?.cells, printed?.rows[row.row]?.cells]
  return (
    one !== undefined &&
    one.length === other?.length &&
    one.every((cell, place) => cell.trim() === other[place]?.trim())
  )
}

interface Copy {
  readonly above: Row
  readonly row: Row
  readonly key: string
}

/** Whether two rows of money and those beside them come to what they are parts of, or to a total. */
function addsUp({ table, side }: SideOf, { above, row, key }: Copy): boolean {
  if (!/[1-9]/.test(row.amounts[key] ?? '')) return false
  const beside = side.rows.filter(
    other => other === row || (other.role === 'line' && other.parent === above.parent),
  )
  const wholes = side.rows.filter(({ role }, index) =>
    above.parent === null ? role === 'total' : index === above.parent,
  )
  const parts = beside.map(part => cellTerm({ table, side, row: part, key }))
  return wholes.some(whole => agrees([cellTerm({ table, side, row: whole, key })], parts))
}

/** So many other cells of a column are printed where one blank among them is told. */
const fewestPrinted = 4

/** A table that prints its noughts has no blanks: the only one of a column may have lost its amount. */
export const soleBlanks: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation> {
    for (const { table, side } of listSides(context)) {
      if (!printsNoughts(side)) continue
      for (const column of side.columns) {
        const blank = findSoleBlank(side, column)
        if (!blank) continue
        const { row, line, code } = blank
        yield untestable(table, {
          id: `form:blank:${table.id}.${row}.${column.key}`,
          title: `${table.name} ${nameRow(blank)} ${nameColumn(column.key, column)}印有数`,
          reason: '表里没有的印 0，这一栏其他各行都印了数，只有这一格空白；空白不是零，可能漏印。',
          row,
          cell: blank.cells?.[column.key] ?? column.cell,
          line,
          code,
        })
      }
    }
  },
}

function printsNoughts({ rows, columns }: Side): boolean {
  return rows.some(({ amounts }) =>
    columns.some(({ key }) => amounts[key] != null && !/[1-9]/.test(amounts[key])),
  )
}

function findSoleBlank({ rows, columns }: Side, { key }: Column): Row | null {
  let blank: Row | null = null
  let printed = 0
  for (const row of rows) {
    if (row.amounts[key] != null) printed++
    else if (columns.some(other => row.amounts[other.key] != null)) {
      if (blank) return null
      blank = row
    }
  }
  return printed >= fewestPrinted ? blank : null
}
