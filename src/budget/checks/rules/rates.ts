import type { Row, Side } from '@/document/document'
import type { Rule } from '@/budget/checks/facts/context'
import { nameRow } from '@/budget/checks/model/labels'
import { cellTerm, plainTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'

const rateWords = /(?:增减|增长|变动|升降).*(?:[%％]|率|幅度|比例|比率|百分[比数])|^比上年.*[%％]/
/** Words that may be of a share too. */
const anyPercent = /^(?:百分[比数]|[%％])$/
const percentSign = /[%％]/
const rate = /^-?\d+(?:\.\d+)?$/

/**
 * 增减% = (this year's figure − last year's) ÷ last year's, where the column or its cells say percent,
 * or most rows show that the column is that.
 */
export const rates: Rule = {
  family: 'rowSum',
  *generate({ tables }): Iterable<Relation> {
    for (const table of tables)
      for (const [index, side] of table.sides.entries()) {
        for (const column of listRates(side)) yield* compareColumn({ table, side, index, column })
      }
  },
}

/** A column of percentages and the measure whose change it gives. */
interface RateColumn {
  readonly measure: string
  /** Words over the column; `null`: those that a row has. */
  readonly label: string | null
}

/**
 * The columns of percentages: as many as there are columns of changes, or of last year's figures,
 * belong to these one by one; else the first is of the total.
 */
function listRates({ columns, rows }: Side): readonly RateColumn[] {
  const keys = new Set(columns.map(({ key }) => key))
  const labels = rows
    .map(row => Object.keys(row.labels ?? {}).filter(isRateWord))
    .reduce((most, own) => (own.length > most.length ? own : most), [])
  const measuresOf = (pattern: RegExp) =>
    [...keys].flatMap(key => {
      const found = pattern.exec(key)
      return found ? [found[1] ?? 'total'] : []
    })
  const measures = [/^comparison(?:\.(.+))?$/, /^prior\.(.+)$/]
    .map(measuresOf)
    .find(found => found.length > 1 && found.length === labels.length)
  const found: readonly RateColumn[] = measures?.map((measure, index) => ({
    measure,
    label: labels[index] ?? null,
  })) ?? [{ measure: 'total', label: null }]
  return found.filter(({ measure }) => keys.has(measure) && keys.has(`prior.${measure}`))
}

const isRateWord = (words: string) => rateWords.test(words) || anyPercent.test(leafOf(words))
const leafOf = (words: string) => words.slice(words.lastIndexOf('/') + 1).trim()

interface ColumnInput {
  readonly table: TableView
  readonly side: Side
  readonly index: number
  readonly column: RateColumn
}

function* compareColumn({ table, side, index, column }: ColumnInput): Iterable<Relation> {
  const found = withSigns(side.rows.flatMap(row => compareRow({ table, side, row, column }) ?? []))
  const isSaid = found.some(({ said }) => said)
  if (!isSaid && found.filter(isRight).length * 2 <= found.length) return
  const { measure } = column
  for (const { row, stated, current, prior, label } of found)
    yield {
      id: `rate:${table.id}.${index}.${row.row}${measure === 'total' ? '' : `.${measure}`}`,
      title: `${table.name} ${nameRow(row)}：${label.replaceAll(' / ', '·')} = （本年 − 上年）÷ 上年`,
      quantity: 'percent',
      left: [stated],
      right: [current, { ...prior, sign: -1 }],
      over: [prior],
    }
}

interface Rate {
  readonly row: Row
  /** Words over the column. */
  readonly label: string
  readonly stated: Term
  readonly current: Term
  readonly prior: Term
  /** Whether column or cell say that it is a percentage. */
  readonly said: boolean
}

interface RowInput extends Omit<ColumnInput, 'index'> {
  readonly row: Row
}

/** The rate of a row with both its amounts; `null` where one is blank or nought. */
function compareRow({ table, side, row, column }: RowInput): Rate | null {
  const labels = Object.keys(row.labels ?? {})
  const label =
    column.label ??
    labels.find(words => rateWords.test(words)) ??
    labels.find(words => anyPercent.test(words))
  const printed = label === undefined ? '' : (row.labels?.[label] ?? '')
  const text = printed.replace(/[%％]$/, '').replace(/^[－−–]/, '-')
  const current = cellTerm({ table, side, row, key: column.measure })
  const prior = cellTerm({ table, side, row, key: `prior.${column.measure}` })
  if (label === undefined || !rate.test(text) || !current.value || !prior.value) return null
  const cells = table.printed?.rows[row.row]?.cells ?? []
  const cell = cells.findLastIndex(own => own.replace(/\s/g, '') === printed)
  const place = { table: table.id, row: row.row, line: row.line, cell: Math.max(cell, 0) }
  return {
    row,
    label,
    stated: plainTerm({
      label: `${table.name} ${nameRow(row)} ${label}`,
      text,
      unit: '%',
      line: row.line,
      place,
    }),
    current,
    prior,
    said: rateWords.test(label) && (percentSign.test(label) || percentSign.test(printed)),
  }
}

/** Rates with the signs that a column leaves out: one without any minus prints its falls bare too. */
function withSigns(rates: readonly Rate[]): readonly Rate[] {
  if (rates.some(({ stated }) => (stated.value ?? 0) < 0)) return rates
  const signed = rates.map(rate =>
    (rate.current.value ?? 0) < (rate.prior.value ?? 0)
      ? { ...rate, stated: { ...rate.stated, sign: -1 as const } }
      : rate,
  )
  const isBareFall = (rate: Rate, index: number) => rate !== rates[index] && isRight(rate)
  return signed.some(isBareFall) ? signed : rates
}

/** Whether a rate is that of its amounts, to a whole percent. */
function isRight({ stated, current, prior }: Rate): boolean {
  const [now, before] = [current.value ?? 0, prior.value ?? 1]
  const percent = stated.sign * (stated.value ?? 0)
  return Math.abs(percent * before - (now - before) * 1_000_000) <= 10_000 * before
}
