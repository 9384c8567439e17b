import type { Row, Side, TableKind } from '@/document/document'
import type { Fen } from '@/document/money'
import { readExactAmount } from '@/text/decimals'
import type { TableView } from '@/budget/checks/model/view'
import { findTotals, isNotZero } from './carryOver'
import { isCarryOver, isFiscal, readFund } from './funds'

/**
 * Whose money a figure counts: `all` of a unit's, the `fiscal` part of it, or one of the three
 * budgets in that. Where a unit has nothing else, a wider scope is the narrower one, and their
 * tables must be equal line by line.
 */
export interface Scopes {
  readonly allIsFiscal: boolean
  readonly fiscalIsGeneral: boolean
  /**
   * The table of 一般公共预算支出 leaves out what was carried over from last year, which
   * 财政拨款收支总表 counts.
   */
  readonly fiscalAddsCarryOver: boolean
  /** Money is left for next year, so that revenue is more than expenditure. */
  readonly carriesForward: boolean
  /** 总计 of 收支总表 with what was carried over or is left, in 分; empty where it prints none. */
  readonly grandTotals: readonly Fen[]
  /** The narrowest scope that a figure of this subject cannot be told from. */
  resolve(scope: string, subject: string): string
}
type Firsts = ReadonlyMap<TableKind, TableView>

/** Finds out which scopes are one by the totals and by the absence of other money. */
export function readScopes(firsts: Firsts, isFinal = false): Scopes {
  const totals = isFinal ? spentTotals : printedTotals
  const all = totals(firsts, ['revenueExpenditure', 'expenditure', 'revenue'])
  const fiscal = totals(firsts, ['fiscalRevenueExpenditure', 'fiscalExpenditure'])
  const general = totals(firsts, ['generalPublicExpenditure'])
  const revenue = listFunds(firsts)
  const allIsFiscal =
    meet(all, fiscal) ||
    meet(all, general) ||
    (revenue.size > 0 && !hasLooseCarryOver(firsts) && ![...revenue].some(fund => !isFiscal(fund)))
  const other = totals(firsts, ['governmentFund', 'stateCapital']).some(total => total !== 0)
  const fiscalAddsCarryOver = addsCarryOver(firsts, fiscal, general)
  const fiscalIsGeneral =
    meet(fiscal, general) ||
    (!other &&
      !revenue.has('governmentFund') &&
      !revenue.has('stateCapital') &&
      !fiscalAddsCarryOver)
  // What a final account received need not be what it spent.
  const incomeIsFiscal =
    allIsFiscal &&
    (!isFinal || (!hasLooseCarryOver(firsts) && ![...revenue].some(fund => !isFiscal(fund))))
  const resolve = (scope: string, subject: string): string =>
    scope === 'all' && (incomeSubjects.has(subject) ? incomeIsFiscal : allIsFiscal)
      ? resolve('fiscal', subject)
      : scope === 'fiscal' && fiscalIsGeneral
        ? 'generalPublic'
        : scope
  return {
    allIsFiscal,
    fiscalIsGeneral,
    fiscalAddsCarryOver,
    carriesForward: isFinal || carriesForward(firsts),
    grandTotals: readGrandTotals(firsts.get('revenueExpenditure')),
    resolve,
  }
}

/** Subjects of what came in: this year's revenue, what was left before, and both. */
const incomeSubjects: ReadonlySet<string> = new Set(['income', 'opening', 'revenue'])

/** Totals of what was spent in the year, without what is left at its end. */
function spentTotals(firsts: Firsts, kinds: readonly TableKind[]): number[] {
  return kinds.flatMap(kind => {
    const table = firsts.get(kind)
    return (table && kind !== 'revenue' ? table.sides : []).flatMap(side => {
      const amount = side.kind === 'revenue' ? null : findTotals(side).current?.amounts['total']
      return amount && table ? (readExactAmount(amount, table.unit).value ?? []) : []
    })
  })
}

function readGrandTotals(table: TableView | undefined): Fen[] {
  return (
    table?.sides.flatMap(side => {
      const amount = findTotals(side).grand?.amounts['total']
      return amount ? (readExactAmount(amount, table.unit).value ?? []) : []
    }) ?? []
  )
}

function printedTotals(firsts: Firsts, kinds: readonly TableKind[]): number[] {
  return kinds.flatMap(kind => {
    const table = firsts.get(kind)
    return (
      table?.sides.flatMap(({ rows }) =>
        rows
          .filter(row => row.role === 'total')
          .flatMap(({ amounts: { total } }) =>
            total ? (readExactAmount(total, table.unit).value ?? []) : [],
          ),
      ) ?? []
    )
  })
}

/** Funds with a figure other than zero in the tables of revenue. */
function listFunds(firsts: Firsts): Set<string> {
  const found = new Set<string>()
  for (const kind of ['revenueExpenditure', 'revenue', 'fiscalRevenueExpenditure'] as const) {
    for (const { kind: side, rows, columns } of firsts.get(kind)?.sides ?? []) {
      for (const row of rows) {
        const named = side === 'revenue' ? (readFund(row.name) ?? nameOther(row, rows)) : null
        if (named && isNotZero(row.amounts['total'])) found.add(named)
        if (side !== 'unit' || row.role !== 'total') continue
        for (const { key } of columns)
          if (key.includes('.') && isNotZero(row.amounts[key]))
            found.add(key.slice(key.indexOf('.') + 1))
      }
    }
  }
  return found
}

/** A source of revenue that no pattern knows, and that stands by itself: it need not be 财政拨款. */
function nameOther(row: Row, rows: readonly Row[]): string | null {
  return row.role === 'line' &&
    row.name !== '' &&
    row.parent === null &&
    !isCarryOver(row.name) &&
    !/拨款|用事业基金|非财政|本年|当年/.test(row.name) &&
    !rows.some(({ parent }) => parent !== null && rows[parent] === row)
    ? 'other'
    : null
}

/** Carried-over money in 收支总表 of which nobody says whose it is: it need not be 财政拨款. */
function hasLooseCarryOver(firsts: Firsts): boolean {
  return carriedRows(firsts.get('revenueExpenditure')).some(({ row, side }) => {
    const parts = side.rows.filter(({ parent }) => parent !== null && side.rows[parent] === row)
    return (
      readFund(row.name) === null &&
      isNotZero(row.amounts['total']) &&
      !parts.some(part => readFund(part.name) !== null)
    )
  })
}

/**
 * The table of 一般公共预算支出 counts this year's money only, where 财政拨款收支总表 has what was
 * carried over as well.
 */
function addsCarryOver(
  firsts: Firsts,
  fiscal: readonly number[],
  general: readonly number[],
): boolean {
  const table = firsts.get('fiscalRevenueExpenditure')
  const carried = carriedRows(table).flatMap(({ row }) =>
    table && row.parent === null
      ? (readExactAmount(row.amounts['total'] ?? '', table.unit).value ?? [])
      : [],
  )
  return carried.some(
    amount => amount !== 0 && fiscal.some(total => general.includes(total - amount)),
  )
}

function carriedRows(table: TableView | undefined): { readonly row: Row; readonly side: Side }[] {
  return (
    table?.sides
      .filter(({ kind }) => kind === 'revenue')
      .flatMap(side =>
        side.rows
          .filter(({ name, role }) => role === 'line' && isCarryOver(name))
          .map(row => ({ row, side })),
      ) ?? []
  )
}

function carriesForward(firsts: Firsts): boolean {
  return [...firsts.values()].some(({ sides }) =>
    sides.some(({ rows }) =>
      rows.some(
        ({ name, amounts }) =>
          isNotZero(amounts['carryForward']) ||
          (/结转下年/.test(name) && Object.values(amounts).some(isNotZero)),
      ),
    ),
  )
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some(amount => amount !== 0 && others.includes(amount))
}
