import type { Amount, Place, Row, Side } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { Statement } from '@/document/prose'
import { countDecimals, isMoneyUnit, readExactAmount, lastPlaceOf } from '@/text/decimals'
import { groupThousands } from '@/text/format'
import type { Term } from './types'
import type { TableView } from './view'
import { nameColumn, nameRow } from './labels'

/** Where an amount is printed in a table. */
export interface Cell {
  readonly table: TableView
  readonly side: Side
  readonly row: Row
  readonly key: string
}

/** The term of a table's cell, blank or printed. */
export function cellTerm(cell: Cell): Term {
  const { table, row, key } = cell
  const terms = table.terms.termsOf(table.id, row)
  let term = terms.get(key)
  if (!term) terms.set(key, (term = new CellTerm(cell)))
  return term
}

/**
 * A class, as its place is: the engine takes literals that are made here for objects that stay, and
 * lets most terms of a large document wait for the next full collection.
 */
class CellTerm implements Term {
  readonly label: string
  readonly sign = 1
  readonly text: string | null
  readonly unit: string
  readonly value: number | null
  readonly step: number
  readonly line: number
  readonly place: Place
  readonly statement = null
  readonly code: string | null

  constructor({ table, side, row, key }: Cell) {
    const column = side.columns.find(column => column.key === key)
    const own = side.kind === 'threePublic' ? '' : ` ${nameRow(row)}`
    // "收入总计 合计" says the same twice.
    const measure =
      row.role !== 'line' && key === 'total' && own !== '' ? '' : ` ${nameColumn(key, column)}`
    const amount = row.amounts[key] ?? null
    const { text, value } = amount === null ? blank : readExactAmount(amount, table.unit)
    this.label = `${table.name}${own}${measure}`
    this.text = text
    this.unit = table.unit
    this.value = value
    this.step = amount === null ? table.step : lastPlaceIn(table, amount)
    this.line = row.line
    this.place = new CellPlace(table.id, row, row.cells?.[key] ?? column?.cell ?? 0)
    this.code = row.code ?? row.inferredCode ?? null
  }
}

class CellPlace implements Place {
  readonly row: number
  readonly line: number

  constructor(
    readonly table: string,
    { row, line }: Row,
    readonly cell: number,
  ) {
    this.row = row
    this.line = line
  }
}

/** The last printed place of a cell: its table's, or 元 where it alone lacks decimals. */
function lastPlaceIn({ unit, step, keepsNoughts }: TableView, amount: string): number {
  return keepsNoughts && unit === '元' && !amount.includes('.') && /[1-9]/.test(amount)
    ? lastPlaceOf(0, unit)
    : step
}

/** The term of money printed at `place`, its last place by its own decimals. */
export function moneyTerm({
  label,
  amount,
  unit,
  place,
}: {
  label: string
  amount: Amount
  unit: AmountUnit
  place: Place
}): Term {
  const { text, value, step } = amount === null ? blank : readExactAmount(amount, unit)
  return {
    label,
    sign: 1,
    text,
    unit,
    value,
    step,
    line: place.line,
    place,
    statement: null,
    code: null,
  }
}
const blank = { text: null, value: null, step: 0 } as const

export interface StatementTermOptions {
  /** Another amount of the same sentence: what it changed by. */
  readonly amount?: Amount
  readonly label?: string
  /** Printed places of its neighbours where they are finer. */
  readonly decimals?: number
  readonly sign?: 1 | -1
  readonly line?: number
  readonly code?: string | null
}

/** The term of an amount that a statement prints. */
export function statementTerm(statement: Statement, options: StatementTermOptions = {}): Term {
  const { unit, id } = statement
  const {
    amount = statement.amount,
    label = statement.label,
    decimals = 0,
    sign = 1,
    line = statement.line,
    code = statement.topic.code ?? null,
  } = options
  const quotedLabel = `正文“${label}”`
  if (!isMoneyUnit(unit))
    return {
      ...plainTerm({ label: quotedLabel, text: amount, unit, line, statement: id }),
      sign,
      code,
    }
  const { text, value } = amount === null ? blank : readExactAmount(amount, unit)
  const step = amount === null ? 0 : lastPlaceOf(Math.max(decimals, countDecimals(amount)), unit)
  return {
    label: quotedLabel,
    sign,
    text,
    unit,
    value,
    step,
    line,
    place: null,
    statement: id,
    code,
  }
}

export interface PlainTermInput {
  readonly label: string
  readonly text: string | null
  readonly unit: string
  readonly line: number
  readonly place?: Place | null
  readonly statement?: string | null
  /** A percentage that is nothing rounded. */
  readonly exact?: boolean
}

/**
 * The term of a figure that is no money: a percentage, a weight, a head count. Only percentages are
 * rounded.
 */
export function plainTerm({
  label,
  text,
  unit,
  line,
  place = null,
  statement = null,
  exact = false,
}: PlainTermInput): Term {
  const step =
    text !== null && unit === '%' && !exact ? 10 ** Math.max(0, 4 - countDecimals(text)) : 0
  return {
    label,
    sign: 1,
    text: text === null ? null : groupThousands(text),
    unit,
    value: text === null ? null : ofTenThousand(text),
    step,
    line,
    place,
    statement,
    code: null,
  }
}

/**
 * Exact decimal text in 万分之一; places beyond the fourth are not printed for percentages, weights
 * or counts.
 */
function ofTenThousand(text: string): number {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const value = Number(whole + fraction.slice(0, 4).padEnd(4, '0'))
  return text.startsWith('-') ? -value : value
}

/** Whether a side prints no figure at all. */
export function isBlank(terms: readonly Term[]): boolean {
  return terms.every(({ value }) => value === null)
}

/** Sum of what is printed, signs applied; `null` where nothing is. */
export function sum(terms: readonly Term[]): number | null {
  let total: number | null = null
  for (const { value, sign } of terms) if (value !== null) total = (total ?? 0) + sign * value
  return total
}

export interface WordsTermInput {
  readonly label: string
  readonly text: string
  readonly line: number
  /** Whether it is what the other side says. */
  readonly same?: boolean
  readonly place?: Place | null
  readonly statement?: string | null
  readonly code?: string | null
}

/** The term of printed words: a name, a year, a sentence. */
export function wordsTerm({
  label,
  text,
  line,
  same = true,
  place = null,
  statement = null,
  code = null,
}: WordsTermInput): Term {
  const value = same ? 1 : 0
  return { label, sign: 1, text, unit: '', value, step: 0, line, place, statement, code }
}
