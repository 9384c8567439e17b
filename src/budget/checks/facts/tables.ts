import type { Side, TableKind } from '@/document/document'
import type { TableView } from '../view'
import { addEconomic, addFunctional, addUses } from './functional'
import { addOperatingFunds, addProcurement, addProjects, addThreePublic } from './others'
import { addRevenueColumns, addRevenueRows } from './revenue'
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
  readonly add: AddFact
}
interface TableSide extends Omit<TablesInput, 'firsts'> {
  readonly table: TableView
  readonly side: Side
  readonly scope: string
}

/** Adds the figures of the first table of each kind. */
export function addTables({ firsts, scopes, year, add }: TablesInput): void {
  for (const [kind, scope] of Object.entries(scopeOf)) {
    const table = firsts.get(kind as TableKind)
    for (const side of table?.sides ?? [])
      if (table) addSide({ table, side, scope, scopes, year, add })
  }
}

function addSide({ table, side, scope, scopes, year, add }: TableSide): void {
  const subject = scopes.carriesForward ? 'revenue' : '*'
  // 支出总计 of a summary holds what is left for next year, as 收入总计 does.
  const whole = table.kind.endsWith('evenueExpenditure') ? subject : '*'
  if (table.kind === 'threePublic') addThreePublic({ table, side, add, year })
  else if (table.kind === 'operatingFunds') addOperatingFunds({ table, side, add })
  else if (table.kind === 'projectExpenditure') addProjects({ table, side, add })
  else if (table.kind === 'procurement') addProcurement({ table, side, add })
  else if (side.kind === 'revenue')
    addRevenueRows({
      table,
      side,
      scope,
      subject,
      add,
      withoutCarryOver: scopes.fiscalAddsCarryOver && table.kind === 'fiscalRevenueExpenditure',
    })
  else if (side.kind === 'economic') addEconomic({ table, side, scope, add })
  else if (side.kind === 'use') addUses({ table, side, scope, add, whole })
  else if (table.kind === 'revenue') {
    addRevenueColumns({ table, side, scope, subject, add })
    if (side.kind === 'functional' && !scopes.carriesForward)
      addFunctional({ table, side, scope, add })
  } else if (side.kind === 'functional') addFunctional({ table, side, scope, add, whole })
}
