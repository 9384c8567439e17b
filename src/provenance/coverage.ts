import { abbreviateTable } from '@/budget/checks/model/labels'
import type { BudgetDocument, Place, PrintedTable } from '@/document/document'
import { once } from '@/document/once'
import { linesOfProse } from '@/text/proseLines'
import { countOf } from '@/text/countOf'
import type { Provenance } from '@/text/provenance'

type Kind = 'printed' | 'placed' | 'named'
const kindNames: Readonly<Record<Kind, string>> = {
  printed: '印出的格',
  placed: '读成含义的格',
  named: '列为未归位的格',
}

/** What has been counted while reading, where what is kept does not let one count again. */
const counted = (count: number, noun: string): Provenance => ({
  fixed: String(count),
  of: `${noun}，读取时数的`,
})
/** Places of which there are so many; they are listed when they are first looked at. */
interface Places {
  readonly length: number
  readonly list: () => readonly Provenance[]
}
const countOr = (count: number, { length, list }: Places, noun: string): Provenance =>
  count > 0 && length === count ? countOf(list, noun) : counted(count, noun)

/** A sum of counts, which are made when they are first looked at. */
function sumOf(list: () => readonly Provenance[], name: string): Provenance {
  let known: readonly Provenance[] | null = null
  return {
    get sum() {
      return (known ??= list())
    },
    name,
    ofCounts: true,
  }
}

/** The printed cells of a row; one that is all blank stands for itself. */
const filled = ({ id, rows }: PrintedTable, row: number): Place[] =>
  rows[row]?.cells.flatMap((text, cell) =>
    text.trim() === '' ? [] : [{ table: id, row, line: rows[row]?.line ?? 0, cell }],
  ) ?? []
const isPrinted = (text: string) => text.trim() !== ''
/** How many cells of a table are printed. */
const countFilled = once(({ rows }: PrintedTable) => {
  let count = 0
  for (const { cells } of rows) for (const text of cells) if (isPrinted(text)) count++
  return count
})
/** The first printed cell of a row; its first, where none is. */
export const rowPlace = ({ id, rows }: PrintedTable, row: number): Place => {
  const { cells = [], line = 0 } = rows[row] ?? {}
  return { table: id, row, line, cell: Math.max(0, cells.findIndex(isPrinted)) }
}

/** How many tables there are, each by its first cell; one without rows by its title. */
export function tablesCount(tables: readonly PrintedTable[], noun: string): Provenance {
  return countOf(
    () =>
      tables.map(table =>
        table.rows.length > 0 ? rowPlace(table, 0) : quoted(table.line, table.title),
      ),
    noun,
  )
}

/** How many rows a table has. */
export function rowsCount(table: PrintedTable): Provenance {
  return countOf(
    () => table.rows.map((_, row) => rowPlace(table, row)),
    `${abbreviateTable(table)} 的行`,
  )
}

/**
 * How many cells of tables are printed, have become meaning, or are named as left over; of several
 * tables, their sum.
 */
export function cellsCount(
  document: BudgetDocument,
  tables: readonly PrintedTable[],
  kind: Kind,
): Provenance {
  const [only, ...others] = tables
  if (!only || others.length > 0)
    return sumOf(() => tables.map(table => cellsCount(document, [table], kind)), kindNames[kind])
  const account = indexAccount(document).get(only.id)
  const noun = `${abbreviateTable(only)} ${kindNames[kind]}`
  if (!account) return counted(0, noun)
  if (kind === 'named') {
    const places = [...(indexUnplaced(document).get(only.id)?.values() ?? [])]
    return countOr(account.named, { length: places.length, list: () => places }, noun)
  }
  if (kind === 'placed' && account.named > 0)
    return {
      sum: [cellsCount(document, tables, 'printed')],
      less: [cellsCount(document, tables, 'named')],
      name: noun,
    }
  return countOr(
    account[kind],
    {
      length: countFilled(only),
      list: () => only.rows.flatMap((_, row) => filled(only, row)),
    },
    noun,
  )
}

const indexAccount = once(
  ({ account }: BudgetDocument) => new Map(account.tables.map(own => [own.table, own])),
)

/** Cells that diagnostics name, once each, by their table. */
const indexUnplaced = once(({ diagnostics }: BudgetDocument) => {
  const byTable = new Map<string, Map<string, Place>>()
  for (const { table, row, cell, line } of diagnostics) {
    if (table === undefined || row === undefined || cell === undefined) continue
    const cells = byTable.get(table) ?? new Map<string, Place>()
    byTable.set(table, cells.set(`${row} ${cell}`, { table, row, cell, line }))
  }
  return byTable
})

const lineKinds = ['rows', 'captions', 'prose', 'pageMarks'] as const
export type LineKind = (typeof lineKinds)[number] | 'printed' | 'missing'

/** How many lines of the file went where; `printed` all, `missing` nowhere. */
export function linesCount(document: BudgetDocument, kind: LineKind): Provenance {
  const {
    tables,
    account: { lines },
  } = document
  if (kind === 'printed') return counted(lines.printed, '有字的行')
  if (kind === 'missing')
    return {
      sum: [linesCount(document, 'printed')],
      less: lineKinds.map(lineKind => linesCount(document, lineKind)),
      name: '没有着落的行',
    }
  if (kind === 'rows') return sumOf(() => tables.map(rowsCount), '表里的行')
  if (kind === 'captions')
    return countOr(
      lines.captions,
      {
        length: tables.reduce(
          (sum, { captions, notes }) => sum + captions.length + notes.length,
          0,
        ),
        list: () =>
          tables.flatMap(({ captions, notes }) =>
            [...captions, ...notes].map(({ line, text }) => quoted(line, text)),
          ),
      },
      '表的标题、单位和注',
    )
  return kind === 'prose'
    ? countOr(lines.prose, proseLines(document), '文字的行')
    : counted(lines.pageMarks, '页码')
}

/** How many lines of prose are printed, have become meaning, or are named as left over. */
export function proseCount(document: BudgetDocument, kind: Kind): Provenance {
  const {
    account: { prose },
  } = document
  if (kind === 'named') return counted(prose.named, '列为未归位的文字行')
  if (kind === 'placed')
    return {
      sum: [proseCount(document, 'printed')],
      less: [proseCount(document, 'named')],
      name: '读成含义的文字行',
    }
  return countOr(prose.printed, proseLines(document), '文字的行')
}

const proseLines = once((document: BudgetDocument): Places => {
  const lines = linesOfProse(document.parts)
  return {
    length: lines.size,
    list: () => [...lines].map(([line, text]) => quoted(line, text)),
  }
})
const quoted = (line: number, text: string): Provenance => ({
  line,
  text,
  figure: '',
  name: text.trim().slice(0, 24),
})
