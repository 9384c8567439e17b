import type {
  BudgetDocument,
  Place,
  Row,
  Side,
  SideKind,
  TableKind,
  TableMeaning,
} from './document'
import { keepRows } from './keepRows'
import { type Fen, toFen } from './money'
import { once } from './once'

/** An amount with the place where it is printed. */
export interface Figure {
  readonly fen: Fen
  readonly place: Place
}

/** A side of a table, with what is needed to say where its figures are printed. */
export interface FoundSide {
  readonly meaning: TableMeaning
  readonly side: Side
}

/**
 * Sides of the given kinds in the tables of the given kinds, in the order of `tables`; without the
 * rows of units, none of which speaks for the whole.
 */
export function findSides(
  document: BudgetDocument,
  tables: readonly TableKind[],
  sides: readonly SideKind[],
): FoundSide[] {
  return tables
    .flatMap(kind => document.meanings.filter(meaning => meaning.kind === kind && !meaning.empty))
    .flatMap(meaning =>
      meaning.sides
        .filter(side => sides.includes(side.kind))
        .map(side => ({ meaning, side: wholeSide(side) })),
    )
}

/** A side without the rows of its units, where it tells several apart. */
const wholeSide = once((side: Side): Side =>
  side.rows.some(({ unit }) => unit !== undefined)
    ? { ...side, rows: keepRows(side.rows, ({ unit }) => unit === undefined) }
    : side,
)

/** Finds the row of a whole side: its last total, or its only row. */
export function totalRow(side: Side): Row | null {
  const total = side.rows.findLast(row => row.role === 'total')
  return total ?? (side.rows.length === 1 ? (side.rows[0] ?? null) : null)
}

/** The amount of a row in a column; `null` where it is blank or not there. */
export function figureOf(
  { meaning, side }: FoundSide,
  row: Row | null | undefined,
  key: string,
): Figure | null {
  const amount = row?.amounts[key]
  if (row === null || row === undefined || amount === null || amount === undefined) return null
  const cell = row.cells?.[key] ?? side.columns.find(column => column.key === key)?.cell ?? 0
  return {
    fen: toFen(amount, meaning.unit),
    place: { table: meaning.table, row: row.row, line: row.line, cell },
  }
}

/** The first figure among the totals of `sides` under one of `keys`. */
export function findTotal(sides: readonly FoundSide[], ...keys: readonly string[]): Figure | null {
  for (const found of sides) {
    for (const key of keys) {
      const figure = figureOf(found, totalRow(found.side), key)
      if (figure) return figure
    }
  }
  return null
}
