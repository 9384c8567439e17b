import type { Diagnostic } from '@/budget/document'
import { readCover } from './cover/readCover'
import { readGlossary } from './glossary'
import { lookAt } from './outline/line'
import { readOutline } from './outline/readOutline'
import { countPlaced, toParts } from './outline/toParts'
import { dropPageNumbers } from './pageNumbers'
import type { ProseInput, ProseReading } from './types'

/** Reads the text of a document outside its tables; never throws: what is not understood is kept and named in `diagnostics`. */
export function readProse({ prose, year }: ProseInput): ProseReading {
  const diagnostics: Diagnostic[] = []
  const chapters = readOutline(dropPageNumbers(prose.map(lookAt), diagnostics))
  return {
    cover: readCover(chapters, year ?? null), parts: toParts(chapters), staff: null, statements: [], procurement: null,
    glossary: readGlossary(chapters), diagnostics, printed: prose.length, placed: countPlaced(chapters),
  }
}
