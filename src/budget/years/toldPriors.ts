import { compareBudget } from '@/budget/comparison/compareBudget'
import { classPrefix } from '@/budget/comparison/figureNames'
import { subjectPrefix } from '@/budget/comparison/subjectFigures'
import { isOtherBasis, priorColumn } from '@/budget/figures/priorColumn'
import { proseRounding, type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { findClassCode } from '@/document/functionalClasses'
import { figureOf, findSides } from '@/document/lookup'
import { measures } from '@/document/measures'
import { once } from '@/document/once'
import { withUse } from './lineKey'
import { readMeasures } from './readMeasures'

/**
 * What a document says of last year, by the key of the figure: columns of last year beside its
 * subjects, 三公, and sentences. Only what is of the document's own basis, and said of the very figure
 * that it has this year.
 */
export const toldPriors = once((document: BudgetDocument): ReadonlyMap<string, TracedAmount> => {
  const found = new Map<string, TracedAmount>()
  const add = (key: string, amount: TracedAmount | null) => {
    if (amount && amount.fen >= 0 && !found.has(key)) found.set(key, amount)
  }
  for (const [key, amount] of readColumns(document)) add(key, amount)
  for (const { key, prior, incomparable } of threePublicReport(document).kinds)
    add(key, incomparable === null ? prior : null)
  const own = readMeasures(document)
  for (const { key, current, prior, barrier } of compareBudget(document)) {
    const figure = own.get(keyOf(key))?.figure
    // Said of other money than the figure has, it is no figure of last year for it.
    if (!barrier && current && figure?.kind === 'money' && isSame(current.fen, figure.fen))
      add(keyOf(key), prior)
  }
  return found
})

const isSame = (one: number, other: number) => Math.abs(one - other) <= proseRounding

/** "class:208" and "subject:2080109" of comparisons are "f:208" and "f:2080109". */
function keyOf(key: string): string {
  const prefix = [classPrefix, subjectPrefix].find(prefix => key.startsWith(prefix))
  return prefix === undefined ? key : `f:${key.slice(prefix.length)}`
}

/** Last year's column of the very table that the subjects are read from. */
function readColumns(document: BudgetDocument): readonly (readonly [string, TracedAmount])[] {
  const table = subjectTree(document)?.table
  if (!table) return []
  return findSides(document, [table.kind], ['functional'])
    .filter(({ meaning }) => meaning === table)
    .flatMap(found =>
      measures.flatMap(measure => {
        const prior = priorColumn(found.side, measure)
        if (!prior || isOtherBasis(document, prior.basis)) return []
        return found.side.rows.flatMap(row => {
          const code = row.code ?? findClassCode(row.name)
          const figure = figureOf(found, row, prior.column.key)
          return figure && (row.role === 'total' || code !== null)
            ? [
                [
                  withUse(`f:${row.role === 'total' ? '' : code}`, measure),
                  tracePrinted(figure),
                ] as const,
              ]
            : []
        })
      }),
    )
}
