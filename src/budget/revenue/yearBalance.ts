import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { type Figure, figureOf, findSides } from '@/document/lookup'

/** What was left at the beginning and at the end of a year; `null` where it is blank or not printed. */
export interface YearBalance {
  readonly opening: Figure | null
  readonly closing: Figure | null
}

const opening = /^年初(?:财政拨款)?结转(?:和|及|与)?结余/
const closing = /^年末(?:财政拨款)?结转(?:和|及|与)?结余/

/** Whether a row is what was left at the beginning of the year. */
export const isOpening = (name: string): boolean => opening.test(name)
/** Whether a row is what was left at the end of the year. */
export const isClosing = (name: string): boolean => closing.test(name)

/**
 * 年初结转和结余 and 年末结转和结余 of a final account, in 分, from the table of all its money; `null` for
 * a budget.
 */
export function readYearBalance(document: BudgetDocument): YearBalance | null {
  if (kindOf(document) !== 'finalAccount') return null
  const sides = findSides(document, ['revenueExpenditure'], ['revenue', 'functional', 'use'])
  const find = (isWanted: (name: string) => boolean): Figure | null => {
    for (const found of sides) {
      const row = found.side.rows.find(({ name, parent }) => parent === null && isWanted(name))
      const figure = figureOf(found, row, 'total')
      if (figure) return figure
    }
    return null
  }
  return { opening: find(isOpening), closing: find(isClosing) }
}
