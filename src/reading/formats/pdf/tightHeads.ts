import { readUnit } from '@/reading/formats/captions'
import { listSegments, type Segment, type SegmentLine, withSegments } from './segments'

/** Parts of the text's height: Chinese characters of one word are nearer. */
const tightGap = 0.15
/** Characters of a word of a head. */
const shortestWord = 2
/** What labels and sentences have, and no words of a head. */
const inSentence = /[，。；：:]/
/** Lines below the unit of money, or at the top of a page, that may be those of a head. */
const linesOfHead = 4

/** Cuts heads below the unit of money, or at the top of a page, whose words are but a little apart. */
export function cutTightHeads(lines: readonly SegmentLine[]): readonly SegmentLine[] {
  let left = linesOfHead
  return lines.map(line => {
    const namesUnit = readUnit(line.line.text) !== null
    if (namesUnit) left = linesOfHead
    else left = line.isData || line.isSentence ? 0 : left - 1
    return namesUnit || left < 0 ? line : cutTight(line)
  })
}

/** Cuts the words of a line of a head where they are but a little apart. */
export function cutTight(line: SegmentLine): SegmentLine {
  const parts = line.segments.flatMap(cutSegment)
  return parts.length === line.segments.length ? line : withSegments(line.line, parts)
}

function cutSegment(segment: Segment): Segment[] {
  const { glyphs, size, text } = segment
  if (inSentence.test(text)) return [segment]
  const groups = [[glyphs[0]!]]
  glyphs.slice(1).forEach((glyph, index) => {
    const before = glyphs[index]!
    // A blank between two characters is a run between theirs, or they are of one run.
    const isNextRun = glyph.run === before.run + 1
    const isApart = isNextRun && glyph.left - before.right > tightGap * size
    if (isApart && isWide(before.text) && isWide(glyph.text)) groups.push([glyph])
    else groups.at(-1)!.push(glyph)
  })
  // Where single characters are apart, the word is spaced.
  const areWords = groups.every(({ length }) => length >= shortestWord)
  return groups.length > 1 && areWords ? listSegments(groups) : [segment]
}

/** Latin characters and their punctuation stand apart from Chinese ones anyway. */
const isWide = (text: string) => text >= '\u2000'
