import type { BudgetDocument, DocumentSource } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import { placeMessage } from '@/text/places'
import { AmountCache } from './text/amounts'
import { listHolders, readUnit } from './formats/captions'
import { countLines, type RawReading, type RawTable } from './formats/raw'
import { identifyDocument, type Identity } from './identity'
import { CellShapes } from './performanceSheets/cellShapes'
import { listKnownProjects } from './projects/knownProjects'
import { takeLabelsAbove } from './performanceSheets/labelsAbove'
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
import { addListedEmpty } from './recognisers/listedEmpty'
import { assumedUnit, hasMeaning, recogniseTable } from './recognisers/recogniseTable'
import { findSpokenUnit, identifyProse, reportNoTables } from './withoutTables'

/** What a format reader found in the files of one document, and which files these are. */
interface UnderstandingInput extends RawReading {
  readonly source: Omit<DocumentSource, 'encoding' | 'lines' | 'places'>
}

/**
 * Understands raw tables and lines as one document; throws ReadingError, a Chinese sentence, where
 * nothing can be read.
 */
export function understandDocument({
  raw: found,
  diagnostics: reported,
  source,
}: UnderstandingInput): BudgetDocument {
  const { file, format, sha256, files } = source
  const diagnostics = [...reported]
  const raw = takeLabelsAbove(found)
  const rawTables = joinContinuedTables(raw.tables, raw.prose).map(table =>
    joinCutRows(table, diagnostics),
  )
  // Recognisers: raw tables become budget tables and performance sheets.
  const usualUnit = findUsualUnit(rawTables)
  const shared = { usualUnit, shapes: new CellShapes(), amounts: new AmountCache(), diagnostics }
  const tables = addListedEmpty(rawTables).map((rawTable, index) =>
    recogniseTable({ rawTable, id: `t${index + 1}`, ...shared }),
  )
  const isProseOnly = !tables.some(hasMeaning)
  const printed = tables.map(table => table.printed)
  const performanceSheets = tables.flatMap(table => table.performanceSheets)
  const foundMeanings = tables.flatMap(({ meaning }) => meaning ?? [])

  const notes = rawTables.flatMap(table => table.notes)

  // Prose: lines become parts and statements, which name their subjects by the tables' codes.
  const prose = readProse({
    prose: raw.prose,
    notes,
    tables: printed,
    codeOf: indexEconomicCodes(foundMeanings),
    subjects: indexSubjects(foundMeanings),
  })
  const { meanings, units: beside } = assignUnits(
    foundMeanings.map(meaning => explainEmptyTable(meaning, prose.parts)),
  )

  // Document: whose budget it is, and its projects with their performance sheets.
  const amountUnit = usualUnit ?? findSpokenUnit(isProseOnly ? prose.statements : []) ?? assumedUnit
  const identify = (): Identity =>
    identifyDocument({
      prose,
      meanings,
      holders: listHolders(rawTables),
      titles: printed.map(({ title, line }) => ({ text: title, line })),
      captions: rawTables.flatMap(({ captions }) => captions.map(({ text }) => text)),
      notes: notes.map(({ text }) => text),
      file,
    })
  const identity = isProseOnly
    ? identifyProse({ prose, identify, tables: printed, found: reported })
    : identify()
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
    ...(isProseOnly
      ? reportNoTables(printed)
      : [
          ...reportMissingTables(prose.parts, printed),
          ...reportBlankForm(meanings, printed[0]?.line ?? 1),
        ]),
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
