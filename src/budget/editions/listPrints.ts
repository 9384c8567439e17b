import type { BudgetDocument, Row, Side } from '@/document/document'
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

/**
 * Lists the figures of all tables, and the weights and targets of performance sheets, in steps that
 * are each short.
 */
export function* stepAmounts(document: BudgetDocument): Generator<void, readonly ListedPrint[]> {
  const names = new Map(document.tables.map(table => [table.id, nameTable(table)]))
  const found: ListedPrint[] = []
  for (const { table, unit, sides } of document.meanings)
    for (const side of sides)
      for (const [index, row] of side.rows.entries()) {
        if (index % rowsOfStep === 0) yield
        found.push(...listFigures({ name: names.get(table) ?? table, unit, side, row }))
      }
  for (const [index, sheet] of document.sheets.entries()) {
    if (index % sheetsOfStep === 0) yield
    found.push(...listIndicators(sheet, names))
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

function listIndicators(
  sheet: PerformanceSheet,
  names: ReadonlyMap<string, string>,
): readonly ListedPrint[] {
  const table = names.get(sheet.table) ?? sheet.table
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
