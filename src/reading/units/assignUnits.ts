import type { Party, Row, Side, TableMeaning } from '@/document/document'
import { keepRows } from '@/document/keepRows'
import { nameUnits, type NamedUnit } from './nameUnits'

/** Meanings whose rows know their unit, and these units; none where no table tells several apart. */
export interface UnitReading {
  readonly meanings: readonly TableMeaning[]
  readonly units: readonly Party[]
}

/**
 * Finds the units whose subjects stand beside each other in tables, and gives each of their rows its
 * unit. Rows of a department that its units are parts of stay rows of the whole.
 */
export function assignUnits(meanings: readonly TableMeaning[]): UnitReading {
  const bare = meanings.map(dropUnits)
  const sides = new Map(
    bare.flatMap(({ sides }) => sides.map(side => [side, readSideUnits(side)] as const)),
  )
  const units: Party[] = []
  for (const named of sides.values())
    for (const unit of named)
      if (unit && findUnit(units, unit) < 0)
        units.push({ name: unit.name ?? unit.code ?? '', code: unit.code, line: unit.line })
  if (units.length === 0) return { meanings: bare, units }
  return {
    units,
    meanings: bare.map(meaning => ({
      ...meaning,
      sides: meaning.sides.flatMap(side => placeUnits(side, sides.get(side) ?? [], units)),
    })),
  }
}

function dropUnits(meaning: TableMeaning): TableMeaning {
  if (!meaning.sides.some(({ rows }) => rows.some(({ unit }) => unit !== undefined))) return meaning
  const bare = ({ unit: _unit, ...row }: Row): Row => row
  return { ...meaning, sides: meaning.sides.map(side => ({ ...side, rows: side.rows.map(bare) })) }
}

/** Sides whose rows are subjects, which recur from unit to unit. */
const subjectSides: readonly Side['kind'][] = ['functional', 'economic', 'use', 'threePublic']

/** The unit of each row; none at all where the side does not tell several apart. */
function readSideUnits(side: Side): readonly (NamedUnit | null)[] {
  if (!subjectSides.includes(side.kind) || side.columns.length === 0) return []
  const named = nameUnits(side)
  if (named.every(unit => unit === null)) return []
  const whole = findDepartments(side, named)
  const own = named.map(unit => (unit && whole.has(keyOf(unit)) ? null : unit))
  const distinct = new Set(own.flatMap(unit => (unit ? [keyOf(unit)] : [])))
  return distinct.size > 1 ? own : []
}

const keyOf = ({ code, name }: Pick<NamedUnit, 'code' | 'name'>) => code ?? name ?? ''

/** Units that others are parts of: their code begins with it, or it has all the money. */
function findDepartments({ rows }: Side, named: readonly (NamedUnit | null)[]): Set<string> {
  const all = new Map(named.flatMap(unit => (unit ? [[keyOf(unit), unit] as const] : [])))
  const found = new Set<string>()
  for (const [key, { code }] of all)
    if (code !== null && [...all.values()].some(other => isBelow(other.code, code))) found.add(key)
  const total = rows.find(({ role }, index) => role === 'total' && !named[index])
  const headings = rows.flatMap((row, index) => {
    const unit = named[index]
    return unit && row.code === null ? [{ row, key: keyOf(unit) }] : []
  })
  const isWhole = (row: Row) =>
    total !== undefined &&
    Object.keys(total.amounts).every(key => row.amounts[key] === total.amounts[key])
  const alike = headings.filter(({ row }) => isWhole(row))
  if (alike.length === 1 && alike[0] && headings.length > 2) found.add(alike[0].key)
  return found
}

const isBelow = (code: string | null, above: string) =>
  code !== null && code.length > above.length && code.startsWith(above)

function findUnit(units: readonly Party[], unit: Pick<NamedUnit, 'code' | 'name'>): number {
  return units.findIndex(({ code, name }) =>
    unit.code !== null && code !== null ? code === unit.code : name === unit.name,
  )
}

function placeUnits(
  side: Side,
  named: readonly (NamedUnit | null)[],
  units: readonly Party[],
): readonly Side[] {
  // Lists of units and of projects name those of the subjects in their own way.
  const found = named.length > 0 ? named : side.kind === 'unit' ? listOwn(side) : []
  const own = found.length > 0 ? found : side.kind === 'project' ? nameUnits(side) : []
  if (own.length === 0) return [side]
  const rows = side.rows.map((row, index) => {
    const unit = own[index] ? findUnit(units, own[index]) : -1
    return unit < 0 ? row : { ...row, unit }
  })
  const placed = { ...side, rows }
  return subjectSides.includes(side.kind) ? partWhole(placed) : [placed]
}

/**
 * Parts the subjects of a department from those of its units, where both are printed: they are sides
 * of their own, and the heading of the department is the total of the first.
 */
function partWhole(side: Side): readonly Side[] {
  const { rows } = side
  const isWhole = ({ unit }: Row) => unit === undefined
  if (!rows.some(row => isWhole(row) && row.role === 'line' && row.code !== null)) return [side]
  const hasTotal = rows.some(row => isWhole(row) && row.role === 'total')
  const heading = hasTotal ? -1 : rows.findIndex(row => isWhole(row) && row.code === null)
  const named = rows.map((row, index) =>
    index === heading ? { ...row, role: 'total' as const } : row,
  )
  return [isWhole, (row: Row) => !isWhole(row)].map(isOwn => ({
    ...side,
    rows: keepRows(
      named,
      row => isOwn(row),
      row => row.role === 'line',
    ),
  }))
}

const listOwn = ({ rows }: Side): (NamedUnit | null)[] =>
  rows.map(({ role, code, name, line }) => (role === 'line' ? { code, name, line } : null))
