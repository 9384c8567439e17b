import {
  isRead,
  type Quantity,
  type Reading,
  sayReading,
  unitOf,
  writeReading,
} from '@/charts/comparing/quantity'

/** One reading of each of many units, and which of these the others are compared with. */
export interface DistributionData {
  readonly quantity: Quantity
  readonly units: readonly {
    readonly key: string
    readonly name: string
    readonly reading: Reading
  }[]
  readonly own: string | null
}

/** With fewer, quarters of them say nothing. */
const leastUnits = 5
const quarters = 4

export type DistributionModel = ReturnType<typeof buildDistributionModel>

/** Builds the units from the least, with their ranks from the most; units with words are counted. */
export function buildDistributionModel({ quantity, units, own }: DistributionData) {
  const read = units
    .flatMap(({ reading, ...unit }) => (isRead(reading) ? [{ ...unit, value: reading }] : []))
    .sort((one, other) => one.value - other.value)
  const values = read.map(({ value }) => value)
  const write = (value: number) => `${writeReading(value, quantity)} ${unitOf(quantity)}`.trim()
  const items = read.map(unit => {
    const rank = values.filter(value => value > unit.value).length + 1
    const same = values.filter(value => value === unit.value).length
    const place = `${read.length} 个中${same > 1 ? '并列' : ''}第 ${rank}（从多到少）`
    return {
      ...unit,
      isOwn: unit.key === own,
      text: write(unit.value),
      place,
      details: [unit.name, sayReading(unit.value, quantity), place],
    }
  })
  const missing = units.length - read.length
  /** The units at an end; of some that share it the first is named, and all are counted. */
  const endOf = (end: number | undefined) => {
    const unit = items.find(({ value }) => value === end)
    if (!unit) return []
    const count = values.filter(value => value === end).length
    return count === 1
      ? [`${unit.text}，${unit.name}`, unit.text]
      : [`${unit.text}，${unit.name}等 ${count} 个`, `${unit.text}，${count} 个`]
  }
  const [low, median, high] = [1, 2, quarters - 1].map(quarter => quantile(values, quarter))
  const hasQuarters = values.length >= leastUnits
  const mine = units.find(({ key }) => key === own)
  return {
    units: items,
    own: items.find(({ isOwn }) => isOwn) ?? null,
    /** What is said of the least and of the most, from long to short. */
    ends: { least: endOf(values[0]), most: endOf(values.at(-1)) },
    /** `null` where the units are too few. */
    quarters: hasQuarters ? { low: low ?? 0, median: median ?? 0, high: high ?? 0 } : null,
    said: [
      ...(hasQuarters ? [] : [`只有 ${read.length} 个单位有数，不到 ${leastUnits} 个，不画四分位`]),
      ...(mine && !isRead(mine.reading) ? [`${mine.name}${mine.reading}，没有名次`] : []),
      ...(missing > 0 ? [`另有 ${missing} 个单位没有可比的数`] : []),
    ],
    medianText: `中位数 ${write(median ?? 0)}`,
    middleText: `中间一半 ${write(low ?? 0)} 到 ${write(high ?? 0)}`,
  }
}

/** The value below which so many quarters of sorted integers lie, between two of them rounded. */
function quantile(values: readonly number[], quarter: number): number {
  const place = (values.length - 1) * quarter
  const at = Math.floor(place / quarters)
  const [below = 0, above = below] = values.slice(Math.max(0, at))
  return below + Math.round(((above - below) * (place % quarters)) / quarters)
}
