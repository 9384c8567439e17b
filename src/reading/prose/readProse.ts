import type { Diagnostic } from '@/document/document'
import type { GlossaryTerm, Part, Procurement, Staff, Statement } from '@/document/prose'
import type { RawLine } from '@/reading/formats/raw'
import type { CodeFinder } from '@/reading/prose/statements/economicCodes'
import { indexSubjects, type SubjectIndex } from './subjects/subjectIndex'
import { type Cover, listUnitNames, readCover } from './cover'
import { isAmountUnit } from '@/reading/text/figureUnits'
import { readGlossary } from './outline/glossary'
import { buildParts, type Chapter, countReadLines } from './outline/chapters'
import { readLines } from './outline/lines'
import { readOutline } from './outline/readOutline'
import { measureLines } from './outline/widths'
import { readStaff } from './staff'
import type { StaffGrid } from './staffTables'
import { readStatements } from './statements/readStatements'

/**
 * The text of a document outside its tables; `notes` stand below tables and are read for head
 * counts only.
 */
export interface ProseInput {
  readonly prose: readonly RawLine[]
  readonly notes?: readonly RawLine[]
  /** The tables, read for head counts of units only. */
  readonly tables?: readonly StaffGrid[]
  /** The year to take where the cover prints none. */
  readonly year?: number
  /** The codes that the tables have for subjects. */
  readonly codeOf?: CodeFinder
  /** The functional subjects that the tables print. */
  readonly subjects?: SubjectIndex
}

/** What the text says; every line of `prose` is in `parts` or named in `diagnostics`. */
export interface ProseReading {
  readonly cover: Cover
  readonly parts: readonly Part[]
  readonly staff: Staff | null
  readonly statements: readonly Statement[]
  readonly procurement: Procurement | null
  readonly glossary: readonly GlossaryTerm[]
  readonly diagnostics: readonly Diagnostic[]
  /** Lines of `prose`, and how many of them stand in `parts`. */
  readonly printedLines: number
  readonly readLines: number
}

/**
 * Reads the text of a document outside its tables; never throws: what is not understood is kept and
 * named in `diagnostics`.
 */
export function readProse({
  prose,
  notes = [],
  tables = [],
  year,
  codeOf = () => null,
  subjects = indexSubjects([]),
}: ProseInput): ProseReading {
  const diagnostics: Diagnostic[] = []
  const chapters = readChapters(prose, diagnostics)
  const cover = readCover(chapters, year ?? null)
  const { staff, figures } = readStaff({ chapters, notes, tables, diagnostics })
  const unitNames = listUnitNames(cover.unit?.name ?? null, chapters)
  const statements = readStatements({
    chapters,
    year: cover.year,
    isBudget: /预算/.test(cover.title ?? '') && !/决算/.test(cover.title ?? ''),
    unitNames,
    headCounts: figures,
    codeOf,
    subjects,
    diagnostics,
  })
  return {
    cover,
    parts: buildParts(chapters),
    staff,
    statements,
    procurement: readProcurement(statements),
    glossary: readGlossary(chapters),
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
    printedLines: prose.length,
    readLines: countReadLines(chapters),
  }
}

function readChapters(prose: readonly RawLine[], diagnostics: Diagnostic[]): Chapter[] {
  return readOutline(readLines(prose, diagnostics), measureLines(prose))
}

/** Reads the cover of a document from its first lines alone. */
export function readFirstLines(prose: readonly RawLine[]): Cover {
  return readCover(readChapters(prose, []), null)
}

/**
 * Total and kinds of 政府采购 from its statements, in the unit of the total; `null` where no total
 * or kind is printed.
 */
export function readProcurement(statements: readonly Statement[]): Procurement | null {
  const own = statements.filter(
    ({ topic, amount }) => topic.kind === 'procurement' && amount !== null,
  )
  const head = own.find(({ topic }) => topic.key === 'procurement') ?? own[0]
  if (!head || !isAmountUnit(head.unit)) return null
  const find = (key: string) =>
    own.find(({ topic, unit }) => topic.key === key && unit === head.unit)?.amount ?? null
  const [total, goods, works, services] = [
    find('procurement'),
    find('procurement.goods'),
    find('procurement.works'),
    find('procurement.services'),
  ]
  return (total ?? goods ?? works ?? services)
    ? { total, goods, works, services, unit: head.unit, line: head.line }
    : null
}
