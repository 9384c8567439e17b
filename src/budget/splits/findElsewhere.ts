import type { BudgetDocument, Row } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { type Measure, measureNames, measureOfColumn } from '@/document/measures'
import { type Subject, subjectTables } from '@/budget/tree/tree'

interface Wanted {
  readonly document: BudgetDocument
  readonly subject: Subject
  readonly measure: Measure
}

/**
 * A figure of a subject from another table whose total for it is the same; `blank` where only empty
 * cells are found, else `null`.
 */
export function findElsewhere({ document, subject, measure }: Wanted): Figure | 'blank' | null {
  let blank = false
  for (const found of findSides(document, subjectTables, ['functional', 'use'])) {
    const row = rowOf(found, subject)
    if (!row || !isSameMoney(found, row, subject)) continue
    const column = found.side.columns.find(({ key }) => measureOfColumn(key) === measure)
    const figure = column ? figureOf(found, row, column.key) : namedUse(found, subject, measure)
    if (figure) return figure
    if (column) blank = true
  }
  return blank ? 'blank' : null
}

/** The row of a subject in another table. */
export function rowOf({ side }: FoundSide, subject: Subject): Row | null {
  if (subject.level === 'total') return totalRow(side)
  if (side.kind !== 'functional') return null
  return (
    side.rows.find(
      ({ role, code, name }) =>
        role === 'line' &&
        (code === null
          ? subject.level === 'class' && bare(name) === bare(subject.name)
          : code === subject.code),
    ) ?? null
  )
}

/**
 * Another table may count other money (all funds, or only fiscal): its parts hold here only where
 * its total is ours.
 */
function isSameMoney(found: FoundSide, row: Row, { amounts }: Subject): boolean {
  const total = figureOf(found, row, 'total')
  return total !== null && total.fen === amounts.total
}

/** Tables that print 基本支出 and 项目支出 as rows say it only of the whole. */
function namedUse(found: FoundSide, subject: Subject, measure: Measure): Figure | null {
  if (subject.level !== 'total' || found.side.kind !== 'use') return null
  return figureOf(
    found,
    found.side.rows.find(({ name }) => name === measureNames[measure]),
    'total',
  )
}

const bare = (name: string) => name.replace(/\s|支出$/g, '')
