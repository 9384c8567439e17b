import type { RawLine } from '@/reading/formats/raw'
import { isAnyOf, compactTitle } from '@/reading/text/compact'
import { isHan, readOrdinal, startsWithHan } from '@/reading/text/characters'

/** A text line with what is needed to tell headings from sentences. */
export interface OutlineLine {
  readonly line: number
  /** As printed, without the bullet of a list. */
  readonly text: string
  /**
   * The line in the form that is compared; of a line too long for a heading, the first characters.
   */
  readonly head: string
  readonly mark: OrdinalMark | null
  /** `head` without its ordinal. */
  readonly label: string
  readonly ends: LineEnding
}
/** How a line ends: a sentence, a semicolon or colon (which a hard wrap may follow), or cut. */
export type LineEnding = 'sentence' | 'pause' | 'cut'

const bullet = /^[-*•·●◆■▪◇□]\s+/
const longestHeading = 90
const headOfLongLine = 24

/** Looks at the head and the end of a line; a line of any length costs the same. */
export function readLine({ line, text: printed }: RawLine): OutlineLine {
  const text = removeBullet(printed)
  const head = compactTitle(text, text.length > longestHeading ? headOfLongLine : longestHeading)
  const mark = readOrdinalMark(head)
  return {
    line,
    text,
    head,
    mark,
    label: mark ? head.slice(mark.length) : head,
    ends: readEnding(text),
  }
}

/** A line without the bullet of a list. */
export function removeBullet(printed: string): string {
  return startsWithHan(printed) ? printed : printed.replace(bullet, '')
}

/** Width in Chinese characters: half-width ones count half. Only of lines that may be wrapped. */
export function measureWidth(text: string): number {
  if (text.length > 200) return text.length
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? 1 : 2
  return width >> 1
}

function readEnding(text: string): LineEnding {
  let index = text.length - 1
  if (index < 0) return 'cut'
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
export interface OrdinalMark {
  readonly level: number
  readonly number: number
  readonly length: number
}

type MarkPattern = readonly [RegExp, number]
const partMarks: readonly MarkPattern[] = [
  [/^第([一二三四五六七八九十\d]{1,3})(?:部分|章|篇|编)[：、.]?/, 0],
  [/^第([一二三四五六七八九十\d]{1,3})节[：、.]?/, 1],
]
const chineseMarks: readonly MarkPattern[] = [
  [/^([一二三四五六七八九十]{1,3})(?:、|[.．](?!\d))(?![一二三四五六七八九十][、级类])/, 1],
]
const bracketedMarks: readonly MarkPattern[] = [
  [/^（([一二三四五六七八九十]{1,3})）[、.：]?/, 2],
  [/^（(\d{1,2})）[、.：]?/, 4],
]
const arabicMarks: readonly MarkPattern[] = [
  // "1.2024年…" and "1.2080505机关…" are ordinals before a year and a code.
  [
    /^(\d{1,3})(?:、|[.．](?!\d)|[.．](?=20\d\d年|2\d\d（\d*类）|2\d{4}(?:\d\d)?(?![万亿元])[\u4e00-\u9fa5]))/,
    3,
  ],
  [/^(\d{1,2})）/, 4],
]
const firstCircled = 0x2460
const patternsByFirstCharacter = new Map<string, readonly MarkPattern[]>([
  ['第', partMarks],
  ['（', bracketedMarks],
  ...[...'一二三四五六七八九十'].map(char => [char, chineseMarks] as const),
  ...[...'0123456789'].map(char => [char, arabicMarks] as const),
])

const knownNumbers = new Map<string, number>()

/** The ordinal that packed text starts with, `null` for none. */
export function readOrdinalMark(packed: string): OrdinalMark | null {
  if (packed === '') return null
  const first = packed.charCodeAt(0)
  if (first >= firstCircled && first < firstCircled + 20)
    return { level: 5, number: first - firstCircled + 1, length: 1 }
  for (const [pattern, level] of patternsByFirstCharacter.get(packed.charAt(0)) ?? []) {
    const found = pattern.exec(packed)
    if (found) return { level, number: readMarkNumber(found[1] ?? ''), length: found[0].length }
  }
  return null
}

/** There are but a few ordinals, and many headings. */
function readMarkNumber(numeral: string): number {
  const known = knownNumbers.get(numeral)
  if (known !== undefined) return known
  const number = readOrdinal(numeral) ?? 0
  if (knownNumbers.size < 2000) knownNumbers.set(numeral, number)
  return number
}
