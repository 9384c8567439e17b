import type { BudgetDocument, Diagnostic, PrintedTable, TableMeaning } from '@/document/document'
import { amountUnits, type AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import { readUnit } from '@/reading/formats/captions'
import type { RawTable } from '@/reading/formats/raw'
import type { CellShapes } from '@/reading/performanceSheets/cellShapes'
import { readSheetSubject } from '@/reading/performanceSheets/labels'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'
import { closeCoverage } from '@/reading/tables/coverage'
import { countHeaderRows } from '@/reading/tables/header'
import { overrideCells, type TableOverrides } from '@/reading/tables/overrides'
import { readTable } from '@/reading/tables/readTable'
import { namesPartOfMoney, readKindByHeader, readTitle } from '@/reading/tables/title'
import type { AmountCache } from '@/reading/text/amounts'
import { listsProjects, namesSpecialFunds } from './projectLists'
import { countsThings, listsTables, readAsWords, readUnitBesideCounts } from './wordTables'

/** Unit of a document that names none anywhere; every such table reports it. */
export const assumedUnit: AmountUnit = '万元'

/** A table as printed and what it means: a budget table, or one or more performance sheets. */
export interface RecognisedTable {
  readonly printed: PrintedTable
  readonly meaning: TableMeaning | null
  readonly performanceSheets: readonly PerformanceSheet[]
  readonly coverage: BudgetDocument['account']['tables'][number]
}

/** What a table is recognised with. */
interface RecogniserInput {
  readonly rawTable: RawTable
  readonly id: string
  /** Unit of most tables of the document, for those that name none. */
  readonly usualUnit: AmountUnit | null
  /** Shapes and amounts of cells that the document's tables share. */
  readonly shapes: CellShapes
  readonly amounts: AmountCache
  /** Takes what is not understood. */
  readonly diagnostics: Diagnostic[]
  /** What a person says of the table. */
  readonly overrides?: TableOverrides
}

/** Finds the kind of a raw table by its title, else by its header, and calls its recogniser. */
export function recogniseTable({ rawTable, id, ...input }: RecogniserInput): RecognisedTable {
  const { captions, rows, notes, repeated = [] } = rawTable
  const title = readTitle(captions)
  const isContents = title?.kind !== 'performanceSheet' && listsTables(rows)
  const named = isContents
    ? 'unknown'
    : title && (title.kind !== 'unknown' || namesPartOfMoney(title.text))
      ? title.kind
      : readKindByHeader(rows)
  const isOfFunds = !isContents && title?.kind === 'unknown' && namesSpecialFunds(title.text)
  const mayListProjects = isOfFunds || named === 'performanceSheet'
  const kind =
    mayListProjects && listsProjects(rows, isOfFunds ? 1 : 2)
      ? 'projectExpenditure'
      : isOfFunds && named !== 'performanceSheet'
        ? 'unknown'
        : named
  const captionUnit =
    captions
      .map(({ text }) => readUnit(text) ?? readUnitBesideCounts(text))
      .find(unit => unit !== null) ?? null
  const printed: PrintedTable = {
    id,
    kind,
    number: title?.number ?? null,
    ...(title?.part !== undefined && { part: title.part }),
    title: title?.text ?? '',
    line: title?.line ?? rows[0]?.line ?? 0,
    captions: [...captions, ...repeated],
    rows,
    notes,
    unit: captionUnit,
    headerRows: 0,
  }
  const isCounted = !isContents && kind === 'unknown' && countsThings(printed)
  if (isCounted) input.diagnostics.push(noteCounted(printed))
  return isContents || isCounted
    ? recogniseWords(printed, readAsWords(printed, isContents), input)
    : recognisePrinted(printed, input)
}

function noteCounted({ id, line, title }: PrintedTable): Diagnostic {
  return {
    level: 'note',
    code: 'counted-table',
    table: id,
    line,
    message: `原文第 ${line} 行的表“${title || '（无标题）'}”清点人员、车辆或设备，没有写明金额，数字按原样保留，不作金额。`,
  }
}

/** Calls the recogniser of a printed table whose kind is known. */
export function recognisePrinted(printed: PrintedTable, input: SharedInput): RecognisedTable {
  return printed.kind === 'performanceSheet'
    ? recognisePerformanceSheets(printed, input)
    : recogniseBudgetTable(printed, input)
}

type SharedInput = Omit<RecogniserInput, 'rawTable' | 'id'>

function recognisePerformanceSheets(
  table: PrintedTable,
  { shapes, diagnostics, overrides }: SharedInput,
): RecognisedTable {
  const { id, number, line, unit, title } = table
  const rows = overrideCells(table.rows, overrides)
  const reading = readPerformanceSheets({
    table: id,
    number,
    line,
    rows,
    unit,
    subject: readSheetSubject(title),
    shapes,
  })
  for (const found of reading.diagnostics) diagnostics.push(found)
  return {
    printed: { ...table, unit: reading.unit ?? unit, headerRows: reading.headerRows },
    meaning: null,
    performanceSheets: reading.performanceSheets,
    coverage: closeCoverage(table, reading.coverage, diagnostics),
  }
}

function recogniseBudgetTable(
  table: PrintedTable,
  { usualUnit, amounts, diagnostics, overrides }: SharedInput,
): RecognisedTable {
  const { id: tableId, kind, line, rows, title } = table
  const unit = table.unit ?? readHeaderUnit(rows)
  const reading = readTable({
    table,
    kind,
    unit: unit ?? usualUnit ?? assumedUnit,
    amountCache: amounts,
    ...(overrides && { overrides }),
  })
  for (const found of reading.diagnostics) diagnostics.push(found)
  const report = (code: string, message: string) => {
    const name = `原文第 ${line} 行的表“${title || '（无标题）'}”`
    diagnostics.push({
      level: 'warning',
      code,
      table: tableId,
      line,
      message: `${name}${message}`,
    })
  }
  const isList = kind === 'unknown' && listsUnits(reading.meaning)
  if (kind === 'unknown' && !isList)
    report('unknown-table', '不是已知的预算表，按表头读出，不参与计算。')
  if (unit === null && !isList && reading.meaning.empty === null) {
    const readAs =
      usualUnit === null ? `全文也没有，暂按${assumedUnit}读` : `按文件中多数表的单位${usualUnit}读`
    report('no-unit', `没有写明金额单位，${readAs}。`)
  }
  return {
    printed: { ...table, unit, headerRows: reading.headerRows },
    meaning: isList ? { ...reading.meaning, empty: null } : reading.meaning,
    performanceSheets: [],
    coverage: closeCoverage(table, reading.coverage, diagnostics),
  }
}

/**
 * Keeps a table that has no money, a list of the tables or of things that are counted, as the words
 * that it prints: no column of it holds amounts.
 */
function recogniseWords(
  table: PrintedTable,
  overrides: TableOverrides,
  { usualUnit, amounts, diagnostics }: SharedInput,
): RecognisedTable {
  const reading = readTable({
    table,
    kind: 'unknown',
    unit: usualUnit ?? assumedUnit,
    amountCache: amounts,
    overrides,
  })
  return {
    printed: { ...table, headerRows: reading.headerRows },
    meaning: { ...reading.meaning, empty: null },
    performanceSheets: [],
    coverage: closeCoverage(table, reading.coverage, diagnostics),
  }
}

/** Whether a table names units and no amounts: the list of those whose budgets it covers. */
function listsUnits({ sides }: TableMeaning): boolean {
  return (
    sides.length > 0 &&
    sides.every(({ columns }) => columns.length === 0) &&
    sides.some(({ rows }) =>
      rows.some(({ labels }) => labels?.['单位名称'] ?? labels?.['部门名称']),
    )
  )
}

/** Whether anything of a table was understood. */
export function hasMeaning({ meaning, performanceSheets }: RecognisedTable): boolean {
  return performanceSheets.length > 0 || !!meaning?.sides.some(side => side.rows.length > 0)
}

/** Reads a unit in brackets in the header, 金额（万元）; `null` for none. */
function readHeaderUnit(rows: RawTable['rows']): AmountUnit | null {
  for (const { cells } of rows.slice(0, countHeaderRows(rows))) {
    const name = /[（(](百元|千元|万元|百万元|亿元|元)[)）]/.exec(cells.join(' '))?.[1]
    const unit = amountUnits.find(candidate => candidate === name)
    if (unit) return unit
  }
  return null
}
