import type { Side } from '../../document'
import { cellTerm } from '../terms'
import type { TableView } from '../view'
import type { AddFact } from './types'

interface SideInput { readonly table: TableView, readonly side: Side, readonly add: AddFact }

/** 三公 and what stands beside them: meetings, training, 机关运行经费. */
export function addThreePublic({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total') ?? side.rows[0]
  if (!row) return
  const whole = side.columns.some(({ key }) => key === 'threePublic') ? 'threePublic' : 'total'
  for (const { key } of side.columns) {
    const terms = [cellTerm({ table, side, row, key })]
    if (key === 'operatingFunds') add('generalPublic', key, 'total', terms, table.id)
    else if (key === whole) add('generalPublic', 'threePublic', 'threePublic', terms, table.id)
    else if (key !== 'total') add('generalPublic', 'threePublic', key, terms, table.id)
  }
}

/** The total of 机关运行经费. */
export function addOperatingFunds({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  const key = side.columns.find(column => column.key === 'operatingFunds' || column.key === 'total')?.key
  if (row && key !== undefined) add('generalPublic', 'operatingFunds', 'total', [cellTerm({ table, side, row, key })], table.id)
}

/** The total of projects, which is the project expenditure of the unit. */
export function addProjects({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  if (row) add('all', '*', 'project', [cellTerm({ table, side, row, key: 'total' })], table.id)
}

/** The total of procurement. */
export function addProcurement({ table, side, add }: SideInput): void {
  const row = side.rows.find(({ role }) => role === 'total')
  if (row) add('all', 'procurement', 'total', [cellTerm({ table, side, row, key: 'total' })], table.id)
}
