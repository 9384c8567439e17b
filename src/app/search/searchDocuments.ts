import { choiceOf, type CatalogueEntry } from '@/app/documents/catalogue'
import { indexEntries } from '@/budget/search/entries/buildIndex'
import type { SearchIndex } from '@/budget/search/entry'
import { documentKindNames } from '@/document/documentKind'
import { nameEdition } from '@/text/citations'

/** Documents as entries: found by unit and its code, department, year, kind, file and own name. */
export function indexDocuments(entries: readonly CatalogueEntry[]): SearchIndex {
  return indexEntries(
    entries.map(entry => {
      const { unit, unitCode, department, year, kind, sourceFile, ownName } = entry
      const others = [unit, unitCode, department, `${year}年${documentKindNames[kind]}`, sourceFile]
      return {
        group: 'document',
        code: null,
        name: `${ownName ?? unit} ${nameEdition(entry)}`,
        details: others.filter(Boolean).join('\u0001'),
        amount: null,
        figures: [],
        place: () => (entry.file === null ? sourceFile : '随网站发布'),
        target: { path: '/', ...choiceOf(entry) },
      }
    }),
  )
}
