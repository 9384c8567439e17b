import type { BudgetDocument, Diagnostic, DocumentSource } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import { placeMessage } from '@/text/places'
import { AmountCache } from './text/amounts'
import { listHolders, readUnit } from './formats/captions'
import { ReadingError } from './formats/decode'
import { countLines, type RawReading, type RawTable } from './formats/raw'
import { spacedColumns } from './formats/spacedColumns'
import { identifyDocument } from './identity'
import { CellShapes } from './performanceSheets/cellShapes'
import { listKnownProjects } from './projects/knownProjects'
import { readNarratives } from './projects/narratives/readNarratives'
import { joinPerformanceSheets } from './projects/joinSheets'
import { listOnce } from './projects/printedTwice'
import { listProjectRows, reportSplitProjects } from './projects/projectRows'
import { readProjects } from './projects/readProjects'
import { readProse } from './prose/readProse'
import { indexEconomicCodes } from './prose/statements/economicCodes'
import { indexSubjects } from './prose/subjects/subjectIndex'
import { assignUnits } from './units/assignUnits'
import { explainEmptyTable, reportBlankForm, reportMissingTables } from './tables/absence'
import { joinContinuedTables } from './tables/continuation'
import { joinCutRows } from './tables/cutRows'
import { assumedUnit, hasMeaning, recogniseTable } from './recognisers/recogniseTable'

/** What a format reader found in the files of one document, and which files these are. */
interface UnderstandingInput extends RawReading {
  readonly source: Omit<DocumentSource, 'encoding' | 'lines' | 'places'>
}

/**
 * Understands raw tables and lines as one document; throws ReadingError, a Chinese sentence, where
 * nothing can be read.
 */
export function understandDocument({
  raw,
  diagnostics: found,
  source,
}: UnderstandingInput): BudgetDocument {
  const { file, format, sha256, files } = source
  const diagnostics = [...found]
  const rawTables = joinContinuedTables(raw.tables, raw.prose).map(table =>
    joinCutRows(table, diagnostics),
  )
  if (rawTables.length === 0) throw new ReadingError(explainNoTables(found))

  // Recognisers: raw tables become budget tables and performance sheets.
  const usualUnit = findUsualUnit(rawTables)
  const shared = { usualUnit, shapes: new CellShapes(), amounts: new AmountCache(), diagnostics }
  const tables = rawTables.map((rawTable, index) =>
    recogniseTable({ rawTable, id: `t${index + 1}`, ...shared }),
  )
  if (!tables.some(hasMeaning))
    throw new ReadingError(
      `文件里的表格没有一张是读得懂的预算表：${namePictures(found)}预算表若另在一个文件里，请把两个文件一起打开`,
      tables[0]?.printed.line ?? null,
    )
  const printed = tables.map(table => table.printed)
  const performanceSheets = tables.flatMap(table => table.performanceSheets)
  const foundMeanings = tables.flatMap(({ meaning }) => meaning ?? [])

  const notes = rawTables.flatMap(table => table.notes)

  // Prose: lines become parts and statements, which name their subjects by the tables' codes.
  const prose = readProse({
    prose: raw.prose,
    notes,
    codeOf: indexEconomicCodes(foundMeanings),
    subjects: indexSubjects(foundMeanings),
  })
  const { meanings, units: beside } = assignUnits(
    foundMeanings.map(meaning => explainEmptyTable(meaning, prose.parts)),
  )

  // Document: whose budget it is, and its projects with their performance sheets.
  const amountUnit = usualUnit ?? assumedUnit
  const identity = identifyDocument({
    prose,
    meanings,
    holders: listHolders(rawTables),
    titles: printed.map(({ title, line }) => ({ text: title, line })),
    captions: rawTables.flatMap(({ captions }) => captions.map(({ text }) => text)),
    file,
  })
  const projectRows = meanings.flatMap(meaning => listProjectRows(meaning))
  const units = new Map(printed.map(({ id, unit }) => [id, unit ?? amountUnit] as const))
  const unitOf = (table: string) => units.get(table) ?? amountUnit
  const listed = listOnce({ projects: readProjects(projectRows), unitOf, tables: printed })
  const joined = joinPerformanceSheets({
    projects: listed.projects,
    performanceSheets,
    units,
    year: identity.year,
    printsGoals: projectRows.some(({ hasGoal }) => hasGoal),
  })
  const narratives = readNarratives({
    lines: [...raw.prose, ...notes].sort((a, b) => a.line - b.line),
    tables: rawTables.map(({ rows }) => rows[0]?.line ?? 0),
    year: identity.year,
  })
  const known = listKnownProjects({
    listed: joined.projects,
    performanceSheets,
    narratives: narratives.narratives,
    unitOf,
    kind: identity.kind,
  })
  diagnostics.push(
    ...prose.diagnostics,
    ...reportSplitProjects(projectRows),
    ...listed.diagnostics,
    ...joined.diagnostics,
    ...narratives.diagnostics,
    ...known.diagnostics,
    ...identity.diagnostics,
    ...reportMissingTables(prose.parts, printed),
    ...reportBlankForm(meanings, printed[0]?.line ?? 1),
  )
  const lineSource = { ...(files && { files }), ...(raw.places && { places: raw.places }) }
  return {
    $schema: '../schema/budget-document-1.json',
    version: 1,
    id: identity.id,
    title: identity.title,
    year: identity.year,
    ...(identity.kind !== 'budget' && { kind: identity.kind }),
    unit: identity.unit,
    ...(identity.role && { role: identity.role }),
    department: identity.department,
    ...(beside.length > 0 && { units: beside }),
    published: prose.cover.published,
    source: {
      file,
      ...(format !== undefined && { format }),
      encoding: raw.encoding,
      lines: raw.lines,
      sha256,
      ...lineSource,
    },
    amountUnit,
    tables: printed,
    meanings,
    projects: known.projects,
    sheets: performanceSheets,
    parts: prose.parts,
    staff: prose.staff,
    statements: prose.statements,
    procurement: prose.procurement,
    glossary: prose.glossary,
    diagnostics: diagnostics
      .sort((a, b) => a.line - b.line)
      .map(found => ({ ...found, message: placeMessage(found.message, lineSource) })),
    account: {
      tables: tables.map(({ coverage }) => coverage),
      prose: {
        printed: prose.printedLines,
        placed: prose.readLines,
        named: prose.printedLines - prose.readLines,
      },
      lines: countLines({ ...raw, tables: rawTables }),
    },
  }
}

/** What pictures may hide of a file without a table. */
function namePictures(found: readonly Diagnostic[]): string {
  const scanned = nameScans(found)
  if (scanned !== '') return `${scanned}；`
  return found.some(({ code }) => code === 'unread-picture')
    ? '文件里有图片，图片里的文字没有读，要先用识别文字的程序转成文字；'
    : ''
}

/** Which pages are pictures, and what to do. */
function nameScans(found: readonly Diagnostic[]): string {
  const scanned = found.find(({ code }) => code === 'scanned-page')
  return scanned ? scanned.message.replace(/。$/, '') : ''
}

function explainNoTables(found: readonly Diagnostic[]): string {
  const scans = nameScans(found)
  return found.some(({ code }) => code === spacedColumns)
    ? '文件里的表是用空格分列的，分不清哪个数在哪一列：请直接打开原来的 PDF、Word 或表格文件'
    : `文件里没有表格：表若另在一个文件里，请把两个文件一起打开；文本里的表应当用制表符或竖线分列${scans && `；${scans}`}`
}

/** Finds the unit that most captions name, `null` where none does. */
function findUsualUnit(tables: readonly RawTable[]): AmountUnit | null {
  const counts = new Map<AmountUnit, number>()
  for (const { captions } of tables)
    for (const { text } of captions) {
      const unit = readUnit(text)
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
