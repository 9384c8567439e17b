import type { PrintedTable } from '@/document/document'
import type { AmountUnit, Fen } from '@/document/money'
import type { Indicator, PerformanceSheet, ProjectSheetJoin } from '@/document/project'
import { spaceText } from '@/text/format'
import { writeNumeral } from '@/text/numerals'
import { moneyFacts } from './moneyTargets'
import { findExecutionPoints } from './executionPoints'
import { sheetKey } from './sheetKey'
import { formOf, targetFacts } from './targets'
import type {
  CategoryFacts,
  DimensionFacts,
  IndicatorCounts,
  IndicatorFacts,
  SheetFacts,
} from './types'
import { sumOf, toPoints, weightFacts } from './weights'

export interface SheetRequest {
  readonly sheet: PerformanceSheet
  /** The grid it is printed in. */
  readonly table: PrintedTable | undefined
  readonly unit: AmountUnit
  /** What its money targets are set against. */
  readonly amount: Fen | null
}

/**
 * What a performance sheet says: rows in the order printed, the same rows as a tree, weights and
 * targets; each made when first asked for.
 */
export function sheetFacts({ sheet, table, unit, amount }: SheetRequest): SheetFacts {
  const key = sheetKey(sheet)
  const rows = once(() => sheet.indicators.map(indicator => indicatorFacts(indicator, key, table)))
  const dimensions = once(() => treeOf(rows(), key))
  const weights = once(() => weightFacts(rows(), () => findExecutionPoints(sheet, table)))
  const counts = once(() => countForms(sheet.indicators))
  const money = once(() => moneyFacts(rows(), amount))
  // A unit may have thousands of sheets, of which a page shows a few.
  return {
    key,
    sheet,
    unit,
    get rows() {
      return rows()
    },
    get dimensions() {
      return dimensions()
    },
    get weights() {
      return weights()
    },
    get counts() {
      return counts()
    },
    get money() {
      return money()
    },
  }
}

function indicatorFacts(
  indicator: Indicator,
  key: string,
  table: PrintedTable | undefined,
): IndicatorFacts {
  const { row, weight, cells } = indicator
  const printed =
    cells.weight === undefined ? '' : (table?.rows[row]?.cells[cells.weight]?.trim() ?? '')
  const points = toPoints(weight)
  return {
    key: `${key}:${row}`,
    indicator,
    target: targetFacts(indicator.target),
    weight: points,
    weightState:
      points !== null ? 'printed' : printed === '' && weight === null ? 'missing' : 'bad',
    weightText: printed || (weight ?? ''),
  }
}

/** Groups by name, each where it is first printed. */
function treeOf(rows: readonly IndicatorFacts[], key: string): readonly DimensionFacts[] {
  return groupBy(rows, ({ indicator }) => indicator.dimension).map(([name, within], index) => ({
    key: `${key}/${index}`,
    name,
    weight: sumOf(within),
    categories: groupBy(within, ({ indicator }) => indicator.category).map(
      ([category, members], position): CategoryFacts => ({
        key: `${key}/${index}/${position}`,
        name: category,
        weight: sumOf(members),
        rows: members,
      }),
    ),
  }))
}

/** Counts of indicators by the form of their target. */
function countForms(indicators: readonly Indicator[]): IndicatorCounts {
  const counts = { quantified: 0, qualitative: 0, unknown: 0, missing: 0 }
  for (const { target } of indicators) counts[formOf(target)]++
  return {
    all: indicators.length,
    quantified: counts.quantified,
    qualitative: counts.qualitative,
    unclear: counts.unknown + counts.missing,
  }
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(keyOf(item))
    if (known) known.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups]
}

/** Computes a value on first use and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Names a performance sheet by its printed number ("项目十二"), without one among all tables. */
export function sheetName({ number, table }: Pick<PerformanceSheet, 'number' | 'table'>): string {
  return number === null
    ? spaceText(`原表第${table.replace(/^t/, '')}张`)
    : `项目${number < 100 ? '' : ' '}${writeNumeral(number)}`
}

/** Labels for the confidence of a join between project and performance sheet. */
export const confidenceLabels: Readonly<Record<ProjectSheetJoin['confidence'], string>> = {
  certain: '名称、金额都相同',
  likely: '很可能',
  weak: '不确定',
}
