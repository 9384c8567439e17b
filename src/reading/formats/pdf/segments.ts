import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { findSeams } from './alignedSeams'
import { cutTouching } from './cutTouching'
import type { Glyph, Rectangle, Ruling } from './page'
import { findSentenceLines } from './sentenceLines'
import { buildLine, groupIntoLines, type TextLine, unite } from './textLines'

/** Words of one cell on one line, and the glyphs that they are printed with, from left to right. */
export interface Segment extends TextLine {
  readonly glyphs: readonly Glyph[]
}

/** A line of text cut where it leaves wide gaps, as between the columns of a table. */
export interface SegmentLine extends Rectangle {
  readonly line: TextLine
  readonly size: number
  readonly segments: readonly Segment[]
  /** Whether it has columns, and an amount in one. */
  readonly isData: boolean
  /** Whether it is part of a sentence, whose figures stand apart. */
  readonly isSentence?: boolean
}

/** Words of one cell of a head, on one line or more. */
export interface HeadCell extends Rectangle {
  readonly segments: readonly Segment[]
  readonly size: number
}

/** Lines that look like a table, and the lines drawn across it. */
export interface TableRegion {
  readonly lines: readonly SegmentLine[]
  readonly rules: readonly Ruling[]
  /** Cells that are filled with a colour. */
  readonly stripes: readonly Rectangle[]
  /** Whether it is none by itself, but may be the rest of the table that ended the page before. */
  readonly isRest: boolean
}

/** Parts of the text's height: a gap in Chinese text that no printed line has within a word. */
const columnGap = 0.55
/** An amount with 分. */
const fullAmount = /\d\.\d\d/
/** Words that are printed with their two characters far apart. */
const spacedWord = /^(?:合计|总计|小计|共计|项目|收入|支出|金额|名称|科目|编码|备注|单位)$/

/** Cuts glyphs into lines, and those into segments. */
export function gatherSegments(glyphs: readonly Glyph[]): SegmentLine[] {
  const rows = groupIntoLines(glyphs)
  const seams = findSeams(rows.map(sortByLeft))
  const lines = rows.flatMap(own => {
    const line = buildLine(own)
    if (line.text === '') return []
    return [withSegments(line, splitLine(own, seams))]
  })
  const sentences = findSentenceLines(lines)
  return lines.map(line =>
    sentences.has(line) ? { ...line, isData: false, isSentence: true } : line,
  )
}

/** A line of these segments. */
export function withSegments(line: TextLine, segments: readonly Segment[]): SegmentLine {
  const { left, top, right, bottom, size } = line
  const isData = segments.length > 1 && segments.some(holdsAmount)
  return { line, left, top, right, bottom, size, segments, isData }
}

/** Whether words are an amount, or hold one that stands apart from what it touches. */
function holdsAmount({ text, glyphs }: Segment): boolean {
  return (
    isAmount(text) ||
    (fullAmount.test(text) &&
      listSegments(cutTouching(glyphs)).some(own => own.text !== text && isAmount(own.text)))
  )
}

/** Cuts amounts off from what they touch, as narrow columns have them. */
export function cutLine(own: SegmentLine): SegmentLine {
  const parts = own.segments.flatMap(({ glyphs }) => cutTouching(glyphs))
  return parts.length === own.segments.length ? own : withSegments(own.line, listSegments(parts))
}

const sortByLeft = (glyphs: readonly Glyph[]) => [...glyphs].sort((a, b) => a.left - b.left)

function splitLine(own: readonly Glyph[], seams: ReadonlySet<Glyph>): Segment[] {
  const groups: Glyph[][] = []
  let right = -Infinity
  for (const glyph of sortByLeft(own)) {
    if (glyph.left - right > columnGap * glyph.size || seams.has(glyph)) groups.push([glyph])
    else groups.at(-1)!.push(glyph)
    right = Math.max(right, glyph.right)
  }
  return joinSpaced(listSegments(groups))
}

/** Segments of these glyphs; none of those that are blank. */
export function listSegments(groups: readonly (readonly Glyph[])[]): Segment[] {
  return groups.map(glyphs => ({ ...buildLine(glyphs), glyphs })).filter(({ text }) => text !== '')
}

/** Whether words are printed with their characters far apart all the same. */
export function isSpacedWord(text: string): boolean {
  return spacedWord.test(stripSpace(text))
}

function joinSpaced(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    if (before && isSpacedWord(before.text + segment.text))
      joined[joined.length - 1] = listSegments([[...before.glyphs, ...segment.glyphs]])[0]!
    else joined.push(segment)
  }
  return joined
}

/** The rectangle around some. */
export function surround(boxes: readonly Rectangle[]): Rectangle {
  return boxes.reduce(unite)
}
