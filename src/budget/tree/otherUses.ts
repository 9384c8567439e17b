import type { BudgetDocument, Place, Row, Side, TableKind } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { measureNames, measureOfColumn } from '@/document/measures'
import type { Fen } from '@/document/money'

/**
 * What is spent neither as basic nor as project expenditure, by the words it is printed under:
 * 单位预留机动经费.
 */
export interface OtherUses {
  readonly name: string
  readonly fen: Fen
  readonly places: readonly Place[]
}

const tables: readonly TableKind[] = [
  'generalPublicExpenditure',
  'expenditure',
  'fiscalExpenditure',
  'fiscalRevenueExpenditure',
  'revenueExpenditure',
]

interface Wanted {
  readonly total: Fen
  /** What basic and project expenditure leave of it. */
  readonly rest: Fen
  /** The row of the subject, in a table that may have it; the whole where none is given. */
  readonly rowOf?: (found: FoundSide) => Row | null
}

/**
 * The printed uses besides basic and project expenditure, from a table with the same total where
 * they are all of the rest.
 */
export function findOtherUses(
  document: BudgetDocument,
  { total, rest, rowOf = ({ side }) => totalRow(side) }: Wanted,
): OtherUses | null {
  if (rest === 0) return null
  for (const found of findSides(document, tables, ['functional', 'use'])) {
    const row = rowOf(found)
    for (const uses of [
      inColumns(found, row),
      found.side.kind === 'use' && row?.role !== 'line' ? inRows(found) : null,
    ]) {
      const known = uses?.filter(({ figure }) => figure.fen !== 0) ?? []
      const whole =
        figureOf(found, row, 'total')?.fen ??
        (row?.role === 'line' ? null : sum(inRows(found, true)))
      if (known.length === 0 || whole !== total || sum(known) !== rest) continue
      return {
        name: known.map(({ name }) => name).join('、'),
        fen: rest,
        places: known.map(({ figure }) => figure.place),
      }
    }
  }
  return null
}

interface Use {
  readonly name: string
  readonly figure: Figure
}

/** Columns of a side besides those of basic and project expenditure. */
export function otherColumns({ columns }: Side): Side['columns'] {
  return columns.filter(({ key }) => !key.includes('.') && measureOfColumn(key) === null)
}

/** What a row prints besides basic and project expenditure, each under its own column. */
export function inColumns(
  found: FoundSide,
  row: Row | null,
  columns = otherColumns(found.side),
): Use[] {
  return columns.flatMap(({ key, label }) => {
    const figure = figureOf(found, row, key)
    return figure ? [{ name: label.split(' / ').at(-1) ?? label, figure }] : []
  })
}

function inRows(found: FoundSide, all = false): Use[] {
  return found.side.rows
    .filter(
      ({ role, parent, name }) =>
        role === 'line' &&
        parent === null &&
        (all || (name !== measureNames.basic && name !== measureNames.project)),
    )
    .flatMap(row => {
      const figure = figureOf(found, row, 'total')
      return figure ? [{ name: row.name, figure }] : []
    })
}

const sum = (uses: readonly Use[]): Fen => uses.reduce((whole, { figure }) => whole + figure.fen, 0)
