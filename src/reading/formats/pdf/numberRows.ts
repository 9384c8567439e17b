import { isColumnNumbering } from '@/reading/text/columnNumbers'
import { type AlignedColumn, type Band, uniteBands } from './bands'
import type { Segment, SegmentLine } from './segments'

/** Whether a line numbers the columns: 栏次 1 2 3 …. */
export function isNumbering({ segments }: Pick<SegmentLine, 'segments'>): boolean {
  return isColumnNumbering({ cells: segments.map(({ text }) => text) })
}

/**
 * Places the words of a line that numbers columns, which stand in the middle of theirs: each in a
 * column of its own, in order, and as near to its middle as can be; null where they are too many.
 */
export function placeNumbers(
  segments: readonly Segment[],
  columns: readonly AlignedColumn[],
): number[] | null {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  const middles = columns.map(({ head, body }) => middleOf(uniteBands(head, body)))
  // The least cost to place so many words in the first so many columns, and where the last stands.
  let before = columns.concat(columns.slice(0, 1)).map(() => 0)
  const places: number[][] = []
  for (const segment of sorted) {
    const costs = before.map(() => Infinity)
    const own = before.map(() => -1)
    middles.forEach((middle, column) => {
      const cost = before[column]! + Math.abs(middle - middleOf(segment))
      const isBetter = cost < costs[column]!
      costs[column + 1] = isBetter ? cost : costs[column]!
      own[column + 1] = isBetter ? column : own[column]!
    })
    before = costs
    places.push(own)
  }
  const found = new Map<Segment, number>()
  let end = columns.length
  for (let index = sorted.length - 1; index >= 0; index--) {
    end = places[index]![end]!
    if (end < 0) return null
    found.set(sorted[index]!, end)
  }
  return segments.map(segment => found.get(segment)!)
}

const middleOf = ({ left, right }: Band) => (left + right) / 2
