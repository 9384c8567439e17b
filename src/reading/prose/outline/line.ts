import type { RawLine } from '@/reading/formats/raw'
import { isAnyOf, pack } from '@/reading/prose/compact'
import { isHan, readOrdinal } from '@/reading/text'

/** A text line with what is needed to tell headings from sentences. */
export interface Line {
  readonly line: number
  /** As printed, without the bullet of a list. */
  readonly text: string
  /**
   * The line in the form that is compared; of a line too long for a heading, the first characters.
   */
  readonly head: string
  readonly mark: Ordinal | null
  /** `head` without its ordinal. */
  readonly words: string
  readonly ends: Ending
}
/** How a line ends: a sentence, a semicolon or colon (which a hard wrap may follow), or cut. */
export type Ending = 'sentence' | 'pause' | 'cut'

const bullet = /^[-*•·●◆■▪◇□]\s+/
const longestHeading = 90
const longHead = 24

/** Looks at the head and the end of a line; a line of any length costs the same. */
export function lookAt({ line, text: printed }: RawLine): Line {
  const text = isHan(printed.charCodeAt(0)) ? printed : printed.replace(bullet, '')
  const head = pack(text, text.length > longestHeading ? longHead : longestHeading)
  const mark = readMark(head)
  return {
    line,
    text,
    head,
    mark,
    words: mark ? head.slice(mark.length) : head,
    ends: readEnding(text),
  }
}

/** Width in Chinese characters: half-width ones count half. Only of lines that may be wrapped. */
export function widthOf(text: string): number {
  if (text.length > 200) return text.length
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? 1 : 2
  return width >> 1
}

function readEnding(text: string): Ending {
  let index = text.length - 1
  // Most lines end with a character or a full stop.
  if (isHan(text.charCodeAt(index))) return 'cut'
  while (index > 0 && isAnyOf('”’」"', text, index)) index--
  if (index > 0 && isAnyOf('）)', text, index) && isAnyOf('。！？；', text, index - 1)) index--
  if (isAnyOf('。！？!?', text, index)) return 'sentence'
  return isAnyOf('：:；;', text, index) ? 'pause' : 'cut'
}

/**
 * The mark that a heading or list item starts with: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） or
 * 1） 4, ① 5; `length` in packed characters.
 */
export interface Ordinal {
  readonly level: number
  readonly number: number
  readonly length: number
}

type Pattern = readonly [RegExp, number]
const parts: readonly Pattern[] = [
  [/^第([一二三四五六七八九十\d]{1,3})(?:部分|章|篇|编)[：、.]?/, 0],
  [/^第([一二三四五六七八九十\d]{1,3})节[：、.]?/, 1],
]
const chinese: readonly Pattern[] = [
  [/^([一二三四五六七八九十]{1,3})(?:、|[.．](?!\d))(?![一二三四五六七八九十][、级类])/, 1],
]
const bracketed: readonly Pattern[] = [
  [/^（([一二三四五六七八九十]{1,3})）[、.：]?/, 2],
  [/^（(\d{1,2})）[、.：]?/, 4],
]
const arabic: readonly Pattern[] = [
  [/^(\d{1,3})(?:、|[.．](?!\d)|[.．](?=20\d\d年))/, 3],
  [/^(\d{1,2})）/, 4],
]
const circled = 0x2460
const patterns = new Map<string, readonly Pattern[]>([
  ['第', parts],
  ['（', bracketed],
  ...[...'一二三四五六七八九十'].map(char => [char, chinese] as const),
  ...[...'0123456789'].map(char => [char, arabic] as const),
])

const numbers = new Map<string, number>()

/** The ordinal that packed text starts with, `null` for none. */
export function readMark(packed: string): Ordinal | null {
  const first = packed.charCodeAt(0)
  if (first >= circled && first < circled + 20)
    return { level: 5, number: first - circled + 1, length: 1 }
  for (const [pattern, level] of patterns.get(packed.charAt(0)) ?? []) {
    const found = pattern.exec(packed)
    if (found) return { level, number: numberOf(found[1] ?? ''), length: found[0].length }
  }
  return null
}

/** There are but a few ordinals, and many headings. */
function numberOf(words: string): number {
  const known = numbers.get(words)
  if (known !== undefined) return known
  const number = readOrdinal(words) ?? 0
  if (numbers.size < 2000) numbers.set(words, number)
  return number
}
