import type { BudgetDocument, Diagnostic, PrintedTable, TableMeaning } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import { readUnit } from './captions'
import type { Ledger } from './ledger'
import type { Amounts } from './number'
import type { RawTable } from './raw'
import { nameOpenCells } from './remainder'
import { type Forms, readSheet } from './sheets'
import { readWhole } from './sheets/whole'
import { countHeaderRows } from './tables/header'
import { readKindByHeader } from './tables/headerKind'
import { readTable } from './tables/readTable'
import { readTitle } from './tables/title'

/**
 * A grid as printed and what it means: a table's meaning, or performance sheets (several where one
 * grid holds several).
 */
export interface GridReading {
  readonly printed: PrintedTable
  readonly meaning: TableMeaning | null
  readonly sheets: readonly PerformanceSheet[]
  readonly account: Account
}
type Account = BudgetDocument['account']['tables'][number]

interface GridInput {
  readonly raw: RawTable
  readonly id: string
  /** What most tables of the document are printed in, for those that do not say. */
  readonly usual: AmountUnit | null
  /** What the grids of the document share: forms and amounts of cells that were met before. */
  readonly forms: Forms
  readonly amounts: Amounts
  /** What is not understood is added here. */
  readonly diagnostics: Diagnostic[]
}

/**
 * What a document that names no unit anywhere is read in; it is said in a diagnostic of every such
 * table.
 */
export const assumedUnit: AmountUnit = '万元'

/** Reads one grid under its title: a table or performance sheets. */
export function readGrid({ raw, id, usual, forms, amounts, diagnostics }: GridInput): GridReading {
  const title = readTitle(raw.captions)
  const kind = title && title.kind !== 'unknown' ? title.kind : readKindByHeader(raw.rows)
  const line = title?.line ?? raw.rows[0]?.line ?? 0
  const named = raw.captions.map(({ text }) => readUnit(text)).find(unit => unit !== null) ?? null
  const { captions, rows, notes } = raw
  const [number, name] = [title?.number ?? null, title?.text ?? '']
  if (kind === 'performanceSheet') {
    const {
      sheets,
      headerRows,
      unit,
      ledger,
      diagnostics: found,
    } = readSheet({ table: id, number, line, rows, unit: named, subject: readWhole(name), forms })
    diagnostics.push(...found)
    const printed: PrintedTable = {
      id,
      kind,
      number,
      title: name,
      line,
      captions,
      rows,
      notes,
      unit: unit ?? named,
      headerRows,
    }
    return { printed, meaning: null, sheets, account: closeAccount(printed, ledger, diagnostics) }
  }
  const unit = named ?? readHeaderUnit(rows)
  const {
    headerRows,
    meaning,
    ledger,
    diagnostics: found,
  } = readTable({ id, rows, notes }, kind, unit ?? usual ?? assumedUnit, amounts)
  diagnostics.push(...found)
  if (kind === 'unknown')
    diagnostics.push({
      level: 'warning',
      code: 'unknown-table',
      table: id,
      line,
      message: `${nameTable(line, name)}不是已知的预算表，按表头读出，不参与计算。`,
    })
  if (unit === null && meaning.empty === null) {
    const reading =
      usual === null ? `全文也没有，暂按${assumedUnit}读` : `按文件中多数表的单位${usual}读`
    diagnostics.push({
      level: 'warning',
      code: 'no-unit',
      table: id,
      line,
      message: `${nameTable(line, name)}没有写明金额单位，${reading}。`,
    })
  }
  const printed: PrintedTable = {
    id,
    kind,
    number,
    title: name,
    line,
    captions,
    rows,
    notes,
    unit,
    headerRows,
  }
  return { printed, meaning, sheets: [], account: closeAccount(printed, ledger, diagnostics) }
}

/** Names what nothing placed, and counts the cells. */
function closeAccount(table: PrintedTable, ledger: Ledger, diagnostics: Diagnostic[]): Account {
  diagnostics.push(...nameOpenCells(table, ledger))
  const { printed, placed, named } = ledger.count()
  return { table: table.id, rows: table.rows.length, printed, placed, named }
}

function nameTable(line: number, title: string): string {
  return `原文第 ${line} 行的表“${title || '（无标题）'}”`
}

/** The unit that most captions name, `null` where none does. */
export function findUsualUnit(tables: readonly RawTable[]): AmountUnit | null {
  const counts = new Map<AmountUnit, number>()
  for (const { captions } of tables)
    for (const { text } of captions) {
      const unit = readUnit(text)
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** A unit in brackets in the header: 金额（万元）. */
function readHeaderUnit(rows: RawTable['rows']): AmountUnit | null {
  for (const { cells } of rows.slice(0, countHeaderRows(rows))) {
    const found = /[（(](百元|千元|万元|百万元|亿元|元)[)）]/.exec(cells.join(' '))?.[1]
    if (found) return found as AmountUnit
  }
  return null
}
