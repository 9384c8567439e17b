import { type AmountUnit, fromFen } from '@/document/money'
import { countDecimals, isMoneyUnit, lastPlaceOf } from '@/text/decimals'
import type { Correction } from './corrections'

/** Whether what is printed is one slip of a hand from what is wanted: a digit, a point, a sign. */
export function isSlip({ term: { text, unit }, wanted }: Correction): boolean {
  // What would have to be nothing is too much there, and no misprint.
  if (text === null || wanted === 0 || !isMoneyUnit(unit)) return false
  const printed = text.replaceAll(/[,\s]/g, '').replace('\u2212', '-')
  return isSlipOf(printed, writeLike(printed, wanted, unit))
}

/** Digits that two figures have in common by chance no more often than seldom. */
const tellingDigits = 3

/** Whether a slip is told by enough digits: 9.00 for 8.00 may be two figures, 1,439.20 for 1,438.20 is one. */
export function isTelling({ term: { text }, wanted }: Correction): boolean {
  return Math.max(bare(text ?? '').length, bare(String(wanted)).length) >= tellingDigits
}

/** Whether one decimal text is a slip of the other's: both with the same number of decimals. */
export function isSlipOf(printed: string, wanted: string | null): boolean {
  if (wanted === null || wanted === printed) return false
  const isTurned = printed.startsWith('-') !== wanted.startsWith('-')
  const [one, other] = [bare(printed), bare(wanted)]
  // The same digits: a sign, a point, 元 for 万元.
  if (one === other) return one !== '' && isTurned !== (digitsOf(printed) !== digitsOf(wanted))
  return !isTurned && isOneEdit(digitsOf(printed), digitsOf(wanted))
}

/** What is wanted, in as many decimals as are printed there; `null` where these do not suffice. */
function writeLike(printed: string, wanted: number, unit: AmountUnit): string | null {
  const decimals = countDecimals(printed)
  const step = lastPlaceOf(decimals, unit) || 1
  const text = fromFen(Math.round(wanted / step) * step, unit, decimals)
  return countDecimals(text) === decimals ? text : null
}

const digitsOf = (text: string) => text.replace(/\D/g, '')
/** Digits that tell a figure, whatever its unit and its point. */
const bare = (text: string) => digitsOf(text).replace(/^0+|0+$/g, '')

/** One digit changed, dropped or doubled, or two neighbours exchanged. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (
    end < short.length - start &&
    short[short.length - 1 - end] === long[long.length - 1 - end]
  )
    end++
  const rest = short.length - start - end
  if (short.length < long.length) return rest === 0 && short.length > 1
  return (
    rest === 1 ||
    (rest === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
  )
}
