import { isHan, isInvisible } from './characters'
import { foldRadicals, isRadical } from './radicals'

/**
 * Text as it is compared: no white space, half-width digits, one form of each mark. `dropped` has
 * the places in the printed text of the characters left out; `length` is that of the printed text.
 */
export interface CompactText {
  readonly text: string
  readonly droppedIndexes: readonly number[]
  readonly length: number
}

const comma = 0x2c
const fullComma = 0xff0c
const dropped = 0
const foldedCodes = new Map<number, number>([
  [0x28, 0xff08],
  [0x29, 0xff09],
  [0x3a, 0xff1a],
  [0x3b, 0xff1b],
  [0xff05, 0x25],
  [0xfe6a, 0x25],
  [0xff0e, 0x2e],
  [0xff0d, 0x2d],
  [0x2212, 0x2d],
  [0x2013, 0x2d],
  [0xfe63, 0x2d],
  [0xff1f, 0x3f],
  [0x21, 0xff01],
  [0x3f, 0xff1f],
  [0x301d, 0x201c],
  [0x301e, 0x201d],
  [0x300c, 0x201c],
  [0x300d, 0x201d],
  [0xa0, dropped],
  [0x3000, dropped],
  [0xfeff, dropped],
  [0x2028, dropped],
  [0x2029, dropped],
  [0x202f, dropped],
  [0x205f, dropped],
  [0x61c, dropped],
])

/**
 * Compares text in one form: white space goes (except between digits), full-width digits, signs and
 * radicals are folded.
 */
export function compactText(printed: string): CompactText {
  const droppedIndexes: number[] = []
  return { text: foldCharacters(printed, droppedIndexes), droppedIndexes, length: printed.length }
}

/**
 * The compared form alone, of at most the first `limit` characters: for headings, names and titles.
 */
export function compactTitle(printed: string, limit = 200): string {
  const text = foldCharacters(printed.length > limit ? printed.slice(0, limit) : printed, null)
  return text.includes(' ') ? text.replaceAll(' ', '') : text
}

function foldCharacters(printed: string, places: number[] | null): string {
  let text = ''
  let from = 0
  let quoted = false
  const { length } = printed
  for (let index = 0; index < length; index++) {
    const code = printed.charCodeAt(index)
    if (isHan(code) || isDigit(code) || isUsualMark(code)) continue
    let next = code === 0x20 ? dropped : foldCharacter(printed, index, code)
    if (
      next === dropped &&
      index > 0 &&
      isAnyDigit(printed.charCodeAt(index - 1)) &&
      isDigit(readNextPrinted(printed, index))
    )
      next = 0x20
    if (next === 0x22) {
      quoted = !quoted
      next = quoted ? 0x201c : 0x201d
    }
    if (next === code) continue
    if (from < index) text += printed.slice(from, index)
    if (next !== dropped) text += String.fromCharCode(next)
    else places?.push(index)
    from = index + 1
  }
  return from === 0 ? printed : text + printed.slice(from)
}

/** Place in the printed text of the character at `index` of the packed one. */
export function findPrintedIndex(
  { text, droppedIndexes, length }: CompactText,
  index: number,
): number {
  if (index >= text.length) return length
  let low = 0
  let high = droppedIndexes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (droppedIndexes[middle]! - middle <= index) low = middle + 1
    else high = middle
  }
  return index + low
}

/** Marks that stay as they are: 。、《》“”（）；：. and % */
function isUsualMark(code: number): boolean {
  return (
    code === 0x300a ||
    code === 0x300b ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x3001 ||
    code === 0x3002 ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0x2e ||
    code === 0x25
  )
}

/** Whether the character at a place is one of a few; there is none beyond the ends. */
export function isAnyOf(chars: string, text: string, index: number): boolean {
  return index >= 0 && index < text.length && chars.includes(text.charAt(index))
}

/** Whether a digit stands at a place; there is none beyond the ends. */
export function isDigitAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && isDigit(text.charCodeAt(index))
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function foldCharacter(printed: string, index: number, code: number): number {
  if (code <= 0x20 || (code >= 0x2000 && code <= 0x200f) || isInvisible(code)) return dropped
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0
  if (code === comma)
    return isDigitAt(printed, index - 1) && isDigitAt(printed, index + 1) ? comma : fullComma
  // Between full-width digits a full-width comma separates thousands; between half-width ones
  // nobody can tell.
  if (code === fullComma)
    return isWideDigit(printed.charCodeAt(index - 1)) && isWideDigit(printed.charCodeAt(index + 1))
      ? comma
      : fullComma
  if (isRadical(code)) return foldRadicals(printed.charAt(index)).charCodeAt(0)
  return foldedCodes.get(code) ?? code
}

function readNextPrinted(printed: string, from: number): number {
  let index = from + 1
  while (
    index < printed.length &&
    index < from + 9 &&
    foldCharacter(printed, index, printed.charCodeAt(index)) === dropped
  )
    index++
  return index < printed.length ? foldCharacter(printed, index, printed.charCodeAt(index)) : 0
}

/** Whether a code is that of a digit, of half or of full width. */
export function isAnyDigit(code: number): boolean {
  return isDigit(code) || isWideDigit(code)
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19
}
