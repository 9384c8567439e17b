import { traceSum } from '@/budget/figures/traceAmounts'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import type { Column, Row } from '@/document/document'
import { isFundPart } from '@/document/fundKeys'
import { type FoundSide, figureOf, totalRow } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { toTenths } from '@/text/format'
import type { ByYear, RevenueFunding } from './types'

/** A row of a table by year of the money, in 分. */
export function readByYear(found: FoundSide, row: Row | null | undefined): ByYear {
  const trace = (key: string) => {
    const figure = figureOf(found, row, key)
    return figure && tracePrinted(figure)
  }
  return { total: trace('total'), currentYear: trace('currentYear'), carryOver: trace('carryOver') }
}

/** Sources printed as rows: every line of the side, zeros and blanks too. */
export function rowFunding(found: FoundSide, whole: Fen | null): readonly RevenueFunding[] {
  const { rows } = found.side
  return rows.flatMap(row => {
    if (row.role !== 'line') return []
    const figures = readByYear(found, row)
    const parent = row.parent === null ? undefined : rows[row.parent]
    const share = figures.total && whole !== null ? toTenths(figures.total.fen, whole) : null
    return [
      { key: keyOf(row), name: row.name, parent: parent ? keyOf(parent) : null, ...figures, share },
    ]
  })
}

const keyOf = ({ row }: Row) => `row-${row}`

/** Names of funds, for columns whose own words say only the year: "一般公共预算结转". */
const names: Readonly<Record<string, string>> = {
  fiscal: '财政拨款',
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  fiscalAccount: '财政专户管理资金',
  unitFunds: '单位资金',
  operations: '事业收入',
  businessRevenue: '事业单位经营收入',
  superiorGrant: '上级补助收入',
  affiliatePayment: '附属单位上缴收入',
  otherRevenue: '其他收入',
  reserveFund: '用事业基金弥补收支差额',
}
const years = ['currentYear', 'carryOver'] as const
const wholes: ReadonlySet<string> = new Set(['total', ...years])

/**
 * Sources printed as columns, each with its two years together; a total that no column has is
 * derived from both.
 */
export function columnFunding(found: FoundSide, whole: Fen | null): readonly RevenueFunding[] {
  const row = totalRow(found.side)
  const trace = (key: string) => {
    const figure = figureOf(found, row, key)
    return figure && tracePrinted(figure)
  }
  const columns = found.side.columns.filter(
    ({ key }) =>
      !wholes.has(key) && !isFundPart(key) && !/^(?:prior\.|comparison|column-)/.test(key),
  )
  return [...new Set(columns.map(({ key }) => fundOf(key)))].map(fund => {
    const [currentYear, carryOver] = years.map(year => trace(`${year}.${fund}`))
    const total = trace(fund) ?? traceSum([currentYear, carryOver].flatMap(traced => traced ?? []))
    return {
      key: fund,
      name: nameOf(columns, fund),
      parent: null,
      total,
      currentYear: currentYear ?? null,
      carryOver: carryOver ?? null,
      share: shareOf(total, whole),
    }
  })
}

function fundOf(key: string): string {
  const year = years.find(prefix => key.startsWith(`${prefix}.`))
  return year ? key.slice(year.length + 1) : key
}

function nameOf(columns: readonly Column[], fund: string): string {
  return (
    names[fund] ??
    columns
      .find(({ key }) => fundOf(key) === fund)
      ?.label.split(' / ')
      .at(-1) ??
    fund
  )
}

const shareOf = (total: TracedAmount | null, whole: Fen | null) =>
  total && whole !== null ? toTenths(total.fen, whole) : null
