// @bundle parts
import type { BudgetDocument, Row, Side, TableKind, TableMeaning } from '@/document/document'
import { once } from '@/document/once'
import { type Figure, figureOf, findSides, type FoundSide } from '@/document/lookup'
import { measureOfColumn } from '@/document/measures'
import { traceSum } from '@/budget/figures/traceAmounts'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { type HalfUse, useOfCode, useOfLabel, useOfTotal } from './halfUse'

/** Basic expenditure printed in parts side by side: 人员经费 beside 公用经费. */
export interface Halves {
  /** `PrintedTable.id`. */
  readonly table: string
  readonly rows: readonly HalfRow[]
  /** As printed, or else added up (`derived`); `null` without any figure. */
  readonly whole: Readonly<Record<'total' | HalfUse, TracedAmount | null>>
}

/** A class or section with its figure, in the order of the parts. */
export interface HalfRow {
  readonly row: Row
  readonly use: HalfUse
  readonly figure: Figure | null
  /** The row it is a part of, if that stands in the same part. */
  readonly parent: Row | null
}

const plainKeys = ['total', 'basic', 'personnel', 'operating'] as const

/**
 * Reads the first table of some kinds whose basic expenditure stands in parts, in 分; `null` where
 * columns tell personnel from operating, or nothing does.
 */
export function readHalves(document: BudgetDocument, kinds: readonly TableKind[]): Halves | null {
  const known = halvesOf(document)
  const key = kinds.join(' ')
  if (!known.has(key)) known.set(key, findHalves(document, kinds))
  return known.get(key) ?? null
}

const halvesOf = once((_document: BudgetDocument) => new Map<string, Halves | null>())

function findHalves(document: BudgetDocument, kinds: readonly TableKind[]): Halves | null {
  const tables = new Map<TableMeaning, FoundSide[]>()
  for (const found of findSides(document, kinds, ['economic'])) {
    const sides = tables.get(found.meaning) ?? []
    if (found.side.rows.some(({ role }) => role === 'line')) sides.push(found)
    tables.set(found.meaning, sides)
  }
  for (const [{ table }, sides] of tables) {
    const rows = sides.flatMap(readRows)
    if (rows.length > 0 && isInHalves(sides)) return { table, rows, whole: readWhole(sides, rows) }
  }
  return null
}

/** One column of amounts in each part, and more than one part or a total of a use among the rows. */
function isInHalves(sides: readonly FoundSide[]): boolean {
  const isPlain = sides.every(({ side }) => plainColumns(side).length === 1)
  return isPlain && (sides.length > 1 || sides.some(({ side }) => side.rows.some(useOfTotal)))
}

/** Columns of what is budgeted or spent, whatever stands beside them. */
const plainColumns = ({ columns }: Side) =>
  columns.filter(({ key }) => key === 'total' || measureOfColumn(key) !== null)

const figureIn = (found: FoundSide, row: Row) => {
  const key = plainKeys.find(key => found.side.columns.some(column => column.key === key))
  return key ? figureOf(found, row, key) : null
}

function readRows(found: FoundSide): HalfRow[] {
  const { rows } = found.side
  const own = useOfSide(found.side)
  return rows.flatMap((row): HalfRow[] => {
    if (row.role !== 'line' || useOfTotal(row)) return []
    const above = row.parent === null ? null : (rows[row.parent] ?? null)
    const parent = above && !useOfTotal(above) ? above : null
    const use = own ?? useOfCode(row) ?? (parent && useOfCode(parent)) ?? useOfFirst(rows)
    return [{ row, use, figure: figureIn(found, row), parent }]
  })
}

/** What a whole part is for, by the words over its column, or else by its only total. */
function useOfSide({ columns, rows }: Side): HalfUse | null {
  const heading = columns.flatMap(({ key, label }) => useOfLabel(label) ?? useOfLabel(key) ?? [])
  const totals = rows.flatMap(row => useOfTotal(row) ?? [])
  const [use, ...others] = heading.length > 0 ? heading : totals
  return use && others.every(other => other === use) ? use : null
}

const useOfFirst = (rows: readonly Row[]) =>
  rows.flatMap(row => useOfCode(row) ?? []).at(0) ?? 'operating'

function readWhole(sides: readonly FoundSide[], rows: readonly HalfRow[]): Halves['whole'] {
  const ofSide = new Map(sides.map(found => [found, sumOf(readRows(found))]))
  const totals = sides.flatMap(found =>
    found.side.rows.flatMap(row => {
      const figure = row.role === 'total' && !useOfTotal(row) ? figureIn(found, row) : null
      return figure ? [{ found, figure }] : []
    }),
  )
  // A total of its own part alone is no total of all.
  const isOwn = ({ found, figure }: (typeof totals)[number]) =>
    sides.length > 1 && ofSide.get(found)?.fen === figure.fen
  const of = (use: HalfUse): TracedAmount | null => {
    const named = sides.flatMap(found =>
      found.side.rows.flatMap(row => (useOfTotal(row) === use ? (figureIn(found, row) ?? []) : [])),
    )
    const own = totals.filter(total => isOwn(total) && useOfSide(total.found.side) === use)
    const [printed] = [...named, ...(own.length === 1 ? own.map(({ figure }) => figure) : [])]
    return printed ? tracePrinted(printed) : sumOf(rows.filter(row => row.use === use))
  }
  const [personnel, operating] = [of('personnel'), of('operating')]
  const all = totals.find(total => !isOwn(total))
  const total = all
    ? tracePrinted(all.figure)
    : traceSum([personnel, operating].flatMap(part => part ?? []))
  return { total, personnel, operating }
}

/** The sum of classes, and of sections that stand without one. */
function sumOf(rows: readonly HalfRow[]): TracedAmount | null {
  const classes = new Set(rows.flatMap(({ row }) => (row.code?.length === 3 ? [row.code] : [])))
  const isTop = ({ row, parent }: HalfRow) =>
    parent === null && !(row.code !== null && row.code.length > 3 && hasClass(classes, row.code))
  return traceSum(rows.flatMap(row => (isTop(row) && row.figure ? [tracePrinted(row.figure)] : [])))
}

const hasClass = (classes: ReadonlySet<string>, code: string) => classes.has(code.slice(0, 3))
