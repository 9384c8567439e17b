import type {
  Diagnostic,
  PrintedRow,
  PrintedTable,
  TableKind,
  TableMeaning,
} from '@/document/document'
import type { AmountUnit } from '@/document/money'
import { AmountCache, isAmount } from '@/reading/text/amounts'
import { Coverage } from './coverage'
import type { DraftRow, HeaderColumn, SideColumns, TableContext } from './draft'
import { cleanRow } from './cleanRows'
import { cleanCodes } from './codes'
import { countHeaderRows, countLevelCells, readHeader, splitSides } from './header'
import { listDataRows } from './dataRows'
import { finishSide, isNested } from './finishSide'
import { readLabelClass } from './labelClass'
import { fillShortHeader } from './shortHeader'
import { placeAmounts } from './placement'
import { closeOverridden, overrideCells, overrideColumns, type TableOverrides } from './overrides'
import { createSideDraft, readRow } from './rows'
import { takeNote } from './notes'
import { nameColumns } from './unknownColumns'
import { joinWrappedNames } from './wrapped'

interface TableInput {
  readonly table: Pick<PrintedTable, 'id' | 'rows' | 'notes'>
  readonly kind: TableKind
  /** Unit of the amounts, printed or assumed. */
  readonly unit: AmountUnit
  /** Shared by the tables of a document. */
  readonly amountCache?: AmountCache
  /** What a person says of the table, taken for given. */
  readonly overrides?: TableOverrides
}

export interface TableReading {
  readonly headerRows: number
  readonly meaning: TableMeaning
  readonly coverage: Coverage
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a grid by its header words and its sums: sides, columns, rows. Amounts stay in `unit`.
 * Cells that no column explains stay open in the coverage.
 */
export function readTable({
  table,
  kind,
  unit,
  amountCache = new AmountCache(),
  overrides,
}: TableInput): TableReading {
  const printed = table.rows.map(cleanRow)
  const coverage = new Coverage(printed)
  const rows = overrideCells(printed, overrides)
  const diagnostics: Diagnostic[] = []
  const context: TableContext = {
    table: { ...table, rows },
    kind,
    unit,
    amountCache,
    coverage,
    report: diagnostic => diagnostics.push({ ...diagnostic, table: table.id }),
  }
  if (overrides) closeOverridden(coverage, overrides)
  const headerRows = Math.min(overrides?.headerRows ?? countHeaderRows(rows), rows.length)
  const printedHead = rows.slice(0, headerRows)
  const filledHead = fillShortHeader(printedHead, rows.slice(headerRows))
  if (filledHead) reportShortHeader(context, filledHead.line)
  const headRows = filledHead ? [filledHead] : printedHead
  const levels = takeLevelCells({ rows, row: headerRows, coverage })
  const dataRows = listDataRows(context.table, headerRows, coverage).filter(
    row => overrides?.rows.get(row)?.role !== 'none' && !takeNote(context, row),
  )
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const header = overrideColumns(
    readHeader({ rows: levels ? [...headRows, levels] : headRows, width }),
    overrides,
  )
  const columns = splitSides(
    header,
    dataRows.map(row => rows[row]!),
    kind.endsWith('BasicExpenditure'),
  )
  cleanCodes({ context, sides: columns, rows, dataRows })
  const drafts = columns.map(side =>
    createSideDraft({
      columns: side,
      measures: nameColumns({ context, side, dataRows }),
      hasSubjectCodes: hasSubjectCodes(side, header),
    }),
  )
  const placement = placeAmounts(context, drafts, dataRows)
  for (const row of dataRows)
    readRow({ context, sides: drafts, placement, row, override: overrides?.rows.get(row) })
  for (const draft of drafts) joinWrappedNames(context, draft, isNested(draft.columns, header))
  const sides = drafts
    .filter(({ measures, rows }) => measures.length > 0 || rows.length > 0)
    .map((draft, index, all) =>
      finishSide({ context, draft, before: all[index - 1], header, placement }),
    )
  const filled = sides.some(({ rows }) => rows.some(hasAmount))
  const unread = filled ? 0 : countUnreadAmounts(context, dataRows, diagnostics)
  if (unread > 0) reportUnread(context, unread)
  // "注：本表反映…" says what the table is for, and not that there is nothing.
  const note = table.notes.find(({ text }) => saysNothing(text))
  const empty =
    filled || unread > 0
      ? null
      : { sentence: note?.text ?? null, line: note?.line ?? table.rows[0]?.line ?? 0 }
  return {
    headerRows,
    meaning: { table: table.id, kind, unit, empty, sides },
    coverage,
    diagnostics,
  }
}

/** Whether a note below a table says that there is nothing to print. */
function saysNothing(text: string): boolean {
  return /[无没未空零〇]|不(?:涉及|存在|含|安排|适用)|(?<![\d.,．，])[0０](?:[.．][0０]+)?(?![\d.,．])/.test(
    text,
  )
}

/**
 * How many printed numbers of a table became nothing, those among them that are badly written, or for
 * which a column was too narrow (###).
 */
function countUnreadAmounts(
  { table, coverage }: TableContext,
  dataRows: readonly number[],
  diagnostics: readonly Diagnostic[],
): number {
  const bad = new Set(
    diagnostics.flatMap(({ code, row, cell }) => (code === 'bad-number' ? `${row} ${cell}` : [])),
  )
  const isNumber = (text: string, row: number, cell: number) =>
    isAmount(text) || (/\d|^\s*#{2,}\s*$/.test(text) && bad.has(`${row} ${cell}`))
  let count = 0
  for (const row of dataRows)
    table.rows[row]!.cells.forEach((text, cell) => {
      if (isNumber(text, row, cell) && !coverage.isRead(row, cell)) count++
    })
  // Cells that nobody could part: 基本支出 10.00 20.00.
  for (const { cells } of table.rows)
    for (const text of cells)
      if (!isAmount(text)) count += text.split(/[ \u3000]+/).filter(isPrintedInFull).length
  return count
}

const isPrintedInFull = (text: string) => /\d\.\d\d$/.test(text) && isAmount(text)

function reportUnread({ table, report }: TableContext, count: number): void {
  const line = table.rows[0]?.line ?? 0
  report({
    level: 'warning',
    code: 'table-not-read',
    line,
    message: `原文第 ${line} 行起的表印有 ${count} 个金额，一个也没有读出来：这不是空表，请对照原表。`,
  })
}

function reportShortHeader({ report }: TableContext, line: number): void {
  report({
    level: 'note',
    code: 'short-header',
    line,
    message: `原文第 ${line} 行的表头比下面各行少一格，金额的列名对着文字，已把列名右移一格读。`,
  })
}

interface LevelInput {
  readonly rows: PrintedRow[]
  readonly row: number
  readonly coverage: Coverage
}

/** Takes 类 款 项 out of the row of 合计 that they stand in, as a header row of their own. */
function takeLevelCells({ rows, row, coverage }: LevelInput): PrintedRow | null {
  const found = rows[row]
  const count = found ? countLevelCells(found) : 0
  if (!found || count === 0) return null
  for (let cell = 0; cell < count; cell++) coverage.markRead(row, cell)
  rows[row] = { ...found, cells: found.cells.map((cell, index) => (index < count ? '' : cell)) }
  return { line: found.line, cells: found.cells.slice(0, count) }
}

function hasAmount({ amounts }: DraftRow): boolean {
  for (const key in amounts) if (amounts[key] !== null) return true
  return false
}

/** Whether the columns of codes are of functional or economic subjects. */
function hasSubjectCodes({ labels }: SideColumns, header: readonly HeaderColumn[]): boolean {
  const codes = labels.filter(({ role }) => role === 'code')
  return (
    codes.length > 0 &&
    codes.every(({ index }) =>
      ['functional', 'economic', 'governmentEconomic', 'subject'].includes(
        readLabelClass(header[index]!),
      ),
    )
  )
}
