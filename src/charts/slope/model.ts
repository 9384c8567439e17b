import {
  isRead,
  type Quantity,
  type Reading,
  sayDifference,
  sayReading,
  writeReading,
} from '@/charts/comparing/quantity'

/** Readings of up to a dozen lines in two to twelve columns, such as years. */
export interface SlopeData {
  readonly quantity: Quantity
  readonly columns: readonly string[]
  readonly lines: readonly {
    readonly key: string
    readonly code: string | null
    readonly name: string
    /** In the order of the columns; words are a gap. */
    readonly readings: readonly Reading[]
  }[]
  readonly chosen: string | null
}

export type SlopeModel = ReturnType<typeof buildSlopeModel>
export type SlopeLine = SlopeModel['lines'][number]

/** Builds the lines, each with its first and last reading, on a scale that fits them. */
export function buildSlopeModel({ quantity, columns, lines, chosen }: SlopeData) {
  const read = lines.flatMap(({ readings }) => readings.filter(isRead))
  const [low, high] = [Math.min(...read, 0), Math.max(...read, 1)]
  const least = read.length > 0 ? Math.min(...read) : 0
  // Where all lie far from zero, what they differ by would be too small to see.
  const isFromZero = least * 2 <= high || least === high
  return {
    columns,
    chosen,
    low: isFromZero ? low : least,
    high,
    note: isFromZero ? '' : '为看清差别，竖向不从零起',
    lines: lines.map(({ readings, ...line }) => {
      const points = readings.flatMap((value, column) => (isRead(value) ? [{ value, column }] : []))
      const ends = [points[0], points.at(-1)].map((point, side) => {
        if (!point || (side === 0 && points.length < 2)) return null
        const isOuter = point.column === (side === 0 ? 0 : columns.length - 1)
        // A figure of another column than the one it stands beside says so.
        const of = isOuter ? '' : `（${columns[point.column] ?? ''}）`
        return { ...point, text: writeReading(point.value, quantity), of }
      })
      const change = sayDifference(ends[0] ? ends.flatMap(end => end?.value ?? []) : [], quantity)
      return {
        ...line,
        values: readings.map(value => (isRead(value) ? value : null)),
        ends,
        details: [
          line.name,
          ...(change ? [`从头到尾${change}`] : []),
          ...readings.map((one, column) => `${columns[column] ?? ''} ${sayReading(one, quantity)}`),
        ],
      }
    }),
  }
}
