import { type Change, findChanges, fragmentOf, leadingChange } from './changes'
import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import { summarise } from '@/budget/tree/summary'
import { classKey } from './currentFigures'

/** A stated change with the sentence it was read from. */
export interface StatedComparison {
  readonly key: string
  readonly change: Change
  readonly statement: Statement | null
}

/** The changes a document states, by the keys of a comparison, each with its sentence. */
export function statedComparisons(document: BudgetDocument): ReadonlyMap<string, StatedComparison> {
  const summary = summarise(document)
  const changes = findChanges(document, summary)
  /** A part that is all of the money speaks for the whole, as everywhere else. */
  const leading = leadingChange(changes, summary)
  const found = changes.map((change): StatedComparison => {
    const key =
      change === leading
        ? 'total'
        : change.key.startsWith('class:')
          ? classKey(change.code, change.key.slice('class:'.length))
          : change.key
    return {
      key,
      change,
      statement: document.statements.find(({ id }) => id === change.statement) ?? null,
    }
  })
  return new Map(found.map(stated => [stated.key, stated]))
}

/** The printed percentage with its sign: "+5.1%"; `null` where none is printed. */
export function printedPercentOf(statement: Statement | null): string | null {
  const change = statement?.change
  if (!change || change.percent === null) return null
  return `${change.direction === 'decrease' ? '\u2212' : change.direction === 'increase' ? '+' : ''}${change.percent}%`
}

/** The reason of a sentence without "主要原因为：", and its line. */
export function reasonOf(
  statement: Statement | null,
): { readonly text: string; readonly line: number } | null {
  const reason = statement?.reason
  return reason ? { text: fragmentOf(reason.text), line: reason.line } : null
}
