import { nameLines } from '@/text/citing'
import type { BudgetDocument } from '@/document/document'
import type { SearchEntry } from '../types'

/** Terms that the document explains. */
export function termEntries(document: BudgetDocument): SearchEntry[] {
  return document.glossary.map(({ term, code, definition, line }) => ({
    group: 'term',
    code,
    name: term,
    words: definition,
    amount: null,
    figures: [],
    place: () => nameLines(line),
    target: { path: '/glossary', at: term },
  }))
}
