import { foldRadicals, isRadical } from './radicals'

/** Whether a code is that of a Chinese character, as most are. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** Whether a text begins with a Chinese character; code that looks beyond an end is slow. */
export function startsWithHan(text: string): boolean {
  return text !== '' && isHan(text.charCodeAt(0))
}

/** Whether nothing is printed in a cell: it is empty, or white space. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true
  const first = cell.charCodeAt(0)
  // Only a cell that begins with white space can be nothing else.
  return (
    (first <= 0x20 || (first >= 0xa0 && first <= 0x3000) || first === 0xfeff) &&
    stripSpace(cell) === ''
  )
}

/**
 * The words of a printed cell: no white space, and radicals that PDF converters leave (⽀) as the
 * characters they stand for.
 */
export function stripSpace(printed: string): string {
  return mayGo.test(printed) ? dropSpace(printed) : printed
}

/**
 * Characters that may go or change: all that are not printed below "!", or in ranges that end with
 * the ideographic space.
 */
const mayGo = /[^!-~\u3001-\ufefe\uff00-\uffff]/

function dropSpace(printed: string): string {
  const { length } = printed
  let text = ''
  let kept = 0
  let radicals = false
  for (let index = 0; index < length; index++) {
    const code = printed.charCodeAt(index)
    if (code > 0x20 && (code < 0x7f || code > 0x3000) && code !== 0xfeff) continue
    if (isRadical(code)) radicals = true
    if (!isWhite(code) && !isInvisible(code)) continue
    if (kept < index) text += printed.slice(kept, index)
    kept = index + 1
  }
  if (kept === 0) text = printed
  else if (kept < length) text += printed.slice(kept)
  return radicals ? foldRadicals(text) : text
}

/**
 * Whether a code prints nothing and takes no room: joiners, marks of direction, the soft hyphen and
 * the mark of byte order.
 */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x61c
  )
}

/** White space as expressions have it (\s). */
function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code >= 0x2000 && code <= 0x205f)
    return (
      code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
    )
  return code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff
}

const digits = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value] as const))

/**
 * The number that a Chinese or Arabic ordinal stands for: 三 → 3, 十一 → 11, 二十 → 20, 05 → 5;
 * `null` for other text.
 */
export function readOrdinal(text: string): number | null {
  if (/^[0-9０-９]+$/.test(text))
    return Number(text.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10)))
  if (!/^[〇一二三四五六七八九十]+$/.test(text)) return null
  const ten = text.indexOf('十')
  if (ten < 0) return digits.get(text) ?? null
  const tens = ten === 0 ? 1 : digits.get(text.slice(0, ten))
  const ones = ten === text.length - 1 ? 0 : digits.get(text.slice(ten + 1))
  return tens === undefined || ones === undefined ? null : tens * 10 + ones
}
