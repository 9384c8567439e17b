import { isAmount } from '@/reading/text/amounts'
import type { Glyph, Rectangle } from './page'
import { buildLine, groupIntoLines, type TextLine, unite } from './textLines'

/** A line of text cut where it leaves wide gaps, as between the columns of a table. */
export interface SegmentLine extends Rectangle {
  readonly line: TextLine
  readonly size: number
  readonly segments: readonly TextLine[]
  /** Whether it has columns, and an amount in one. */
  readonly isData: boolean
}

/** Lines that look like a table, and the lines drawn across it. */
export interface TableRegion {
  readonly lines: readonly SegmentLine[]
  readonly rules: readonly number[]
}

/** Parts of the text's height: a gap in Chinese text that no printed line has within a word. */
const columnGap = 0.55

/** Cuts glyphs into lines, and those into segments. */
export function gatherSegments(glyphs: readonly Glyph[]): SegmentLine[] {
  return groupIntoLines(glyphs).flatMap(own => {
    const line = buildLine(own)
    if (line.text === '') return []
    const segments = splitLine(own)
    const { left, top, right, bottom, size } = line
    const isData = segments.length > 1 && segments.some(({ text }) => isAmount(text))
    return [{ line, left, top, right, bottom, size, segments, isData }]
  })
}

function splitLine(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left)
  const groups: Glyph[][] = []
  let right = -Infinity
  for (const glyph of sorted) {
    if (glyph.left - right > columnGap * glyph.size) groups.push([glyph])
    else groups.at(-1)!.push(glyph)
    right = Math.max(right, glyph.right)
  }
  return groups.map(buildLine).filter(({ text }) => text !== '')
}

/** The rectangle around some. */
export function surround(boxes: readonly Rectangle[]): Rectangle {
  return boxes.reduce(unite)
}
