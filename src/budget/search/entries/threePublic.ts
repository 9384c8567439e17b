import { tablesOf } from '@/budget/figures/whereFrom'
import type { BudgetDocument } from '@/document/document'
import { threePublicKinds, threePublicNames } from '@/document/threePublicKinds'
import { readThreePublicTable } from '../../threePublic/readTable'
import type { SearchEntry } from '../types'

/** The kinds of 三公 that a table prints: often they are columns, and so the name of no row. */
export function threePublicEntries(document: BudgetDocument): SearchEntry[] {
  const printed = readThreePublicTable(document)
  return threePublicKinds.flatMap((key): SearchEntry[] => {
    const current = printed.get(key)?.current
    if (!current) return []
    return [
      {
        group: 'subject',
        code: null,
        name: threePublicNames[key],
        amount: current.fen,
        figures: [],
        place: () => tablesOf(document, [current]),
        target: { path: '/three-public', ...(key !== 'threePublic' && { at: key }) },
      },
    ]
  })
}
