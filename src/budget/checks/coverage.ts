import type { Amount, BudgetDocument, Place } from '@/document/document'
import { rowsOfStep, runSteps } from '@/document/steps'
import { stepExchangeable } from './exchange'
import { cellKey } from './failing'
import { groupThousands } from '@/text/format'
import type { CheckResult } from './model/types'
import { withWitnesses } from './withWitnesses'
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
  return runSteps(stepCoverage(document, results))
}

/** As `coverFigures`, in steps that are each short. */
export function* stepCoverage(
  document: BudgetDocument,
  results: readonly CheckResult[],
): Generator<void, CheckCoverage> {
  const cells = { exact: new Set<string>(), bounded: new Set<string>(), broken: new Set<string>() }
  for (const [index, result] of results.flatMap(withWitnesses).entries()) {
    if (index % rowsOfStep === 0) yield
    if (result.outcome === 'untestable' || result.quantity === 'words') continue
    const into =
      cells[
        result.outcome === 'fails' || result.outcome === 'unproven'
          ? 'broken'
          : result.comparison === 'equal' && result.quantity !== 'percent'
            ? 'exact'
            : 'bounded'
      ]
    for (const { place, text } of [...result.left.terms, ...result.right.terms])
      if (place && text !== null) into.add(cellKey(place))
  }
  const loose: Record<LooseKind, PrintedFigure[]> = { bounded: [], broken: [], none: [] }
  const figures = yield* stepFigures(document)
  for (const [index, figure] of figures.entries()) {
    if (index % rowsOfStep === 0) yield
    const key = cellKey(figure.place)
    if (!cells.exact.has(key))
      loose[cells.bounded.has(key) ? 'bounded' : cells.broken.has(key) ? 'broken' : 'none'].push(
        figure,
      )
  }
  return {
    figures,
    exchangeable: yield* stepExchangeable(figures, results),
    total: figures.length,
    exact: figures.length - loose.bounded.length - loose.broken.length - loose.none.length,
    ...loose,
  }
}

/** Every figure that the tables and the performance sheets print, each once. */
export function listFigures(document: BudgetDocument): PrintedFigure[] {
  return runSteps(stepFigures(document))
}

/** Tables whose figures are listed between two steps. */
const tablesOfStep = 20

function* stepFigures({
  tables,
  meanings,
  sheets,
}: BudgetDocument): Generator<void, PrintedFigure[]> {
  const names = new Map(tables.map(table => [table.id, abbreviateTable(table)]))
  const units = new Map(tables.map(({ id, unit }) => [id, unit]))
  const found = new Map<string, PrintedFigure>()
  /** Names are made of what is not there yet alone. */
  const add = (name: () => string, amount: Amount | undefined, unit: string, place: Place) => {
    if (amount == null) return
    const key = cellKey(place)
    if (found.has(key)) return
    const of = names.get(place.table) ?? place.table
    found.set(key, { name: `${of} ${name()}`, text: groupThousands(amount), unit, place })
  }
  for (const [index, { table, unit, sides }] of meanings.entries()) {
    if (index % tablesOfStep === 0) yield
    for (const { columns, rows } of sides)
      for (const row of rows)
        for (const column of columns) {
          const cell = row.cells?.[column.key] ?? column.cell
          add(
            () => `${nameRow(row)} ${nameColumn(column.key, column)}`,
            row.amounts[column.key],
            unit,
            { table, row: row.row, line: row.line, cell },
          )
        }
  }
  for (const [index, { table, funds, indicators }] of sheets.entries()) {
    if (index % tablesOfStep === 0) yield
    for (const [key, figure] of Object.entries(funds))
      if (figure)
        add(() => fundNames[key] ?? key, figure.amount, units.get(table) ?? '', figure.place)
    for (const { name, weight, row, line, cells } of indicators)
      if (cells.weight !== undefined)
        add(() => `${name} 权重`, weight, '分', { table, row, line, cell: cells.weight })
  }
  return [...found.values()]
}

const fundNames: Readonly<Record<string, string>> = {
  total: '年度资金总额',
  fiscal: '财政拨款',
  other: '其他资金',
}
