import { currentFigures } from '@/budget/comparison/currentFigures'
import { scopeNames, scopeOf } from '@/budget/comparison/scopes'
import { economicTable } from '@/budget/economic/economicTable'
import { tracePrinted } from '@/budget/figures/tracedAmount'
import { subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { findSides, findTotal } from '@/document/lookup'

type CoveredGroup = 'overall' | 'functional' | 'economic'

/** What the figures of a group are called where their scope is told. */
export const coverageNames: Readonly<Record<CoveredGroup, string>> = {
  overall: '支出总计',
  functional: '功能科目',
  economic: '经济分类',
}

/** Whose money each group of a document counts, in words; `null` where nothing is read. */
export function coverageOfGroups(
  document: BudgetDocument,
): Readonly<Record<CoveredGroup, string | null>> {
  const total = currentFigures(document).find(({ key }) => key === 'total')?.figure
  const place = subjectTree(document)?.root.places.total
  const fen = subjectTree(document)?.root.amounts.total
  return {
    overall: total ? scopeNames[scopeOf(document, total)] : null,
    functional:
      place && fen != null ? scopeNames[scopeOf(document, tracePrinted({ fen, place }))] : null,
    economic: coverageOfEconomic(document),
  }
}

/** Fiscal money is no other than the general budget's where the unit has as much of both. */
function coverageOfEconomic(document: BudgetDocument): string | null {
  const table = economicTable(document)
  const kind = document.meanings.find(meaning => meaning.table === table?.table)?.kind
  if (!table || !kind) return null
  const other = kind.startsWith('fiscal')
    ? findTotal(
        findSides(document, ['generalPublicBasicExpenditure'], ['economic']),
        ...['total', 'basic'],
      )
    : null
  const isBoth = other !== null && other.fen === table.whole.total?.fen
  return scopeNames[kind.startsWith('fiscal') && !isBoth ? 'fiscal' : 'generalPublic']
}
