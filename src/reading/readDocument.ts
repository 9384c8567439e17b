import type { BudgetDocument, Diagnostic, PrintedTable, TableMeaning } from '@/budget/document'
import type { PerformanceSheet } from '@/budget/project'
import type { AmountUnit } from '@/budget/money'
import { readHolder, readUnit } from './captions'
import { decode, ReadingError } from './carriers/decode'
import { readText } from './carriers/text'
import { identify } from './identity'
import { linkStatements } from './linkStatements'
import type { Ledger } from './ledger'
import { joinSheets, readProjects } from './projects'
import { listProjectRows } from './projectRows'
import { readProse } from './prose'
import type { RawDocument, RawTable } from './raw'
import { nameOpenCells } from './remainder'
import { readSheet } from './sheets'
import { explainEmpty } from './tables/empty'
import { readKindByHeader } from './tables/headerKind'
import { readTable } from './tables/readTable'
import { joinContinued } from './tables/continuation'
import { readTitle } from './tables/title'

export { ReadingError }
export interface ReadingInput {
  readonly bytes: Uint8Array
  /** Only named in the document and in messages. */
  readonly file: string
  /** Hash of the bytes, where the caller can compute one. */
  readonly sha256?: string
}

interface Read { printed: PrintedTable, meaning: TableMeaning | null, sheet: PerformanceSheet | null, ledger: Ledger }

/** Reads a published document whole; throws ReadingError (a Chinese sentence) where nothing can be read. */
export function readDocument({ bytes, file, sha256 }: ReadingInput): BudgetDocument {
  const decoded = decode(bytes)
  const carried = readText(decoded)
  const raw = { ...carried, tables: joinContinued(carried.tables) }
  if (raw.tables.length === 0) throw new ReadingError('文件里没有表格：预算公开文件的表应当用制表符或竖线分列')
  const diagnostics: Diagnostic[] = []
  if (decoded.damaged) diagnostics.push(...nameDamage(decoded.text))
  const amountUnit = majorityUnit(raw.tables)
  const tables = raw.tables.map((table, index) => readOne(table, `t${index + 1}`, amountUnit, diagnostics))
  if (!tables.some(({ meaning, sheet }) => sheet !== null || meaning?.sides.some(side => side.rows.length > 0))) {
    throw new ReadingError('文件里的表格没有一张是读得懂的预算表', tables[0]?.printed.line ?? null)
  }
  const prose = readProse({ prose: raw.prose, notes: raw.tables.flatMap(table => table.notes) })
  const holders = raw.tables.flatMap(table => table.captions).flatMap(({ text, line }) => {
    const name = readHolder(text)
    return name === null ? [] : [{ name, line }]
  })
  const meanings = tables.flatMap(({ meaning }) => (meaning ? [explainEmpty(meaning, prose.parts)] : []))
  const identity = identify({ prose, meanings, holders, titles: tables.map(({ printed }) => printed.title), file })
  const sheets = tables.flatMap(({ sheet }) => (sheet ? [sheet] : []))
  const units = new Map(tables.map(({ printed }) => [printed.id, printed.unit ?? amountUnit] as const))
  const projects = readProjects(meanings.flatMap(meaning => listProjectRows(meaning)))
  const joined = joinSheets({ projects, sheets, units, year: identity.year })
  diagnostics.push(...prose.diagnostics, ...joined.diagnostics, ...identity.diagnostics)
  for (const { printed, ledger } of tables) diagnostics.push(...nameOpenCells(printed, ledger))
  return {
    $schema: '../schema/budget-document-1.json', version: 1, id: identity.id, title: identity.title, year: identity.year,
    unit: identity.unit, department: identity.department, published: prose.cover.published,
    source: { file, encoding: raw.encoding, lines: raw.lines, sha256: sha256 ?? null }, amountUnit,
    tables: tables.map(({ printed }) => printed), meanings, projects: joined.projects, sheets, parts: prose.parts, staff: prose.staff,
    statements: linkStatements(prose.statements, meanings), procurement: prose.procurement, glossary: prose.glossary,
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
    account: {
      tables: tables.map(({ printed, ledger }) => ({ table: printed.id, rows: printed.rows.length, ...ledger.count() })),
      prose: { printed: prose.printed, placed: prose.placed, named: prose.printed - prose.placed },
      lines: countLines(raw),
    },
  }
}

function readOne(raw: RawTable, id: string, fallback: AmountUnit, diagnostics: Diagnostic[]): Read {
  const title = readTitle(raw.captions)
  const kind = title && title.kind !== 'unknown' ? title.kind : readKindByHeader(raw.rows)
  const line = title?.line ?? raw.rows[0]?.line ?? 0
  const captioned = raw.captions.map(({ text }) => readUnit(text)).find(unit => unit !== null) ?? null
  const printed = { id, kind, number: title?.number ?? null, title: title?.text ?? '', line, captions: raw.captions, rows: raw.rows, notes: raw.notes }
  if (kind === 'performanceSheet') {
    const { sheet, headerRows, unit, ledger, diagnostics: found } = readSheet({ table: id, number: printed.number, line, rows: raw.rows, unit: captioned })
    diagnostics.push(...found)
    return { printed: { ...printed, unit: unit ?? captioned, headerRows }, meaning: null, sheet, ledger }
  }
  const { headerRows, meaning, ledger, diagnostics: found } = readTable(printed, kind, captioned ?? fallback)
  diagnostics.push(...found)
  if (kind === 'unknown') diagnostics.push({ level: 'warning', code: 'unknown-table', table: id, line, message: `第 ${line} 行的表“${printed.title || '（无标题）'}”不是已知的预算表，按表头读出，不参与计算。` })
  if (captioned === null && meaning.empty === null) diagnostics.push({ level: 'warning', code: 'no-unit', table: id, line, message: `第 ${line} 行的表“${printed.title || '（无标题）'}”没有写明金额单位，按文件中多数表的单位 ${fallback} 读。` })
  return { printed: { ...printed, unit: captioned, headerRows }, meaning, sheet: null, ledger }
}

function countLines({ tables, prose, pageMarks, printedLines }: RawDocument): BudgetDocument['account']['lines'] {
  const add = (count: (table: RawTable) => number) => tables.reduce((sum, table) => sum + count(table), 0)
  return {
    printed: printedLines, rows: add(({ rows }) => rows.length), captions: add(({ captions, notes }) => captions.length + notes.length),
    prose: prose.length, pageMarks,
  }
}

function majorityUnit(tables: readonly RawTable[]): AmountUnit {
  const counts = new Map<AmountUnit, number>()
  for (const { text } of tables.flatMap(table => table.captions)) {
    const unit = readUnit(text)
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '万元'
}

function nameDamage(text: string): Diagnostic[] {
  return text.split('\n').flatMap((line, index) => (line.includes('\uFFFD')
    ? [{ level: 'warning' as const, code: 'damaged-text', line: index + 1, message: `第 ${index + 1} 行有无法解码的字节，以“\uFFFD”代替。` }]
    : []))
}
