// @bundle later
import { keepRows } from '@/document/keepRows'
import type { BudgetDocument, Party, Row, Side, TableMeaning } from '@/document/document'

/** The document that a choice of one of its units was made in. */
const wholes = new WeakMap<BudgetDocument, BudgetDocument>()
const chosen = new WeakMap<BudgetDocument, Map<number, BudgetDocument>>()

/** How a unit is named in an address: by its code where it has one. */
export const unitName = ({ code, name }: Party): string => code ?? name

/** The place among the document's units of the one that an address names; -1 for none. */
export function findUnit({ units = [] }: BudgetDocument, named: string): number {
  return units.findIndex(unit => unitName(unit) === named || unit.name === named)
}

/**
 * The document as far as it is of one of its units: the rows and projects of that unit. What is said
 * of all units together is not of it. Without such a unit it is the document as it is.
 */
export function selectUnit(document: BudgetDocument, index: number): BudgetDocument {
  const unit = document.units?.[index]
  if (!unit) return document
  const known = chosen.get(document) ?? new Map<number, BudgetDocument>()
  chosen.set(document, known)
  const own = known.get(index) ?? keepUnit(document, unit, index)
  known.set(index, own)
  wholes.set(own, document)
  return own
}

/** The document that one of its units was chosen in, `null` for a whole one. */
export function wholeDocument(document: BudgetDocument): BudgetDocument | null {
  return wholes.get(document) ?? null
}

/**
 * What another document says of the unit that was chosen in this one; the other as it is where none
 * was, `null` where it does not tell the unit apart.
 */
export function matchUnit(document: BudgetDocument, other: BudgetDocument): BudgetDocument | null {
  if (!wholes.has(document)) return other
  const { unit } = document
  const isSame = ({ code, name }: Party) =>
    code !== null && unit.code !== null ? code === unit.code : name === unit.name
  const index = other.units?.findIndex(isSame) ?? -1
  if (index >= 0) return selectUnit(other, index)
  return isSame(other.unit) ? other : null
}

/** The rows of a printed table that are of a unit, as indexes into its rows. */
export function unitRows(meaning: TableMeaning | null, unit: number): ReadonlySet<number> {
  const rows = meaning?.sides.flatMap(side => side.rows) ?? []
  return new Set(rows.filter(row => row.unit === unit).map(({ row }) => row))
}

function keepUnit(document: BudgetDocument, unit: Party, index: number): BudgetDocument {
  const { units: _units, ...rest } = document
  const meanings = document.meanings.flatMap(meaning => keepMeaning(meaning, index))
  const rows = new Set(
    meanings.flatMap(({ table, sides }) =>
      sides.flatMap(side => side.rows.map(({ row }) => `${table} ${row}`)),
    ),
  )
  const projects = document.projects.filter(({ place, unitName: holder }) =>
    holder === null
      ? place !== null && rows.has(`${place.table} ${place.row}`)
      : holder === unit.name,
  )
  const sheets = new Set(projects.map(({ sheet }) => sheet?.table))
  return {
    ...rest,
    unit,
    role: 'unit',
    department: document.department ?? document.unit,
    meanings,
    projects,
    sheets: document.sheets.filter(({ table }) => sheets.has(table)),
    statements: [],
    staff: null,
    procurement: null,
  }
}

/** A table that is published empty is so for each unit; one of all units together says nothing. */
function keepMeaning(meaning: TableMeaning, unit: number): TableMeaning[] {
  if (meaning.empty) return [meaning]
  const sides = meaning.sides.flatMap(side => keepSide(side, unit))
  return sides.length > 0 ? [{ ...meaning, sides }] : []
}

function keepSide(side: Side, unit: number): Side[] {
  const rows = keepRows(side.rows, row => row.unit === unit).map(
    ({ unit: _unit, ...row }): Row => row,
  )
  const [first] = rows
  if (!first) return []
  // The unit's own row is the total of its subjects; a class without a code has none with codes.
  const isTotal =
    first.code === null && rows.some(({ code, parent }) => code !== null && parent === 0)
  if (!isTotal) return [{ ...side, rows }]
  const others = rows
    .slice(1)
    .map(row => ({ ...row, parent: row.parent === 0 ? null : row.parent }))
  return [{ ...side, rows: [{ ...first, role: 'total' }, ...others] }]
}
