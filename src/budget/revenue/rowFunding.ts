import { tracePrinted } from '@/budget/figures/tracedAmount'
import type { Row } from '@/document/document'
import { toTenths } from '@/text/format'
import { figureOf, type FoundSide } from '@/document/lookup'
import type { Fen } from '@/document/money'
import type { ByYear, RevenueFunding } from './types'

/** A row of a table by year of the money, in 分. */
export function readByYear(found: FoundSide, row: Row | null | undefined): ByYear {
  const trace = (key: string) => {
    const figure = figureOf(found, row, key)
    return figure && tracePrinted(figure)
  }
  return { total: trace('total'), currentYear: trace('currentYear'), carryOver: trace('carryOver') }
}

/** Sources printed as rows: every line of the side, zeros and blanks too. */
export function rowFunding(found: FoundSide, whole: Fen | null): readonly RevenueFunding[] {
  const { rows } = found.side
  return rows.flatMap(row => {
    if (row.role !== 'line') return []
    const figures = readByYear(found, row)
    const parent = row.parent === null ? undefined : rows[row.parent]
    const share = figures.total && whole !== null ? toTenths(figures.total.fen, whole) : null
    return [
      { key: keyOf(row), name: row.name, parent: parent ? keyOf(parent) : null, ...figures, share },
    ]
  })
}

const keyOf = ({ row }: Row) => `row-${row}`
