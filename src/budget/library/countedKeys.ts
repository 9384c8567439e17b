import type { BudgetDocument } from '@/document/document'
import { type CountedFigure, countedFigures, type PrintedPart } from './countedFigures'

/** What sums each printed figure of a document counts in: keys with blanks between, `null` for none. */
export interface CountedKeys {
  readonly ofCell: (table: string, row: number, cell: number) => string | null
  readonly ofStatement: (id: string) => string | null
  readonly ofStaff: (measure: string) => string | null
}

/** Finds what sums the printed figures of a document count in; see `countedFigures`. */
export function countedKeys(document: BudgetDocument): CountedKeys {
  const keys = new Map<string, string>()
  const mark = ({ key }: CountedFigure, part: string) => {
    const before = keys.get(part)
    keys.set(part, before === undefined ? key : `${before} ${key}`)
  }
  for (const figure of countedFigures(document)) {
    if (figure.parts.length === 0) mark(figure, `staff ${figure.key}`)
    for (const part of figure.parts) mark(figure, nameOf(part))
  }
  const find = (part: string) => keys.get(part) ?? null
  return {
    ofCell: (table, row, cell) => find(nameOfCell(table, row, cell)),
    ofStatement: id => find(`statement ${id}`),
    ofStaff: measure => find(`staff ${measure}`),
  }
}

const nameOfCell = (table: string, row: number, cell: number) => `${table} ${row} ${cell}`
const nameOf = (part: PrintedPart) =>
  'table' in part ? nameOfCell(part.table, part.row, part.cell) : `statement ${part.statement}`
