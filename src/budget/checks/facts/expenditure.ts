import { findClassCode } from '@/document/functionalClasses'
import type { Row, Side } from '@/document/document'
import { cellTerm } from '@/budget/checks/model/terms'
import type { Term } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { findTotals } from './carryOver'
import type { AddFact } from './types'

const measures = new Set([
  'total',
  'basic',
  'project',
  'personnel',
  'operating',
  'currentYear',
  'carryOver',
  'businessExpenditure',
  'upward',
  'subsidiary',
  'reserve',
  'carryForward',
])
const otherFunds = new Set(['fiscalAccount', 'unitFunds'])
const budgets = new Set(['fiscal', 'generalPublic', 'governmentFund', 'stateCapital'])
const uses: Readonly<Record<string, string>> = {
  基本支出: 'basic',
  项目支出: 'project',
  人员经费: 'personnel',
  公用经费: 'operating',
  日常公用经费: 'operating',
  单位预留机动经费: 'reserve',
}

interface SideInput {
  readonly table: TableView
  readonly side: Side
  readonly scope: string
  readonly add: AddFact
  readonly whole?: string
}

/**
 * Figures of functional subjects: by code, and classes without code by name. `whole` is what the
 * total row is the total of.
 */
export function addFunctional({ table, side, scope, add, whole = '*' }: SideInput): void {
  const { current, grand } = findTotals(side)
  const total = grand ?? current
  const codes = new Map<string, Row | null>()
  for (const row of side.rows) {
    const code =
      row.role === 'line' ? (row.code ?? row.inferredCode ?? findClassCode(row.name)) : null
    if (code !== null) codes.set(code, codes.has(code) ? null : row)
  }
  const named: [string, Row][] = total ? [[whole, total]] : []
  if (grand && current && whole !== '*') named.push(['*', current])
  for (const [code, row] of codes) if (row) named.push([code, row])
  // Where other money has columns of its own, basic and project expenditure are those of 财政拨款
  // alone.
  const uses =
    scope === 'all' && side.columns.some(({ key }) => otherFunds.has(key)) ? 'fiscal' : scope
  for (const [subject, row] of named) {
    for (const { key } of side.columns) {
      if (measures.has(key))
        add(
          key === 'basic' || key === 'project' ? uses : scope,
          subject,
          key,
          [cellTerm({ table, side, row, key })],
          table.id,
        )
      else if (budgets.has(key))
        add(key, subject, 'total', [cellTerm({ table, side, row, key })], table.id)
    }
  }
}

/**
 * Basic and project expenditure where they are rows, and the columns of the total row beside them.
 */
export function addUses({ table, side, scope, add, whole = '*' }: SideInput): void {
  for (const row of side.rows) {
    const measure = uses[row.name]
    if (measure !== undefined)
      add(scope, '*', measure, [cellTerm({ table, side, row, key: 'total' })], table.id)
    else if (row.role === 'total') {
      for (const { key } of side.columns)
        if (measures.has(key))
          add(scope, whole, key, [cellTerm({ table, side, row, key })], table.id)
    }
  }
}

/** Economic subjects; the total is that of the expenditure the side is of. */
export function addEconomic({
  table,
  side,
  scope,
  add,
  measure,
}: SideInput & { readonly measure: 'total' | 'basic' }): void {
  const columns = side.columns.filter(
    ({ key }) => key === 'total' || key === 'personnel' || key === 'operating',
  )
  const printed = new Map<string, number>()
  for (const { code, role } of side.rows)
    if (code !== null && role === 'line') printed.set(code, (printed.get(code) ?? 0) + 1)
  for (const row of side.rows) {
    if (halfOf(row) !== null) continue
    const subject = row.role === 'total' ? '*' : row.role === 'line' ? row.code : null
    if (subject === null || (printed.get(subject) ?? 0) > 1) continue
    for (const { key } of columns)
      add(
        scope,
        subject,
        key === 'total' ? measure : key,
        [cellTerm({ table, side, row, key })],
        table.id,
      )
  }
}

/** The half of basic expenditure that a total row closes: 人员经费合计, 公用经费合计. */
function halfOf({ role, name }: Row): 'personnel' | 'operating' | null {
  if (role === 'line') return null
  return /^人员/.test(name) ? 'personnel' : /公用/.test(name) ? 'operating' : null
}

/**
 * Personnel and operating expenditure where each has a total of its own, as in tables of two
 * halves; together they are the basic expenditure.
 */
export function addHalves({ table, scope, add }: Pick<SideInput, 'table' | 'scope' | 'add'>): void {
  const found = new Map<string, Term>()
  for (const side of table.sides)
    for (const row of side.kind === 'economic' ? side.rows : []) {
      const half = halfOf(row)
      // A total printed across several groups of columns has its amount below one of them.
      if (half !== null && (found.get(half)?.text ?? null) === null)
        found.set(half, cellTerm({ table, side, row, key: 'total' }))
    }
  for (const [half, term] of found) add(scope, '*', half, [term], table.id)
  if (found.size === 2) add(scope, '*', 'basic', [...found.values()], table.id)
}
