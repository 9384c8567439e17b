import { citeRows, nameLines, nameTable } from '@/text/citations'
import type {
  BudgetDocument,
  PrintedTable,
  Row,
  Side,
  SideKind,
  TableMeaning,
} from '@/document/document'
import { toFen } from '@/document/money'
import type { SearchEntry } from '@/budget/search/entry'
import { figureOf } from '@/budget/search/entry'

/** Their rows are listed as what they are; as rows they are found by their codes and amounts. */
const listed: readonly SideKind[] = ['functional', 'economic', 'project']

/**
 * Printed tables and their rows of figures. `known` are the names that are listed as subjects or
 * projects.
 */
export function tableEntries(document: BudgetDocument, known: ReadonlySet<string>): SearchEntry[] {
  const meanings = new Map(document.meanings.map(meaning => [meaning.table, meaning]))
  return document.tables.flatMap(table => {
    const meaning = meanings.get(table.id)
    const whole: SearchEntry = {
      group: 'table',
      code: null,
      name: nameTable(table),
      amount: null,
      figures: [],
      place: () => nameLines(table.line, document.source),
      target: { path: pathOf(table) },
    }
    const rows =
      meaning?.sides.flatMap(side =>
        side.rows.map(row => rowEntry({ table, meaning, side, row, known })),
      ) ?? []
    return [whole, ...rows, ...sheetRows(table, document)]
  })
}

const pathOf = ({ id }: PrintedTable) => `/tables/${id.replace(/^t/, '')}`
const cellAt = (row: number, cell: number) => `${row + 1}.${cell + 1}`

interface RowRequest {
  readonly table: PrintedTable
  readonly meaning: TableMeaning
  readonly side: Side
  readonly row: Row
  readonly known: ReadonlySet<string>
}

function rowEntry({ table, meaning: { unit }, side, row, known }: RowRequest): SearchEntry {
  const [amount = null] = side.columns.flatMap(({ key }) => row.amounts[key] ?? [])
  return {
    group: 'table',
    code: row.code,
    name: row.name || '合计',
    ...(listed.includes(side.kind) && known.has(row.name) && { unnamed: true }),
    amount: amount === null ? null : toFen(amount, unit),
    figures: side.columns.flatMap(({ key, cell }) =>
      figureOf(row.amounts[key], unit, { at: cellAt(row.row, row.cells?.[key] ?? cell) }),
    ),
    place: () => citeRows(table, [row.row]),
    target: { path: pathOf(table), at: String(row.row + 1) },
  }
}

/** The form over the indicators of a sheet: its name and its money. */
function sheetRows(table: PrintedTable, { amountUnit, source }: BudgetDocument): SearchEntry[] {
  if (table.kind !== 'performanceSheet') return []
  return table.rows.slice(0, table.headerRows).flatMap(({ line, cells }, row) => {
    const figures = cells.flatMap((cell, index) =>
      figureOf(cell, table.unit ?? amountUnit, { at: cellAt(row, index) }),
    )
    const name = cells
      .filter(cell => /\p{L}/u.test(cell))
      .map(cell => cell.replace(/\s+/g, ''))
      .join(' ')
    return figures.length === 0
      ? []
      : [
          {
            group: 'table' as const,
            code: null,
            name: name || nameTable(table),
            unnamed: true,
            amount: figures[0]?.fen ?? null,
            figures,
            place: () => `${nameTable(table)} ${nameLines(line, source)}`,
            target: { path: pathOf(table), at: String(row + 1) },
          },
        ]
  })
}
