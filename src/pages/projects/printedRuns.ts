import { formatPoints, type IndicatorFacts, type SheetFacts } from '@/budget/projects'
import { toneOfDimension } from './indicatorTones'

/** A printed row of indicators with the cells that begin at it and reach over the rows below. */
export interface PrintedRun {
  readonly row: IndicatorFacts
  readonly dimension: Reach | null
  readonly category: Reach | null
}
export interface Reach {
  readonly name: string
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
  const weightLabel = (weight: number | undefined, of: readonly IndicatorFacts[]) =>
    weights.state === 'none' || weight === undefined || of.every(row => row.weight === null)
      ? ''
      : formatPoints(weight)
  return rows.map((row, index) => {
    const {
      indicator: { dimension, category },
    } = row
    const before = rows[index - 1]?.indicator
    const found = known.get(dimension)
    const group = found?.categories.find(({ name }) => name === category)
    const newDimension = before?.dimension !== dimension
    return {
      row,
      dimension: newDimension
        ? {
            name: dimension,
            rows: reachOf(rows, index, indicator => indicator.dimension === dimension),
            weight: weightLabel(
              found?.weight,
              found?.categories.flatMap(category => category.rows) ?? [],
            ),
            tone: found?.tone ?? 0,
          }
        : null,
      category:
        newDimension || before.category !== category
          ? {
              name: category,
              rows: reachOf(
                rows,
                index,
                indicator => indicator.dimension === dimension && indicator.category === category,
              ),
              weight: weightLabel(group?.weight, group?.rows ?? []),
              tone: 0,
            }
          : null,
    }
  })
}

function reachOf(
  rows: readonly IndicatorFacts[],
  from: number,
  belongs: (indicator: IndicatorFacts['indicator']) => boolean,
): number {
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
