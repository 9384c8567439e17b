import type { DocumentKind } from '@/document/documentKind'
import {
  anyDocument,
  type CatalogueEntry,
  choiceOf,
  defaultEntry,
  type DocumentChoice,
  findEntry,
  unitKey,
} from './catalogue'

/** How an address names what is no budget; `type`, as `kind` is that of indicators. */
const kindParams = {
  adjusted: 'adjustedBudget',
  final: 'finalAccount',
} as const satisfies Record<string, DocumentKind>

/** The kind that an address names, `null` for none that it knows. */
export function readKindParam(text: string): DocumentKind | null {
  return Object.entries(kindParams).find(([param]) => param === text)?.[1] ?? null
}

/** The shortest query that leads to the very document of a choice. */
export function writeDocumentQuery(
  choice: DocumentChoice,
  catalogue: readonly CatalogueEntry[],
): Readonly<Record<'unit' | 'year' | 'type' | 'edition', string | null>> {
  const entry = findEntry(catalogue, choice)
  const preferred = defaultEntry(catalogue)
  const wanted = entry ? choiceOf(entry) : choice
  const unit = preferred && wanted.unit === unitKey(preferred) ? null : wanted.unit
  const kind = wanted.documentKind === 'budget' ? null : wanted.documentKind
  const named = { ...anyDocument, unit, documentKind: kind }
  const shortest = [named, { ...named, year: wanted.year }].find(
    candidate => entry && findEntry(catalogue, candidate) === entry,
  ) ?? { ...wanted, unit, documentKind: kind }
  const { year, edition } = shortest
  return {
    unit,
    year: year === null ? null : String(year),
    type: Object.entries(kindParams).find(([, value]) => value === kind)?.[0] ?? null,
    edition,
  }
}
