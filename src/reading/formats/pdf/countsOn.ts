import { readOrdinal } from '@/reading/text/characters'
import { overlaps } from './bands'
import type { SegmentLine } from './segments'

const ordinal = /^([一二三四五六七八九十]+|\d+)[、.．]/

const readNumber = (text: string) => readOrdinal(ordinal.exec(text)?.[1] ?? '')

/** Parts of the text's height. */
const sameLeft = 0.2

/**
 * Whether a line counts on (二十一、) from the very line above it (二十、) below others, as the names
 * of a table do whose rest begins a page with one of them, its first columns blank.
 */
export function countsOnBelow(line: SegmentLine, above: readonly SegmentLine[]): boolean {
  const [own] = line.segments
  const before = above.at(-1)?.segments[0]
  const number = own ? readNumber(own.text) : null
  const isRest = above.length > 1 && readNumber(above[0]!.segments[0]!.text) !== null
  if (!own || !before || number === null || !isRest) return false
  return (
    readNumber(before.text) === number - 1 && Math.abs(before.left - own.left) < sameLeft * own.size
  )
}

/** Of the usual distance between rows, and heights of the text: rows are farther apart than lines. */
const samePitch = 0.15
const leastPitch = 2.2
/** What headings of the text say, and no row of a table does. */
const headingWords = /情况|说明|概况|解释|事项|分析|部分/

/**
 * Whether a line counts on (七、) from a row above (六、) that begins at the same edge, as far below as
 * rows are, where these are farther apart than lines of text.
 */
export function countsOnInRows(
  line: SegmentLine,
  above: readonly SegmentLine[],
  pitch: number,
): boolean {
  const [own] = line.segments
  const number = own ? readNumber(own.text) : null
  const last = above.at(-1)
  if (!own || !last || number === null || headingWords.test(own.text)) return false
  const before = above.findLast(
    ({ segments: [first] }) =>
      first &&
      Math.abs(first.left - own.left) < sameLeft * own.size &&
      readNumber(first.text) !== null,
  )
  return (
    before !== undefined &&
    readNumber(before.segments[0]!.text) === number - 1 &&
    pitch >= leastPitch * own.size &&
    Math.abs(line.top - last.top - pitch) < samePitch * pitch
  )
}

/**
 * Whether a line counts on (十九、) from an entry (十八、) in a column at the right of the first, where
 * no heading of the text stands.
 */
export function countsOn(line: SegmentLine, above: readonly SegmentLine[]): boolean {
  const [own] = line.segments
  const number = own ? readNumber(own.text) : null
  if (!own || number === null) return false
  const left = Math.min(...above.map(each => each.left))
  return above.some(({ segments }) =>
    segments.some(
      each =>
        each.left > left + each.size && overlaps(each, own) && readNumber(each.text) === number - 1,
    ),
  )
}
