import type { BudgetDocument, Diagnostic } from '@/document/document'
import { readHolder } from './captions'
import { decode, ReadingError, type Utf8Decoder } from './formats/decode'
import { readText } from './formats/text'
import { identify } from './identity'
import { nameMissingTables } from './missingTables'
import { joinSheets, nameSplit, readProjects } from './projects'
import { listProjectRows } from './projectRows'
import { Amounts } from './number'
import { readProse } from './prose'
import type { RawDocument, RawLine, RawTable } from './raw'
import { assumedUnit, findUsualUnit, readGrid } from './readGrid'
import { Forms } from './sheets'
import { indexCodes } from './subjectCodes'
import { explainEmpty } from './tables/empty'
import { joinContinued } from './tables/continuation'

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
  const raw: RawDocument = { ...carried, tables: joinContinued(carried.tables) }
  if (raw.tables.length === 0)
    throw new ReadingError('文件里没有表格：预算公开文件的表应当用制表符或竖线分列')
  const diagnostics: Diagnostic[] = []
  if (decoded.damaged) diagnostics.push(...nameDamage(decoded.text))
  const usual = findUsualUnit(raw.tables)
  const shared = { usual, forms: new Forms(), amounts: new Amounts(), diagnostics }
  const tables = raw.tables.map((table, index) =>
    readGrid({ raw: table, id: `t${index + 1}`, ...shared }),
  )
  const amountUnit = usual ?? assumedUnit
  if (
    !tables.some(
      ({ meaning, sheets }) =>
        sheets.length > 0 || meaning?.sides.some(side => side.rows.length > 0),
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
  const meanings = read.map(meaning => explainEmpty(meaning, prose.parts))
  const identity = identify({
    prose,
    meanings,
    holders: listHolders(raw.tables),
    titles: tables.map(({ printed }) => printed.title),
    file,
  })
  const sheets = tables.flatMap(table => table.sheets)
  const units = new Map(
    tables.map(({ printed }) => [printed.id, printed.unit ?? amountUnit] as const),
  )
  const projectRows = meanings.flatMap(meaning => listProjectRows(meaning))
  const projects = readProjects(projectRows)
  const joined = joinSheets({ projects, sheets, units, year: identity.year })
  const printed = tables.map(table => table.printed)
  diagnostics.push(
    ...prose.diagnostics,
    ...nameSplit(projectRows),
    ...joined.diagnostics,
    ...identity.diagnostics,
    ...nameMissingTables(prose.parts, printed),
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
    sheets,
    parts: prose.parts,
    staff: prose.staff,
    statements: prose.statements,
    procurement: prose.procurement,
    glossary: prose.glossary,
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
    account: {
      tables: tables.map(({ account }) => account),
      prose: { printed: prose.printed, placed: prose.placed, named: prose.printed - prose.placed },
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

function nameDamage(text: string): Diagnostic[] {
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
