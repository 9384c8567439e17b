import type { TableKind } from '../../document'
import { readAmount } from '../decimals'
import type { TableView } from '../view'
import { isFiscal, readFund } from './funds'

/**
 * Whose money a figure counts: `all` of a unit's, the `fiscal` part of it, or one of the three budgets in that.
 * Where a unit has nothing else, a wider scope is the narrower one, and their tables must be equal line by line.
 */
export interface Scopes {
  readonly allIsFiscal: boolean
  readonly fiscalIsGeneral: boolean
  /** Money is left for next year, so that revenue is more than expenditure. */
  readonly carriesForward: boolean
  resolve(scope: string): string
}
type Firsts = ReadonlyMap<TableKind, TableView>

/** Finds out which scopes are one by the totals and by the absence of other money. */
export function readScopes(firsts: Firsts): Scopes {
  const all = totals(firsts, ['revenueExpenditure', 'expenditure', 'revenue'])
  const fiscal = totals(firsts, ['fiscalRevenueExpenditure', 'fiscalExpenditure'])
  const general = totals(firsts, ['generalPublicExpenditure'])
  const revenue = listFunds(firsts)
  const allIsFiscal = meet(all, fiscal) || meet(all, general) || (revenue.size > 0 && ![...revenue].some(fund => !isFiscal(fund)))
  const other = totals(firsts, ['governmentFund', 'stateCapital']).some(total => total !== 0)
  const fiscalIsGeneral = meet(fiscal, general) || (!other && !revenue.has('governmentFund') && !revenue.has('stateCapital'))
  const resolve = (scope: string): string => scope === 'all' && allIsFiscal ? resolve('fiscal') : scope === 'fiscal' && fiscalIsGeneral ? 'generalPublic' : scope
  return { allIsFiscal, fiscalIsGeneral, carriesForward: carriesForward(firsts), resolve }
}

function totals(firsts: Firsts, kinds: readonly TableKind[]): number[] {
  return kinds.flatMap((kind) => {
    const table = firsts.get(kind)
    return table?.sides.flatMap(({ rows }) => rows.filter(row => row.role === 'total').flatMap(({ amounts: { total } }) => total ? readAmount(total, table.unit).value ?? [] : [])) ?? []
  })
}

/** Funds with a figure other than zero in the tables of revenue. */
function listFunds(firsts: Firsts): Set<string> {
  const found = new Set<string>()
  for (const kind of ['revenueExpenditure', 'revenue', 'fiscalRevenueExpenditure'] as const) {
    for (const { kind: side, rows, columns } of firsts.get(kind)?.sides ?? []) {
      for (const row of rows) {
        const named = side === 'revenue' ? readFund(row.name) : null
        if (named && isNotZero(row.amounts['total'])) found.add(named)
        if (side !== 'unit' || row.role !== 'total') continue
        for (const { key } of columns) if (key.includes('.') && isNotZero(row.amounts[key])) found.add(key.slice(key.indexOf('.') + 1))
      }
    }
  }
  return found
}

function carriesForward(firsts: Firsts): boolean {
  return [...firsts.values()].some(({ sides }) => sides.some(({ rows }) => rows.some(({ name, amounts }) =>
    isNotZero(amounts['carryForward']) || (/结转下年/.test(name) && Object.values(amounts).some(isNotZero)))))
}

function isNotZero(amount: string | null | undefined): boolean {
  return /[1-9]/.test(amount ?? '')
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some(amount => amount !== 0 && others.includes(amount))
}
