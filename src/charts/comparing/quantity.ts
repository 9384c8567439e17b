import { type DisplayUnit, formatAmount, formatTenths, spaceText } from '@/text/format'

/**
 * What the numbers of a picture are: amounts in 分, shares in tenths of a percent, indices in tenths
 * of a hundredth of their base, or counts.
 */
export type Quantity =
  | { readonly kind: 'amount'; readonly unit: DisplayUnit; readonly per?: string }
  | { readonly kind: 'share' }
  | { readonly kind: 'index' }
  | { readonly kind: 'count'; readonly unit: string }

/** An integer of a quantity, or the words that say why there is none. */
export type Reading = number | string

export const isRead = (reading: Reading | undefined): reading is number =>
  typeof reading === 'number'

/** A reading as text, without its unit. */
export function writeReading(
  reading: Reading,
  quantity: Quantity,
  options: { readonly signed?: boolean } = {},
): string {
  if (!isRead(reading)) return reading
  if (quantity.kind === 'amount') return formatAmount(reading, quantity.unit, options)
  if (quantity.kind === 'share') return formatTenths(reading, options)
  if (quantity.kind === 'index') return formatTenths(reading, options).replace('%', '')
  const plus = options.signed && reading > 0 ? '+' : ''
  return plus + reading.toLocaleString('en').replace('-', '\u2212')
}

/** A reading in words: with its unit, and whether it is nothing or less. */
export function sayReading(reading: Reading, quantity: Quantity): string {
  if (!isRead(reading)) return reading
  const unit = unitOf(quantity)
  const said = reading === 0 ? '（零）' : reading < 0 ? '（负数）' : ''
  return spaceText(`${writeReading(reading, quantity)}${unit && ` ${unit}`}${said}`)
}

/**
 * How readings differ in words: from the first of two to the second, and of more of them how far
 * they lie apart; empty where there are no two.
 */
export function sayDifference(readings: readonly Reading[], quantity: Quantity): string {
  const read = readings.filter(isRead)
  const [first = 0, second = 0] = read
  if (readings.length > 2 && read.length > 1) {
    const apart = Math.max(...read) - Math.min(...read)
    return apart === 0 ? '相同' : `相差 ${writeGap(apart, quantity)}`
  }
  if (read.length < 2) return ''
  return first === second ? '持平' : sayChange(second - first, quantity)
}

const sayChange = (change: number, quantity: Quantity) =>
  `${change > 0 ? '增加' : '减少'} ${writeGap(Math.abs(change), quantity)}`

/** Shares lie points of a percentage apart, and not percent of each other. */
const writeGap = (gap: number, quantity: Quantity) =>
  quantity.kind === 'share'
    ? spaceText(writeReading(gap, quantity).replace('%', '个百分点'))
    : writeReading(gap, quantity)

/** The unit that stands behind a figure; a percentage has its own, and an index none. */
export function unitOf(quantity: Quantity): string {
  if (quantity.kind === 'share' || quantity.kind === 'index') return ''
  const per = quantity.kind === 'amount' && quantity.per ? `/${quantity.per}` : ''
  return `${quantity.unit}${per}`
}
