import { type DisplayUnit, formatCount, formatExact } from '@/text/format'
import { group, isMoneyUnit } from '@/text/decimals'
import { writeValue } from './describe'
import type { CheckResult, CheckSide, Quantity, Term } from './types'

/**
 * A value in the integers of its quantity, exact and in the unit of the screen, without the unit:
 * "7,216.31", "5.16%", "80".
 */
export function showValue(value: number | null, quantity: Quantity, unit: DisplayUnit): string {
  if (value === null) return '空白'
  if (quantity === 'money') return formatExact(value, unit)
  return quantity === 'percent' ? `${writeValue(value, quantity)}%` : writeValue(value, quantity)
}

/**
 * What two sides differ by, or may: "−219.58" in the unit of the screen, as the columns beside it;
 * "−0.06 个百分点", "10 分"; a nought is only that.
 */
export function showGap(
  value: number,
  { quantity, left }: Pick<CheckResult, 'quantity' | 'left'>,
  unit: DisplayUnit,
): string {
  if (value === 0) return '0'
  if (quantity === 'percent') return `${writeValue(value, quantity)} 个百分点`
  return quantity === 'money'
    ? showValue(value, quantity, unit)
    : `${showValue(value, quantity, unit)} ${unitOf(left, quantity, unit)}`
}

/**
 * What follows a value: the unit of the screen for money, 分 or 人 for what is counted, nothing for
 * percentages.
 */
export function unitOf({ terms }: CheckSide, quantity: Quantity, unit: DisplayUnit): string {
  return quantity === 'money' ? unit : quantity === 'percent' ? '' : (terms[0]?.unit ?? '')
}

/**
 * A term as it is added: percentages and counts as printed, money in the unit of the screen;
 * whatever its sign.
 */
export function showTerm(
  { text, value, unit: own }: Term,
  quantity: Quantity,
  unit: DisplayUnit,
): string {
  if (text === null || value === null) return '空白'
  if (isMoneyUnit(own)) return formatExact(value, unit)
  return quantity === 'count'
    ? formatCount(value / 10_000)
    : `${group(text.replaceAll(',', ''))}${own === '%' ? '%' : ''}`
}

/**
 * The terms of a side with their signs, as they are added up and divided: "248.87 + 844.82",
 * "354.11 ÷ (7,216.31 − 354.11)".
 */
export function showSum(
  { terms, divisor }: CheckSide,
  quantity: Quantity,
  unit: DisplayUnit,
): string {
  const join = (some: readonly Term[]) =>
    some
      .filter(({ text }) => text !== null)
      .map(
        (term, at) =>
          `${at === 0 ? (term.sign < 0 ? '\u2212' : '') : term.sign < 0 ? ' \u2212 ' : ' + '}${showTerm(term, quantity, unit)}`,
      )
      .join('')
  if (divisor.length === 0) return join(terms)
  const below = join(divisor)
  return `${join(terms.filter(term => !divisor.includes(term)))} ÷ ${divisor.length > 1 ? `（${below}）` : below}`
}
