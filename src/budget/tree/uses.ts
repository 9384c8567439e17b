// @bundle parts
import type { BudgetDocument, Row, TableKind } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { type Measure, measureNames, measureOfColumn } from '@/document/measures'
import type { Fen } from '@/document/money'
import { printedPlace } from '@/budget/figures/citeAmounts'
import { readHalves } from '@/budget/halves/readHalves'

/** What expenditure is for: 基本 or 项目, and within 基本 人员 or 公用. */
export type Use = Exclude<Measure, 'total'>

/** Tables of basic expenditure alone, whose total is 基本支出. */
const basicTables: readonly TableKind[] = [
  'generalPublicBasicExpenditure',
  'fiscalBasicExpenditure',
]
const expenditureTables: readonly TableKind[] = [
  'expenditure',
  'revenueExpenditure',
  'generalPublicExpenditure',
  'fiscalExpenditure',
  'fiscalRevenueExpenditure',
]
const withinBasic: readonly TableKind[] = [
  'generalPublicExpenditure',
  ...basicTables,
  'revenueExpenditure',
  'expenditure',
  'fiscalExpenditure',
  'fiscalRevenueExpenditure',
]
/** Where each use is looked for, in this order. */
const tablesOf: Readonly<Record<Use, readonly TableKind[]>> = {
  basic: expenditureTables,
  project: expenditureTables,
  personnel: withinBasic,
  operating: withinBasic,
}

/** Amounts, in 分, that a table must print for its uses to be uses of the same money. */
export type Money = Readonly<Record<'total' | 'basic', Fen | null>>

interface UseQuery {
  readonly document: BudgetDocument
  readonly use: Use
  /** `null` where any money counts. */
  readonly money: Money | null
  /** The row of a subject; the total, where none is given. */
  readonly rowOf?: (found: FoundSide) => Row | null
}

/**
 * Finds how much of some money is for a use, in a table that prints the same amount of it; `blank`
 * where only empty cells are found, else `null`.
 */
export function findUse(query: UseQuery): Figure | 'blank' | null {
  const { document, use, money, rowOf = ({ side }) => totalRow(side) } = query
  let blank = false
  for (const found of findSides(document, tablesOf[use], ['functional', 'economic', 'use'])) {
    const row = rowOf(found)
    if (money && !(row && isSameMoney({ found, row, use, money }))) continue
    const column = found.side.columns.find(({ key }) => measureOfColumn(key) === use)
    const figure = column ? figureOf(found, row, column.key) : namedUse(found, use)
    if (figure) return figure
    if (column) blank = true
  }
  const half = query.rowOf ? null : findHalf(query)
  if (half) return half
  return blank ? 'blank' : null
}

/** Each use of all expenditure with its cell; `null` where none is read. */
export type WholeUses = Readonly<Record<Use, Figure | null>>

interface WholeQuery {
  readonly document: BudgetDocument
  /** All expenditure, in 分. */
  readonly total: Fen | null
  /** Whether uses of a part count where no table prints those of all expenditure. */
  readonly part?: boolean
}

/** Reads what all expenditure is for, from tables that print its total. */
export function findWholeUses({ document, total, part = false }: WholeQuery): WholeUses {
  const find = (use: Use, basic: Fen | null = null) =>
    [{ total, basic }, ...(part ? [null] : [])]
      .map(money => findUse({ document, use, money }))
      .find(found => found !== null && found !== 'blank') ?? null
  const basic = find('basic')
  return {
    basic,
    project: find('project'),
    personnel: find('personnel', basic?.fen),
    operating: find('operating', basic?.fen),
  }
}

/** A printed total of 人员经费 or 公用经费 where these stand in parts side by side. */
function findHalf({ document, use, money }: UseQuery): Figure | null {
  if (use === 'project') return null
  const { whole } = readHalves(document, basicTables) ?? {}
  if (!whole || (money && whole.total?.fen !== money.basic)) return null
  const amount = whole[use === 'basic' ? 'total' : use]
  const place = amount && printedPlace(amount.provenance)
  return amount && place ? { fen: amount.fen, place } : null
}

interface MoneyQuery {
  readonly found: FoundSide
  readonly row: Row
  readonly use: Use
  readonly money: Money
}

/**
 * Another table may count other money (all funds, or only fiscal): its uses hold only where it
 * prints our total. What is within 基本支出 holds where it prints as much 基本支出: own funds that
 * the totals differ by are then for projects.
 */
function isSameMoney({ found, row, use, money }: MoneyQuery): boolean {
  if (use === 'personnel' || use === 'operating') {
    const column = found.side.columns.find(({ key }) => measureOfColumn(key) === 'basic')
    const basic = column && figureOf(found, row, column.key)
    if (basic && basic.fen === money.basic) return true
  }
  const printed = figureOf(found, row, 'total')
  const wanted = basicTables.includes(found.meaning.kind) ? money.basic : money.total
  return printed !== null && printed.fen === wanted
}

/** Tables that print 基本支出 and 项目支出 as rows print them only of the whole. */
function namedUse(found: FoundSide, use: Use): Figure | null {
  const { kind, rows } = found.side
  if (kind !== 'use') return null
  return figureOf(
    found,
    rows.find(({ name }) => name === measureNames[use]),
    'total',
  )
}
