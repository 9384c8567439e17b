import type { BudgetDocument, Diagnostic, PrintedTable, TableMeaning } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import { AmountCache } from './amounts'
import { type Coverage, reportOpenCells } from './coverage'
import { readHolder, readUnit } from './formats/captions'
import { decode, ReadingError, type Utf8Decoder } from './formats/decode'
import type { RawDocument, RawLine, RawTable } from './formats/raw'
import { readText } from './formats/text'
import { identifyDocument } from './identity'
import { CellShapes } from './performanceSheets/cellShapes'
import { readSheetSubject } from './performanceSheets/labels'
import { readPerformanceSheets } from './performanceSheets/readPerformanceSheets'
import { joinPerformanceSheets } from './projects/joinSheets'
import { listProjectRows, reportSplitProjects } from './projects/projectRows'
import { readProjects } from './projects/readProjects'
import { readProse } from './prose/readProse'
import { indexCodes } from './subjectCodes'
import { explainEmptyTable, reportMissingTables } from './tables/absence'
import { joinContinuedTables } from './tables/continuation'
import { countHeaderRows } from './tables/header'
import { readTable } from './tables/readTable'
import { readKindByHeader, readTitle } from './tables/title'

export { ReadingError }
export interface ReadingInput {
  readonly bytes: Uint8Array
  /** Only named in the document and in messages. */
  readonly file: string
  /** Hash of the bytes, where the caller can compute one. */
  readonly sha256?: string
  /** Where the platform has a faster one than TextDecoder. */
  readonly decodeUtf8?: Utf8Decoder
}

/**
 * Reads a published document whole; throws ReadingError (a Chinese sentence) where nothing can be
 * read.
 */
export function readDocument({ bytes, file, sha256, decodeUtf8 }: ReadingInput): BudgetDocument {
  const decoded = decode(bytes, decodeUtf8)
  const carried = readText(decoded)
  const raw: RawDocument = { ...carried, tables: joinContinuedTables(carried.tables) }
  if (raw.tables.length === 0)
    throw new ReadingError('文件里没有表格：预算公开文件的表应当用制表符或竖线分列')
  const diagnostics: Diagnostic[] = []
  if (decoded.damaged) diagnostics.push(...reportDamage(decoded.text))
  const usualUnit = findUsualUnit(raw.tables)
  const shared = { usualUnit, forms: new CellShapes(), amounts: new AmountCache(), diagnostics }
  const tables = raw.tables.map((table, index) =>
    recogniseTable({ raw: table, id: `t${index + 1}`, ...shared }),
  )
  const amountUnit = usualUnit ?? assumedUnit
  if (
    !tables.some(
      ({ meaning, performanceSheets }) =>
        performanceSheets.length > 0 || meaning?.sides.some(side => side.rows.length > 0),
    )
  ) {
    throw new ReadingError('文件里的表格没有一张是读得懂的预算表', tables[0]?.printed.line ?? null)
  }
  const read = tables.map(({ meaning }) => meaning).filter(meaning => meaning !== null)
  const prose = readProse({
    prose: raw.prose,
    notes: raw.tables.flatMap(table => table.notes),
    codeOf: indexCodes(read),
  })
  const meanings = read.map(meaning => explainEmptyTable(meaning, prose.parts))
  const identity = identifyDocument({
    prose,
    meanings,
    holders: listHolders(raw.tables),
    titles: tables.map(({ printed }) => printed.title),
    file,
  })
  const performanceSheets = tables.flatMap(table => table.performanceSheets)
  const units = new Map(
    tables.map(({ printed }) => [printed.id, printed.unit ?? amountUnit] as const),
  )
  const projectRows = meanings.flatMap(meaning => listProjectRows(meaning))
  const projects = readProjects(projectRows)
  const joined = joinPerformanceSheets({
    projects,
    performanceSheets,
    units,
    year: identity.year,
  })
  const printed = tables.map(table => table.printed)
  diagnostics.push(
    ...prose.diagnostics,
    ...reportSplitProjects(projectRows),
    ...joined.diagnostics,
    ...identity.diagnostics,
    ...reportMissingTables(prose.parts, printed),
  )
  return {
    $schema: '../schema/budget-document-1.json',
    version: 1,
    id: identity.id,
    title: identity.title,
    year: identity.year,
    unit: identity.unit,
    department: identity.department,
    published: prose.cover.published,
    source: { file, encoding: raw.encoding, lines: raw.lines, sha256: sha256 ?? null },
    amountUnit,
    tables: printed,
    meanings,
    projects: joined.projects,
    sheets: performanceSheets,
    parts: prose.parts,
    staff: prose.staff,
    statements: prose.statements,
    procurement: prose.procurement,
    glossary: prose.glossary,
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
    account: {
      tables: tables.map(({ coverage }) => coverage),
      prose: {
        printed: prose.printedLines,
        placed: prose.readLines,
        named: prose.printedLines - prose.readLines,
      },
      lines: countLines(raw),
    },
  }
}

/** Units named over tables, in printed order. */
function listHolders(tables: readonly RawTable[]): { name: string; line: number }[] {
  const holders: { name: string; line: number }[] = []
  const add = ({ text, line }: RawLine) => {
    const name = readHolder(text)
    if (name !== null) holders.push({ name, line })
  }
  for (const { captions } of tables) captions.forEach(add)
  return holders
}

function countLines({
  tables,
  prose,
  pageMarks,
  printedLines,
}: RawDocument): BudgetDocument['account']['lines'] {
  const add = (count: (table: RawTable) => number) =>
    tables.reduce((sum, table) => sum + count(table), 0)
  return {
    printed: printedLines,
    rows: add(({ rows }) => rows.length),
    captions: add(({ captions, notes }) => captions.length + notes.length),
    prose: prose.length,
    pageMarks,
  }
}

function reportDamage(text: string): Diagnostic[] {
  return text.split('\n').flatMap((line, index) =>
    line.includes('\uFFFD')
      ? [
          {
            level: 'warning' as const,
            code: 'damaged-text',
            line: index + 1,
            message: `原文第 ${index + 1} 行有无法解码的字节，以“\uFFFD”代替。`,
          },
        ]
      : [],
  )
}

/**
 * A grid as printed and what it means: a table's meaning, or performance sheets (several where one
 * grid holds several).
 */
export interface RecognisedTable {
  readonly printed: PrintedTable
  readonly meaning: TableMeaning | null
  readonly performanceSheets: readonly PerformanceSheet[]
  readonly coverage: TableCoverage
}
type TableCoverage = BudgetDocument['account']['tables'][number]

interface RecogniserInput {
  readonly raw: RawTable
  readonly id: string
  /** What most tables of the document are printed in, for those that do not say. */
  readonly usualUnit: AmountUnit | null
  /** What the grids of the document share: forms and amounts of cells that were met before. */
  readonly forms: CellShapes
  readonly amounts: AmountCache
  /** What is not understood is added here. */
  readonly diagnostics: Diagnostic[]
}

/**
 * What a document that names no unit anywhere is read in; it is said in a diagnostic of every such
 * table.
 */
export const assumedUnit: AmountUnit = '万元'

/** Reads one grid under its title: a table or performance sheets. */
export function recogniseTable({
  raw,
  id,
  usualUnit,
  forms,
  amounts,
  diagnostics,
}: RecogniserInput): RecognisedTable {
  const title = readTitle(raw.captions)
  const kind = title && title.kind !== 'unknown' ? title.kind : readKindByHeader(raw.rows)
  const line = title?.line ?? raw.rows[0]?.line ?? 0
  const captionUnit =
    raw.captions.map(({ text }) => readUnit(text)).find(unit => unit !== null) ?? null
  const { captions, rows, notes } = raw
  const [number, name] = [title?.number ?? null, title?.text ?? '']
  if (kind === 'performanceSheet') {
    const {
      performanceSheets,
      headerRows,
      unit,
      coverage,
      diagnostics: found,
    } = readPerformanceSheets({
      table: id,
      number,
      line,
      rows,
      unit: captionUnit,
      subject: readSheetSubject(name),
      shapes: forms,
    })
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
      unit: unit ?? captionUnit,
      headerRows,
    }
    return {
      printed,
      meaning: null,
      performanceSheets,
      coverage: closeCoverage(printed, coverage, diagnostics),
    }
  }
  const unit = captionUnit ?? readHeaderUnit(rows)
  const {
    headerRows,
    meaning,
    coverage,
    diagnostics: found,
  } = readTable({ id, rows, notes }, kind, unit ?? usualUnit ?? assumedUnit, amounts)
  diagnostics.push(...found)
  if (kind === 'unknown')
    diagnostics.push({
      level: 'warning',
      code: 'unknown-table',
      table: id,
      line,
      message: `${describeTable(line, name)}不是已知的预算表，按表头读出，不参与计算。`,
    })
  if (unit === null && meaning.empty === null) {
    const reading =
      usualUnit === null ? `全文也没有，暂按${assumedUnit}读` : `按文件中多数表的单位${usualUnit}读`
    diagnostics.push({
      level: 'warning',
      code: 'no-unit',
      table: id,
      line,
      message: `${describeTable(line, name)}没有写明金额单位，${reading}。`,
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
  return {
    printed,
    meaning,
    performanceSheets: [],
    coverage: closeCoverage(printed, coverage, diagnostics),
  }
}

/** Names what nothing placed, and counts the cells. */
function closeCoverage(
  table: PrintedTable,
  coverage: Coverage,
  diagnostics: Diagnostic[],
): TableCoverage {
  diagnostics.push(...reportOpenCells(table, coverage))
  const { printed, placed, named } = coverage.count()
  return { table: table.id, rows: table.rows.length, printed, placed, named }
}

function describeTable(line: number, title: string): string {
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
