import type { Diagnostic } from '@/document/document'
import { readCover } from './cover/readCover'
import { readGlossary } from './glossary'
import { lookAt } from './outline/line'
import { readOutline } from './outline/readOutline'
import { countPlaced, toParts } from './outline/toParts'
import { dropPageNumbers } from './pageNumbers'
import { readProcurement } from './procurement'
import { readStaff } from './staff'
import { readStatements } from './statements/readStatements'
import type { ProseInput, ProseReading } from './types'
import { listUnitNames } from './unitNames'

/**
 * Reads the text of a document outside its tables; never throws: what is not understood is kept and
 * named in `diagnostics`.
 */
export function readProse({
  prose,
  notes = [],
  year,
  codeOf = () => null,
}: ProseInput): ProseReading {
  const diagnostics: Diagnostic[] = []
  const chapters = readOutline(dropPageNumbers(prose.map(lookAt), diagnostics))
  const cover = readCover(chapters, year ?? null)
  const { staff, figures } = readStaff(chapters, notes, diagnostics)
  const names = listUnitNames(cover.unit?.name ?? null, chapters)
  const statements = readStatements({
    chapters,
    year: cover.year,
    names,
    staff: figures,
    codeOf,
    diagnostics,
  })
  return {
    cover,
    parts: toParts(chapters),
    staff,
    statements,
    procurement: readProcurement(statements),
    glossary: readGlossary(chapters),
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
    printed: prose.length,
    placed: countPlaced(chapters),
  }
}
