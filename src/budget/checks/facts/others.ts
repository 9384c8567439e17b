import type { Row, Side } from '@/document/document'
import { isKind, readKind } from '@/document/threePublicKinds'
import { cellTerm } from '../terms'
import type { TableView } from '../view'
import { readFund } from './funds'
import type { AddFact } from './types'

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
  const whole = side.columns.some(({ key }) => key === 'threePublic') ? 'threePublic' : 'total'
  for (const { key } of side.columns) {
    const terms = [cellTerm({ table, side, row, key })]
    if (key === 'operatingFunds') add('generalPublic', key, 'total', terms, table.id)
    else if (key === whole) add('generalPublic', 'threePublic', 'threePublic', terms, table.id)
    else if (key !== 'total') add('generalPublic', 'threePublic', key, terms, table.id)
  }
}

/** The first row of each kind; the total is 三公 unless a row has that name. */
function addKindRows({ table, side, add }: SideInput): void {
  const found = new Map<string, Row>()
  for (const row of side.rows) {
    const kind = row.role === 'line' ? readKind(row.name) : null
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
