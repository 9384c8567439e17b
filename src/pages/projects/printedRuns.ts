import { formatPoints, type IndicatorFacts, type SheetFacts } from '@/budget/projects'
import { toneOfDimension } from './indicatorTones'

/** A printed row of indicators, with its cells that reach over the rows below. */
export interface PrintedRun {
  readonly row: IndicatorFacts
  readonly dimension: Reach
  readonly category: Reach
}
export interface Reach {
  readonly name: string
  /** How many rows it covers; 0 where the cell above covers this row. */
  readonly rows: number
  readonly weight: string
  readonly tone: number
}

/** The rows in the order printed; neighbours of one dimension or category share its cell. */
export function printedRuns({ rows, dimensions, weights }: SheetFacts): readonly PrintedRun[] {
  const known = new Map(
    dimensions.map((dimension, position) => [
      dimension.name,
      { ...dimension, tone: toneOfDimension(dimension.name, position) },
    ]),
  )
  const weightLabel = (weight: number | undefined, members: readonly IndicatorFacts[] = []) =>
    weights.state === 'none' || weight === undefined || members.every(row => row.weight === null)
      ? ''
      : formatPoints(weight)
  return rows.map((row, index) => {
    const { dimension, category } = row.indicator
    const found = known.get(dimension)
    const group = found?.categories.find(({ name }) => name === category)
    return {
      row,
      dimension: {
        name: dimension,
        rows: reachOf(rows, index, other => other.dimension === dimension),
        weight: weightLabel(
          found?.weight,
          found?.categories.flatMap(category => category.rows),
        ),
        tone: found?.tone ?? 0,
      },
      category: {
        name: category,
        rows: reachOf(
          rows,
          index,
          other => other.dimension === dimension && other.category === category,
        ),
        weight: weightLabel(group?.weight, group?.rows),
        tone: 0,
      },
    }
  })
}

function reachOf(
  rows: readonly IndicatorFacts[],
  from: number,
  belongs: (indicator: IndicatorFacts['indicator']) => boolean,
): number {
  const before = rows[from - 1]
  if (before && belongs(before.indicator)) return 0
  const end = rows.findIndex((row, index) => index > from && !belongs(row.indicator))
  return (end < 0 ? rows.length : end) - from
}

/**
 * Keys of the rows that a key of the picture stands for: itself, or all of its category or
 * dimension.
 */
export function rowsUnder({ dimensions }: SheetFacts, key: string | null): ReadonlySet<string> {
  if (key === null) return new Set()
  const within = dimensions.flatMap(dimension =>
    dimension.categories.filter(category => dimension.key === key || category.key === key),
  )
  return new Set(within.length > 0 ? within.flatMap(({ rows }) => rows.map(row => row.key)) : [key])
}
