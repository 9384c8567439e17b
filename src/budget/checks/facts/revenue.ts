import type { Row, Side } from '@/document/document'
import { cellTerm } from '@/budget/checks/model/terms'
import type { TableView } from '@/budget/checks/model/view'
import { findTotals } from './carryOver'
import { isCarryOver, readFund } from './funds'
import type { AddFact } from './types'

const periods = ['total', 'currentYear', 'carryOver'] as const

interface RevenueInput {
  readonly table: TableView
  readonly side: Side
  readonly scope: string
  readonly subject: string
  readonly add: AddFact
  /** The other tables of a fund count this year's money only. */
  readonly withoutCarryOver?: boolean
}

/** Revenue by source in rows: each fund with what is carried over of it, and the total. */
export function addRevenueRows({
  table,
  side,
  scope,
  subject,
  add,
  withoutCarryOver = false,
}: RevenueInput): void {
  const keys = periods.filter(key => side.columns.some(column => column.key === key))
  const split = keys.includes('carryOver')
  const funds = new Map<string, { row: Row; carried: boolean }[]>()
  let unassigned = false
  side.rows.forEach((row, index) => {
    if (row.role === 'total')
      for (const key of keys)
        add(scope, subject, key, [cellTerm({ table, side, row, key })], table.id)
    if (row.role !== 'line') return
    const above = ancestors(side, index)
    const fund = readFund(row.name)
    const carried = isCarryOver(row.name) || above.some(isCarryOver)
    if (fund === null) unassigned ||= carried && /[1-9]/.test(row.amounts['total'] ?? '')
    else if (above.every(name => isGroup(readFund(name))) && !(carried && withoutCarryOver))
      funds.set(fund, [...(funds.get(fund) ?? []), { row, carried }])
  })
  for (const [fund, rows] of funds) {
    // What was carried over stands apart, for all funds at once: then the fund's row is only this
    // year's.
    const apart = unassigned && !split && !rows.some(({ carried }) => carried)
    for (const key of keys)
      add(
        fund,
        subject,
        apart ? 'currentYear' : key,
        rows.map(({ row }) => cellTerm({ table, side, row, key })),
        table.id,
      )
  }
}

/**
 * Revenue of a final account: this year's by fund, what was left of each at its beginning, and the
 * totals without and with it.
 */
export function addIncomeRows({
  table,
  side,
  scope,
  add,
}: Pick<RevenueInput, 'table' | 'side' | 'scope' | 'add'>): void {
  const addRow = (fund: string, subject: string, row: Row) =>
    add(fund, subject, 'total', [cellTerm({ table, side, row, key: 'total' })], table.id)
  const { current, grand } = findTotals(side)
  if (current) addRow(scope, 'income', current)
  if (grand) addRow(scope, 'revenue', grand)
  side.rows.forEach((row, index) => {
    if (row.role !== 'line') return
    const above = ancestors(side, index)
    const fund = readFund(row.name)
    const carried = isCarryOver(row.name) || above.some(isCarryOver)
    if (fund !== null && above.every(name => isGroup(readFund(name))))
      addRow(fund, carried ? 'opening' : 'income', row)
  })
}

/**
 * Revenue by source in columns, from the total row: "carryOver.generalPublic" is the carry-over of
 * that fund.
 */
export function addRevenueColumns({ table, side, scope, subject, add }: RevenueInput): void {
  const tops = side.rows.filter(({ parent, role }) => parent === null && role === 'line')
  const row =
    side.rows.find(({ role }) => role === 'total') ?? (tops.length === 1 ? tops[0] : undefined)
  if (!row) return
  // What was carried over stands in one column for all funds: then a fund's column is only this
  // year's.
  const apart =
    /[1-9]/.test(row.amounts['carryOver'] ?? '') &&
    !side.columns.some(({ key }) => key.startsWith('carryOver.'))
  for (const { key } of side.columns) {
    const terms = [cellTerm({ table, side, row, key })]
    const dot = key.indexOf('.')
    if ((periods as readonly string[]).includes(key)) add(scope, subject, key, terms, table.id)
    else if (dot > 0) add(key.slice(dot + 1), subject, key.slice(0, dot), terms, table.id)
    else if (!/^(?:column|comparison|prior)/.test(key))
      add(key, subject, apart ? 'currentYear' : 'total', terms, table.id)
  }
}

function ancestors({ rows }: Side, index: number): string[] {
  const names: string[] = []
  for (
    let parent = rows[index]?.parent ?? null;
    parent !== null;
    parent = rows[parent]?.parent ?? null
  )
    names.push(rows[parent]?.name ?? '')
  return names
}

/**
 * Rows that other funds may stand below: 财政拨款, 单位资金, 其他资金, and rows that name no fund.
 */
function isGroup(fund: string | null): boolean {
  return fund === null || fund === 'fiscal' || fund === 'unitFunds' || fund === 'otherFunds'
}
