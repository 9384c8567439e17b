import {
  isRead,
  type Quantity,
  type Reading,
  sayDifference,
  sayReading,
  writeReading,
} from '@/charts/comparing/quantity'

/** Rows with two to four readings each, such as units or budget and final account, on one scale. */
export interface DumbbellData {
  readonly quantity: Quantity
  readonly columns: readonly { readonly key: string; readonly name: string }[]
  readonly rows: readonly DumbbellRow[]
  /** `difference`: the largest first, and last what has none. */
  readonly order: 'given' | 'difference'
}
export interface DumbbellRow {
  readonly key: string
  readonly code: string | null
  readonly name: string
  /** In the order of the columns. */
  readonly readings: readonly Reading[]
}

export type DumbbellModel = ReturnType<typeof buildDumbbellModel>
export type DumbbellItem = DumbbellModel['rows'][number]

/** Builds the rows in their order, each with the ends of its bar and what is said of it. */
export function buildDumbbellModel({ quantity, columns, rows, order }: DumbbellData) {
  const nameAt = (place: number) => columns[place]?.name ?? ''
  const items = rows.map(row => {
    const { readings } = row
    const read = readings.filter(isRead)
    const [low, high] = read.length > 0 ? [Math.min(...read), Math.max(...read)] : [0, 0]
    const difference = [sayDifference(readings, quantity)].filter(Boolean)
    const missing = readings.flatMap((reading, at) =>
      isRead(reading) ? [] : [nameAt(at) + reading],
    )
    return {
      ...row,
      kind: 'row' as const,
      isKnown: read.length > 0,
      low,
      high,
      /** Of the lower end, unless it is the higher one, and of that. */
      texts: [
        low < high ? writeReading(low, quantity) : '',
        read.length > 0 ? writeReading(high, quantity) : '',
      ] as const,
      note: [...difference, ...missing].join('，'),
      details: [
        row.name,
        ...readings.map((reading, at) => `${nameAt(at)} ${sayReading(reading, quantity)}`),
        ...difference,
      ],
      size: read.length > 1 ? high - low : -1,
    }
  })
  if (order === 'difference') items.sort((one, other) => other.size - one.size)
  return { columns, rows: items }
}
