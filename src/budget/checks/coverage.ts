import type { Amount, BudgetDocument, Place } from '@/document/document'
import { listExchangeable } from './exchange'
import { cellKey } from './failing'
import { groupThousands } from '@/text/format'
import type { CheckResult } from './model/types'
import { nameColumn, nameRow, abbreviateTable } from './model/labels'

/** A figure printed in a table: an amount, or a weight of a performance sheet. */
export interface PrintedFigure {
  /** "表十 助保贷款贴息补助专项 合计". */
  readonly name: string
  /** As printed, with its unit apart. */
  readonly text: string
  readonly unit: string
  readonly place: Place
}

/**
 * Which printed figures the relations hold fast. `exact`: it stands in an equality that holds, so
 * that any change of it breaks one. The others, by the best that they have: `bounded` only
 * relations of size or share, which notice some changes; `broken` only relations that do not hold
 * anyway, so that a further mistake shows nowhere; `none` no relation at all.
 */
export interface CheckCoverage extends Readonly<Record<LooseKind, readonly PrintedFigure[]>> {
  readonly total: number
  readonly exact: number
  /** Groups of figures whose exchange no relation would notice. */
  readonly exchangeable: readonly (readonly PrintedFigure[])[]
  /** All of them. */
  readonly figures: readonly PrintedFigure[]
}
type LooseKind = 'bounded' | 'broken' | 'none'

/** Finds what of the tables' figures the relations that could be tested rest on. */
export function coverFigures(
  document: BudgetDocument,
  results: readonly CheckResult[],
): CheckCoverage {
  const cells = { exact: new Set<string>(), bounded: new Set<string>(), broken: new Set<string>() }
  for (const result of results) {
    if (result.outcome === 'untestable' || result.quantity === 'words') continue
    const into =
      cells[
        result.outcome === 'fails'
          ? 'broken'
          : result.comparison === 'equal' && result.quantity !== 'percent'
            ? 'exact'
            : 'bounded'
      ]
    for (const { place, text } of [...result.left.terms, ...result.right.terms])
      if (place && text !== null) into.add(cellKey(place))
  }
  const loose: Record<LooseKind, PrintedFigure[]> = { bounded: [], broken: [], none: [] }
  const figures = listFigures(document)
  for (const figure of figures) {
    const key = cellKey(figure.place)
    if (!cells.exact.has(key))
      loose[cells.bounded.has(key) ? 'bounded' : cells.broken.has(key) ? 'broken' : 'none'].push(
        figure,
      )
  }
  return {
    figures,
    exchangeable: listExchangeable(figures, results),
    total: figures.length,
    exact: figures.length - loose.bounded.length - loose.broken.length - loose.none.length,
    ...loose,
  }
}

/** Every figure that the tables and the performance sheets print, each once. */
export function listFigures({ tables, meanings, sheets }: BudgetDocument): PrintedFigure[] {
  const printed = new Map(tables.map(table => [table.id, table]))
  const nameOf = (id: string) => {
    const table = printed.get(id)
    return table ? abbreviateTable(table) : id
  }
  const found = new Map<string, PrintedFigure>()
  const add = (name: string, amount: Amount | undefined, unit: string, place: Place) => {
    if (amount != null && !found.has(cellKey(place)))
      found.set(cellKey(place), { name, text: groupThousands(amount), unit, place })
  }
  for (const { table, unit, sides } of meanings) {
    for (const { columns, rows } of sides) {
      for (const row of rows) {
        for (const column of columns) {
          const place = {
            table,
            row: row.row,
            line: row.line,
            cell: row.cells?.[column.key] ?? column.cell,
          }
          add(
            `${nameOf(table)} ${nameRow(row)} ${nameColumn(column.key, column)}`,
            row.amounts[column.key],
            unit,
            place,
          )
        }
      }
    }
  }
  for (const { table, funds, indicators } of sheets) {
    const unit = printed.get(table)?.unit ?? ''
    for (const [key, figure] of Object.entries(funds))
      if (figure)
        add(`${nameOf(table)} ${fundNames[key] ?? key}`, figure.amount, unit, figure.place)
    for (const { name, weight, row, line, cells } of indicators)
      if (cells.weight !== undefined)
        add(`${nameOf(table)} ${name} 权重`, weight, '分', { table, row, line, cell: cells.weight })
  }
  return [...found.values()]
}

const fundNames: Readonly<Record<string, string>> = {
  total: '年度资金总额',
  fiscal: '财政拨款',
  other: '其他资金',
}
