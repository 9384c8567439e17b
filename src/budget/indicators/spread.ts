import {
  type IndicatorLine,
  type IndicatorList,
  type SheetLines,
  type SheetSpread,
  type Spread,
  byForm,
  categoryOf,
  groupOf,
} from './indicator'
import { type DimensionGroup, dimensionGroups } from './kinds'
import type { IndicatorFacts, Points } from '../projects'

interface Sums {
  readonly counts: { all: number; quantified: number; qualitative: number; unclear: number }
  sum: number
  unweighted: number
  readonly points: Record<DimensionGroup, number>
}

/**
 * What some indicators come to together, and on each sheet that has any of them; sheets in the
 * order printed.
 */
export function spreadOf(
  { sheets }: Pick<IndicatorList, 'sheets'>,
  lines: readonly IndicatorLine[],
): { readonly whole: Spread; readonly sheets: readonly SheetSpread[] } {
  const whole = nothing()
  const each = new Map<string, Sums>()
  for (const line of lines) {
    let own = each.get(line.sheet.key)
    if (!own) each.set(line.sheet.key, (own = nothing()))
    add(own, line)
    add(whole, line)
  }
  return {
    whole,
    sheets: sheets.flatMap(sheet => {
      const own = each.get(sheet.sheet.key)
      return own ? [{ ...own, of: sheet }] : []
    }),
  }
}

const nothing = (): Sums => ({
  counts: { all: 0, quantified: 0, qualitative: 0, unclear: 0 },
  sum: 0,
  unweighted: 0,
  points: { output: 0, cost: 0, effect: 0, satisfaction: 0, other: 0 },
})

function add(
  sums: Sums,
  {
    facts: {
      target: { form },
      weight,
    },
    group,
  }: IndicatorLine,
): void {
  sums.counts.all++
  if (form === 'quantified' || form === 'qualitative') sums.counts[form]++
  else sums.counts.unclear++
  if (weight === null) sums.unweighted++
  else {
    sums.sum += weight
    sums.points[group] += weight
  }
}

export type Pair<T> = readonly [T, T]

/** Two sheets side by side: what each has in a dimension and a category, like beside like. */
export interface ComparedGroup {
  readonly group: DimensionGroup
  readonly points: Pair<Points>
  readonly categories: readonly ComparedCategory[]
}
export interface ComparedCategory {
  readonly name: string
  readonly points: Pair<Points>
  readonly counts: Pair<number>
  readonly rows: readonly Pair<IndicatorFacts | null>[]
}

/**
 * Sets two sheets side by side: indicators of one name beside each other, the rest of a category in
 * the order printed.
 */
export function compareSheets(first: SheetLines, second: SheetLines): readonly ComparedGroup[] {
  const sides: Pair<readonly IndicatorFacts[]> = [first.sheet.rows, second.sheet.rows]
  return dimensionGroups.flatMap(group => {
    const within = both(sides, rows =>
      rows.filter(({ indicator }) => groupOf(indicator.dimension || indicator.category) === group),
    )
    const names = [...new Set(within.flat().map(({ indicator }) => categoryOf(indicator)))].sort(
      byForm,
    )
    if (names.length === 0) return []
    return [
      {
        group,
        points: both(within, sum),
        categories: names.map(name =>
          categoryPair(
            name,
            both(within, rows => rows.filter(({ indicator }) => categoryOf(indicator) === name)),
          ),
        ),
      },
    ]
  })
}

function categoryPair(name: string, sides: Pair<readonly IndicatorFacts[]>): ComparedCategory {
  const [left, right] = sides
  const free = [...right]
  const same = left.map(row => {
    const index = free.findIndex(({ indicator }) => indicator.name === row.indicator.name)
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null)
  })
  const rows = left.map((row, index): Pair<IndicatorFacts | null> => [
    row,
    same[index] ?? free.shift() ?? null,
  ])
  return {
    name,
    points: both(sides, sum),
    counts: both(sides, side => side.length),
    rows: [...rows, ...free.map((row): Pair<IndicatorFacts | null> => [null, row])],
  }
}

function both<T, U>([first, second]: Pair<T>, make: (side: T) => U): Pair<U> {
  return [make(first), make(second)]
}

const sum = (rows: readonly IndicatorFacts[]): Points =>
  rows.reduce((total, { weight }) => total + (weight ?? 0), 0)
