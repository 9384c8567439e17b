import type { BudgetDocument, TableKind } from '@/document/document'
import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { addUp, type Subject, subjectTables, subjectTree } from '@/budget/tree/tree'

/** A functional subject without parts that has project expenditure, as printed. */
export interface Item {
  readonly subject: Subject
  readonly target: Figure
}

/** Items of one table with the sum of their project expenditure, in 分. */
export interface ItemTable {
  readonly kind: TableKind
  readonly items: readonly Item[]
  readonly sum: Fen
}

/**
 * Every table that prints project expenditure by subject, 支出总表 first because it counts all
 * funds.
 */
export function itemTables(document: BudgetDocument): readonly ItemTable[] {
  const kinds: readonly TableKind[] = [
    'expenditure',
    ...subjectTables.filter(kind => kind !== 'expenditure'),
  ]
  return kinds.flatMap(kind => {
    const tree = subjectTree(document, [kind])
    if (!tree?.measures.includes('project')) return []
    const items = [...tree.subjects.values()].flatMap(itemOf)
    return items.length === 0
      ? []
      : [{ kind, items, sum: addUp(items.map(({ target }) => target.fen)) ?? 0 }]
  })
}

function itemOf(subject: Subject): Item[] {
  const {
    amounts: { project: fen },
    places: { project: place },
    children,
  } = subject
  return children.length === 0 && fen !== null && fen !== 0 && place
    ? [{ subject, target: { fen, place } }]
    : []
}
