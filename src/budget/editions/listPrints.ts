import type { BudgetDocument, Row, Side, TableMeaning } from '@/document/document'
import { rowsOfStep } from '@/document/steps'
import type { PerformanceSheet } from '@/document/project'
import type { AmountUnit } from '@/document/money'
import { nameTable } from '@/text/citations'
import type { EditionPrint } from './differences'

/** Something printed, with what finds the same of another edition. */
export interface ListedPrint {
  readonly key: string
  readonly table: string
  readonly subject: string
  readonly print: EditionPrint
}

/** Sheets that are listed in a few milliseconds, between two steps. */
const sheetsOfStep = 50
const pack = (text: string) => text.replace(/\s+/g, '')

/** What is printed under one name: tables, and the sheets that stand in such tables. */
export interface NamedTables {
  readonly meanings: TableMeaning[]
  readonly sheets: PerformanceSheet[]
}

/** The tables of a document by their names, in printed order; most names are of one. */
export function groupTables({
  tables,
  meanings,
  sheets,
}: BudgetDocument): ReadonlyMap<string, NamedTables> {
  const names = new Map(tables.map(table => [table.id, nameTable(table)]))
  const groups = new Map<string, NamedTables>()
  const groupOf = (table: string) => {
    const name = names.get(table) ?? table
    const known = groups.get(name)
    if (known) return known
    const group: NamedTables = { meanings: [], sheets: [] }
    groups.set(name, group)
    return group
  }
  for (const meaning of meanings) groupOf(meaning.table).meanings.push(meaning)
  for (const sheet of sheets) groupOf(sheet.table).sheets.push(sheet)
  return groups
}

/**
 * Lists the figures of tables of one name, and the weights and targets of their performance sheets,
 * in steps that are each short.
 */
export function* stepAmounts(
  name: string,
  { meanings, sheets }: NamedTables,
): Generator<void, readonly ListedPrint[]> {
  const found: ListedPrint[] = []
  for (const { unit, sides } of meanings)
    for (const side of sides)
      for (const [index, row] of side.rows.entries()) {
        if (index % rowsOfStep === 0) yield
        found.push(...listFigures({ name, unit, side, row }))
      }
  for (const [index, sheet] of sheets.entries()) {
    if (index % sheetsOfStep === 0) yield
    found.push(...listIndicators(sheet, name))
  }
  return found
}

interface RowOfTable {
  /** Of the table. */
  readonly name: string
  readonly unit: AmountUnit
  readonly side: Side
  readonly row: Row
}

function listFigures({ name, unit, side, row }: RowOfTable): ListedPrint[] {
  const path = pathOf(side, row)
  return side.columns.flatMap(({ key, label }): ListedPrint[] => {
    const text = row.amounts[key]
    if (text == null) return []
    const subject = [[row.code, row.name || '合计'].filter(Boolean).join(' '), pack(label)]
    return [
      {
        key: [name, side.kind, path, key].join('\n'),
        table: name,
        subject: subject.filter(Boolean).join('，'),
        print: { text, unit, line: row.line },
      },
    ]
  })
}

/** Rows of one name stand under different rows. */
function pathOf(side: Side, row: Row): string {
  const above = row.parent === null ? null : side.rows[row.parent]
  const own = pack(row.code ?? row.name)
  return above && row.code === null ? `${pathOf(side, above)}/${own}` : own
}

function listIndicators(sheet: PerformanceSheet, table: string): readonly ListedPrint[] {
  return sheet.indicators.flatMap(({ name, category, line, target, weight }) => {
    const list = (label: string, text: string | null): ListedPrint[] =>
      text === null || text === ''
        ? []
        : [
            {
              key: [table, pack(sheet.name), pack(category), pack(name), label].join('\n'),
              table,
              subject: `${name}，${label}`,
              print: { text: pack(text), unit: null, line },
            },
          ]
    return [...list('指标值', target.raw), ...list('权重', weight)]
  })
}

/** Lists the paragraphs of the prose; the words themselves are what tells them apart. */
export function listParagraphs({ parts }: BudgetDocument): readonly ListedPrint[] {
  return parts
    .filter(({ id }) => !/^(?:cover|toc)/.test(id))
    .flatMap(({ sections }) =>
      sections.flatMap(section =>
        section.paragraphs.map(({ text, lines: [line = section.line] }) => ({
          key: pack(text),
          table: '正文',
          subject: '',
          print: { text: text.trim(), unit: null, line },
        })),
      ),
    )
}
