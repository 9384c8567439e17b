import type { Amount, Place, Row, Side } from '../document'
import type { Statement } from '../prose'
import type { AmountUnit } from '../money'
import { countDecimals, group, isMoneyUnit, readAmount, stepOf } from './decimals'
import type { Term } from './types'
import type { TableView } from './view'
import { nameColumn, nameRow } from './words'

/** Where an amount is printed in a table. */
export interface Cell { readonly table: TableView, readonly side: Side, readonly row: Row, readonly key: string }

/** The term of a table's cell, blank or printed. */
export function cellTerm({ table, side, row, key }: Cell): Term {
  let terms = table.terms.get(row)
  if (!terms) table.terms.set(row, terms = {})
  return terms[key] ??= makeCellTerm({ table, side, row, key })
}

function makeCellTerm({ table, side, row, key }: Cell): Term {
  const column = side.columns.find(other => other.key === key)
  const place = { table: table.id, row: row.row, line: row.line, cell: row.cells?.[key] ?? column?.cell ?? 0 }
  const own = side.kind === 'threePublic' ? '' : ` ${nameRow(row)}`
  // "收入总计 合计" says the same twice.
  const measure = row.role !== 'line' && key === 'total' && own !== '' ? '' : ` ${nameColumn(key, column)}`
  return { label: `${table.name}${own}${measure}`, place, line: row.line, statement: null, code: row.code, ...figure(row.amounts[key] ?? null, table.unit), step: table.step, sign: 1 }
}

/** The figure of a term of money; `step` by its own printed decimals. */
export function figure(amount: Amount, unit: AmountUnit, decimals = 0): Pick<Term, 'text' | 'value' | 'unit' | 'step'> {
  if (amount === null) return { text: null, value: null, unit, step: 0 }
  return { ...readAmount(amount, unit), unit, step: stepOf(Math.max(decimals, countDecimals(amount)), unit) }
}

/** The term of an amount that a statement prints; `decimals` where the places of its neighbours are finer. */
export function statementTerm(statement: Statement, options: { amount?: Amount, label?: string, decimals?: number, sign?: 1 | -1, line?: number, code?: string | null } = {}): Term {
  const { amount: text = statement.amount, label = statement.label, sign = 1, line = statement.line, code = statement.topic.code ?? null } = options
  const { unit } = statement
  const shown = isMoneyUnit(unit) ? figure(text, unit, options.decimals) : plainFigure(text, unit)
  return { label: `第 ${line} 行“${label}”`, sign, ...shown, line, place: null, statement: statement.id, code }
}

/** The term of a figure that is no money: a percentage, a weight, a head count. */
export function plainTerm(given: { label: string, text: string | null, unit: string, line: number, place?: Place | null, statement?: string, sign?: 1 | -1 }): Term {
  const { label, text, unit, line, place = null, statement = null, sign = 1 } = given
  return { label, sign, ...plainFigure(text, unit), line, place, statement, code: null }
}

function plainFigure(text: Amount, unit: string): Pick<Term, 'text' | 'value' | 'unit' | 'step'> {
  if (text === null) return { text, value: null, unit, step: 0 }
  return { text: group(text), value: ofTenThousand(text), unit, step: unit === '%' ? 10 ** Math.max(0, 4 - countDecimals(text)) : 0 }
}

/** Exact decimal text in 万分之一; places beyond the fourth are not printed for percentages, weights or counts. */
function ofTenThousand(text: string): number {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const value = Number(whole + fraction.slice(0, 4).padEnd(4, '0'))
  return text.startsWith('-') ? -value : value
}
