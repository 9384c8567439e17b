import type { Amount } from '@/document/document'
import { isHan } from './characters'

/** What a cell of an amount column says. `odd` tells of a reading that is not the plain one. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: string; readonly odd: boolean }
  | { readonly kind: 'blank'; readonly amount: null; readonly odd: boolean }
  | { readonly kind: 'bad'; readonly amount: null; readonly odd: true }

const plainNumber = /^-?\d+(?:\.\d+)?$/
const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const hanCharacter = /[\u4E00-\u9FFF]/
const dashes = /^[-－—–―−─⸺⸻/／]+$/
/** Words that an amount column has for nothing. */
const noneWords: ReadonlySet<string> = new Set(['无', '暂无', '没有', '不涉及', '不适用', '空'])
const badReading: AmountReading = { kind: 'bad', amount: null, odd: true }
const blankReading: AmountReading = { kind: 'blank', amount: null, odd: false }
const dashReading: AmountReading = { kind: 'blank', amount: null, odd: true }

/**
 * Reads a printed amount as exact decimal text: thousands separators, full-width digits and signs,
 * inner spaces; (12.50) is negative, a dash or 无 is blank; anything else, "1,2,3.4.5" too, is `bad`.
 */
export function readAmount(cell: string): AmountReading {
  if (cell === '') return blankReading
  const text = cell.trim()
  if (text === '') return blankReading
  const first = text.charCodeAt(0)
  if (isHan(first)) return noneWords.has(text) ? dashReading : badReading
  if ((first >= 0x30 && first <= 0x39) || first === 0x2d) {
    if (isPlainNumber(text)) return buildReading(text, false)
    if (grouped.test(text)) return buildReading(withoutCommas(text), false)
  }
  if (dashes.test(text)) return dashReading
  return readUnusual(text)
}

/** Whether a text is digits, with a sign before and a point among them or without: -12.50. */
export function isPlainNumber(text: string): boolean {
  return plainNumber.test(text)
}

/** Amounts recur all over a document: each is read once, up to this many. */
const mostCached = 20_000

/** The amounts of the cells of one document. */
export class AmountCache {
  private readonly known = new Map<string, AmountReading>()

  /** What a cell of an amount column says, as `readAmount` reads it. */
  read(cell: string): AmountReading {
    const known = this.known.get(cell)
    if (known) return known
    const read = readAmount(cell)
    if (this.known.size < mostCached) this.known.set(cell, read)
    return read
  }
}

const withUnit = /^(-?\d[\d,]*(?:\.\d+)?)(元|千元|万元|亿元)$/

/** Whether a cell says an amount and the unit of its money: 300.00万元. */
export function isAmountWithUnit(cell: string): boolean {
  return cell.endsWith('元') && withUnit.test(cell)
}

/** An amount beside whose figure its own column's unit is printed again; `null` for any other. */
export function readAmountInUnit(cell: string, unit: string): NonNullable<Amount> | null {
  const found = withUnit.exec(cell.trim())
  return found?.[2] === unit ? readAmount(found[1]!).amount : null
}

/** Whether a cell holds an amount in any known form (a blank or a dash is none). */
export function isAmount(cell: string): boolean {
  if (cell === '' || isHan(cell.charCodeAt(0))) return false
  return isPlainNumber(cell) || readAmount(cell).kind === 'amount'
}

function readUnusual(text: string): AmountReading {
  if (hanCharacter.test(text)) return badReading
  const folded = text
    .replace(/[\s\u3000\u00A0]/g, '')
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，]/g, ',')
    .replace(/[．]/g, '.')
    .replace(/^[￥¥](?=[\d-])/, '')
    .replace(/^[－−–—﹣]/, '-')
  const bracketed = /^[(（](.+)[)）]$/.exec(folded)?.[1]
  const signed = bracketed === undefined ? folded : `-${bracketed}`
  if (isPlainNumber(signed)) return buildReading(signed, true)
  if (grouped.test(signed)) return buildReading(signed.replaceAll(',', ''), true)
  return badReading
}

/** Most amounts have but one. */
function withoutCommas(text: string): string {
  const comma = text.indexOf(',')
  return text.indexOf(',', comma + 1) < 0
    ? text.slice(0, comma) + text.slice(comma + 1)
    : text.replaceAll(',', '')
}

function buildReading(decimal: string, odd: boolean): AmountReading {
  return { kind: 'amount', amount: withoutLeadingZeros(decimal), odd }
}

function withoutLeadingZeros(decimal: string): NonNullable<Amount> {
  return decimal.charCodeAt(0) === 48 && decimal.length > 1 && decimal.charCodeAt(1) !== 46
    ? decimal.replace(/^0+(?=\d)/, '')
    : decimal
}
