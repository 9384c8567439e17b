import { findClassCode } from '@/document/functionalClasses'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import type { BudgetDocument, TableMeaning } from '@/document/document'
import { findSides, type FoundSide, totalRow } from '@/document/lookup'
import { once } from '@/document/once'
import { summarise } from '@/budget/tree/summary'
import { readByYear } from './funding'
import type { ByYear } from './types'

/** A class of expenditure, or another line of the side. */
export interface Outlay extends ByYear {
  readonly key: string
  readonly code: string | null
  readonly name: string
}

/**
 * The expenditure that a table of revenue is set against, from the same table or else from
 * 支出总表.
 */
export interface Outlays {
  /** `PrintedTable.id`. */
  readonly table: string
  readonly whole: ByYear
  readonly lines: readonly Outlay[]
}

/**
 * Expenditure by class beside the revenue of a table, in 分; `null` where the document prints none.
 */
export function outlaysOf(document: BudgetDocument, table: string): Outlays | null {
  const beside = (meaningsByTable(document).get(table) ?? []).flatMap(meaning =>
    meaning.sides
      .filter(({ kind }) => kind === 'functional' && meaning.sides.length > 1)
      .map(side => ({ meaning, side })),
  )
  return (
    beside.map(readLines).find(({ whole }) => whole.total !== null) ?? fromExpenditure(document)
  )
}

const meaningsByTable = once(({ meanings }: BudgetDocument) => {
  const found = new Map<string, TableMeaning[]>()
  for (const meaning of meanings)
    found.set(meaning.table, [...(found.get(meaning.table) ?? []), meaning])
  return found
})

/**
 * The lowest lines that have a figure of their own, and those that stand at the top without one.
 */
function readLines(found: FoundSide): Outlays {
  const { rows } = found.side
  const lines = rows.flatMap((row, index) => {
    const figures = readByYear(found, row)
    const divided = rows.some(row => row.role === 'line' && row.parent === index)
    return row.role !== 'line' || divided
      ? []
      : [
          {
            ...figures,
            key: `outlay-${row.row}`,
            code: row.code ?? findClassCode(row.name),
            name: row.name,
          },
        ]
  })
  return { table: found.meaning.table, whole: readByYear(found, totalRow(found.side)), lines }
}

const fromExpenditure = once((document: BudgetDocument): Outlays | null => {
  const { total, classes } = summarise(document)
  const traced = (figure: Parameters<typeof tracePrinted>[0]): ByYear => ({
    total: tracePrinted(figure),
    currentYear: null,
    carryOver: null,
  })
  if (
    !total ||
    findSides(document, ['expenditure', 'revenueExpenditure'], ['functional', 'use']).length === 0
  )
    return null
  return {
    table: total.place.table,
    whole: traced(total),
    lines: classes.map(({ code, name, figure }) => ({
      ...traced(figure),
      key: `class-${code ?? name}`,
      code,
      name,
    })),
  }
})

/** What is left of a whole when its parts are taken away, in 分; 0 where either is unknown. */
export function restOf(
  whole: TracedAmount | null,
  parts: readonly (TracedAmount | null)[],
): number {
  const known = parts.flatMap(part => part ?? [])
  return whole === null || known.length === 0
    ? 0
    : whole.fen - known.reduce((sum, { fen }) => sum + fen, 0)
}
