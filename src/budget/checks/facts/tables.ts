import type { Row, Side, TableKind } from '@/document/document'
import { findStageRows } from '@/document/stageRows'
import { columnsOfThreePublic, findThreePublicKind, isKind } from '@/document/threePublicKinds'
import { cellTerm } from '@/budget/checks/model/terms'
import type { TableView } from '@/budget/checks/model/view'
import { addEconomic, addFunctional, addHalves, addUses } from './expenditure'
import { readFund } from './funds'
import { addIncomeRows, addRevenueColumns, addRevenueRows } from './revenue'
import type { Scopes } from './scopes'
import type { AddFact } from './types'

/** Whose money the tables count, the most detailed first: the others are compared with these. */
const scopeOf: Readonly<Partial<Record<TableKind, string>>> = {
  expenditure: 'all',
  generalPublicExpenditure: 'generalPublic',
  fiscalExpenditure: 'fiscal',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
  generalPublicBasicExpenditure: 'generalPublic',
  fiscalBasicExpenditure: 'fiscal',
  revenueExpenditure: 'all',
  revenue: 'all',
  fiscalRevenueExpenditure: 'fiscal',
  threePublic: 'generalPublic',
  operatingFunds: 'generalPublic',
  projectExpenditure: 'all',
  procurement: 'all',
}

interface TablesInput {
  readonly firsts: ReadonlyMap<TableKind, TableView>
  readonly scopes: Scopes
  readonly year: number
  readonly isFinal: boolean
  readonly add: AddFact
}
interface TableSide extends Omit<TablesInput, 'firsts'> {
  readonly table: TableView
  readonly side: Side
  readonly scope: string
}

/** Adds the figures of the first table of each kind. */
export function addTables({ firsts, scopes, year, isFinal, add }: TablesInput): void {
  for (const [kind, scope] of Object.entries(scopeOf)) {
    const table = firsts.get(kind as TableKind)
    for (const side of table?.sides ?? [])
      if (table) addSide({ table, side, scope, scopes, year, isFinal, add })
    if (table) addHalves({ table, scope, add })
  }
}

function addSide({ table, side, scope, scopes, year, isFinal, add }: TableSide): void {
  const subject = scopes.carriesForward ? 'revenue' : '*'
  // 支出总计 of a summary holds what is left for next year, as 收入总计 does.
  const whole = isSummary(table) ? subject : '*'
  if (table.kind === 'threePublic') addThreePublic({ table, side, add, year })
  else if (table.kind === 'operatingFunds') addOperatingFunds({ table, side, add })
  else if (table.kind === 'projectExpenditure') addProjects({ table, side, add })
  else if (table.kind === 'procurement') addProcurement({ table, side, add })
  else if (isFinal && side.kind === 'revenue') addIncomeRows({ table, side, scope, add })
  else if (side.kind === 'revenue')
    addRevenueRows({
      table,
      side,
      scope,
      subject,
      add,
      withoutCarryOver: scopes.fiscalAddsCarryOver && table.kind === 'fiscalRevenueExpenditure',
    })
  else if (side.kind === 'economic')
    // A table of basic expenditure says so in its title; others are of all expenditure.
    addEconomic({
      table,
      side,
      scope,
      add,
      measure: table.kind.endsWith('BasicExpenditure') ? 'basic' : 'total',
    })
  else if (side.kind === 'use') addUses({ table, side, scope, add, whole })
  else if (table.kind === 'revenue' && !isSummary(table)) {
    addRevenueColumns({ table, side, scope, subject: isFinal ? 'income' : subject, add })
    if (side.kind === 'functional' && !scopes.carriesForward)
      addFunctional({ table, side, scope, add })
  } else if (side.kind === 'functional') {
    // Basic expenditure by function is no more than that.
    const isBasic = table.kind.endsWith('BasicExpenditure')
    const addBasic: AddFact = (scope, subject, measure, terms, source) =>
      add(scope, subject, measure === 'total' ? 'basic' : measure, terms, source)
    addFunctional({ table, side, scope, add: isBasic ? addBasic : add, whole })
  }
}

/** A table of revenue and expenditure beside each other. */
function isSummary({ kind, sides }: TableView): boolean {
  return (
    kind.endsWith('evenueExpenditure') ||
    (sides.length > 1 && sides.some(side => side.kind === 'revenue'))
  )
}

interface SideInput {
  readonly table: TableView
  readonly side: Side
  readonly add: AddFact
}

/**
 * 三公 and what stands beside them: meetings, training, 机关运行经费. Kinds are columns, or rows
 * where no column is one.
 */
export function addThreePublic({
  table,
  side,
  add,
  year,
}: SideInput & { readonly year: number }): void {
  if (!side.columns.some(({ key }) => isKind(key))) {
    addKindRows({ table, side, add })
    return
  }
  const row =
    side.rows.find(({ role }) => role === 'total') ??
    side.rows.find(({ name }) => name.startsWith(String(year))) ??
    side.rows[0]
  if (!row) return
  const wholes = columnsOfThreePublic(side.columns)
  const [whole] = wholes.length === 1 ? wholes : []
  const kinds = whole ? [] : wholes.filter(key => row.amounts[key] != null)
  if (kinds.length > 0)
    add(
      'generalPublic',
      'threePublic',
      'threePublic',
      kinds.map(key => cellTerm({ table, side, row, key })),
      table.id,
    )
  for (const { key } of side.columns) {
    const terms = [cellTerm({ table, side, row, key })]
    if (key === 'operatingFunds') add('generalPublic', key, 'total', terms, table.id)
    else if (key === whole) add('generalPublic', 'threePublic', 'threePublic', terms, table.id)
    else if (key === `budgeted.${whole}`)
      add('generalPublic', 'threePublic', 'budgeted.threePublic', terms, table.id)
    else if (key !== 'total') add('generalPublic', 'threePublic', key, terms, table.id)
  }
  const { budgeted, initial } = findStageRows(side.rows, row)
  for (const [stage, beside] of Object.entries({ budgeted, initial })) {
    if (!beside) continue
    for (const { key } of side.columns)
      add(
        'generalPublic',
        'threePublic',
        `${stage}.${key === whole ? 'threePublic' : key}`,
        [cellTerm({ table, side, row: beside, key })],
        table.id,
      )
  }
}

/** The first row of each kind; the total is 三公 unless a row has that name. */
function addKindRows({ table, side, add }: SideInput): void {
  const found = new Map<string, Row>()
  for (const row of side.rows) {
    const kind = row.role === 'line' ? findThreePublicKind(row.name) : null
    if (kind !== null && !found.has(kind)) found.set(kind, row)
  }
  const total = side.rows.find(({ role }) => role === 'total')
  if (found.size > 0 && total && !found.has('threePublic')) found.set('threePublic', total)
  for (const [kind, row] of found)
    add(
      'generalPublic',
      'threePublic',
      kind,
      [cellTerm({ table, side, row, key: 'total' })],
      table.id,
    )
}

/** The total of 机关运行经费. */
export function addOperatingFunds({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  const key = side.columns.find(
    column => column.key === 'operatingFunds' || column.key === 'total',
  )?.key
  if (row && key !== undefined)
    add('generalPublic', 'operatingFunds', 'total', [cellTerm({ table, side, row, key })], table.id)
}

/**
 * The total of projects, which is the project expenditure of the unit, or of the money that the
 * title speaks of.
 */
export function addProjects({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  if (row)
    add(
      readFund(table.printed?.title ?? '') ?? 'all',
      '*',
      'project',
      [cellTerm({ table, side, row, key: 'total' })],
      table.id,
    )
}

/** The total of procurement. */
export function addProcurement({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  if (row)
    add('all', 'procurement', 'total', [cellTerm({ table, side, row, key: 'total' })], table.id)
}
