import { type Band, findColumns, overlaps } from './bands'
import type { Glyph } from './page'
import {
  isSpacedWord,
  listSegments,
  type Segment,
  type SegmentLine,
  withSegments,
} from './segments'

/** Parts of the text's height: the least gap between the words of two cells. */
const leastGap = 0.15
/** Chinese characters of one word are not so far apart. */
const wideGap = 0.3

const isLatin = ({ text }: Glyph) => text < '\u2000'

/** Cuts words of a head that touch each other between two columns of the body. */
export function cutStraddling(
  head: readonly SegmentLine[],
  body: readonly SegmentLine[],
): SegmentLine[] {
  const bands = findColumns([], body).map(column => column.body)
  const gaps = listGaps(bands)
  return head.map(line => {
    const parts = line.segments.flatMap(segment => cut(segment, gaps))
    return parts.length === line.segments.length ? line : withSegments(line.line, parts)
  })
}

/** Cuts words of a body that touch each other between two of these columns. */
export function cutOverColumns(
  body: readonly SegmentLine[],
  columns: readonly { readonly body: Band }[],
): SegmentLine[] {
  const bands = columns.map(column => column.body)
  const gaps = listGaps(bands)
  return body.map(line => {
    const parts = line.segments.flatMap(segment =>
      bands.filter(band => overlaps(band, segment)).length > 1
        ? cut(segment, gaps, false)
        : segment,
    )
    return parts.length === line.segments.length ? line : withSegments(line.line, parts)
  })
}

const listGaps = (bands: readonly Band[]) =>
  bands.slice(1).map(({ left }, index): Band => ({ left: bands[index]!.right, right: left }))

function cut(segment: Segment, gaps: readonly Band[], cutsWide = true): Segment[] {
  const { glyphs, size } = segment
  if (isSpacedWord(segment.text)) return [segment]
  const over = gaps.filter(gap => segment.left < gap.left && segment.right > gap.right)
  const groups = [[glyphs[0]!]]
  const natural = findNaturalGap(glyphs)
  glyphs.slice(1).forEach((glyph, index) => {
    const before = glyphs[index]!
    const gap = glyph.left - before.right
    const isNatural = isLatin(before) !== isLatin(glyph) && gap < natural
    const isApart = gap > leastGap * size && !isNatural
    const [right, left] = [before.right, glyph.left]
    const isBetween = over.some(gap => right > gap.left - size && left < gap.right + size)
    const isWide = cutsWide && left - right > wideGap * size && !isLatin(before) && !isLatin(glyph)
    if ((isApart && isBetween) || isWide) groups.push([glyph])
    else groups.at(-1)!.push(glyph)
  })
  return groups.length > 1 ? listSegments(groups) : [segment]
}

/** Of the least gap beside Latin characters: what is no wider parts no cells. */
const likeNatural = 1.2

/** Less than this is between Chinese and Latin characters of one word; 0 where one gap shows nothing. */
function findNaturalGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.slice(1).flatMap((glyph, index) => {
    const before = glyphs[index]!
    return isLatin(before) === isLatin(glyph) ? [] : glyph.left - before.right
  })
  return gaps.length > 1 ? likeNatural * Math.min(...gaps) : 0
}
