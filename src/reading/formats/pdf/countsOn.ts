import { readOrdinal } from '@/reading/text/characters'
import { overlaps } from './bands'
import type { SegmentLine } from './segments'

const ordinal = /^([一二三四五六七八九十]+|\d+)[、.．]/

const readNumber = (text: string) => readOrdinal(ordinal.exec(text)?.[1] ?? '')

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
