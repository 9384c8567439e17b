import type { Part } from '@/document/prose'
import type { OutlineLine } from './line'

/** A paragraph in the making: printed lines and where each starts in the joined text. */
export interface ParagraphLines {
  /** `null` for one line: most are. */
  pieces: string[] | null
  lines: number[]
  starts: number[]
  length: number
  text: string
}

/**
 * A title as printed; `words` is its compared form without its ordinal, `marked` whether it has
 * one.
 */
export interface OutlineTitle {
  readonly title: string
  readonly label: string
  readonly marked: boolean
  readonly line: number
}

/** A heading with its paragraphs. */
export interface Heading extends OutlineTitle {
  readonly id: string
  readonly level: number
  /** Lines that the title goes on over, if it is cut. */
  readonly lines: number[]
  readonly paragraphs: ParagraphLines[]
}

/** A part; cover and table of contents are parts of their own, so that every line has its place. */
export interface Chapter extends OutlineTitle {
  readonly id: string
  readonly kind: 'cover' | 'contents' | 'body'
  /** Lines that the title goes on over, if it is cut. */
  readonly lines: number[]
  readonly headings: Heading[]
}

const latin = /[A-Za-z]/

/** Where the lines of all paragraphs of one start. */
const startOfOne: number[] = [0]

/** The lines of a paragraph. */
export function listPieces({ pieces, text }: ParagraphLines): readonly string[] {
  return pieces ?? [text]
}

/** A paragraph that begins with `line`. */
export function createParagraph(line: OutlineLine): ParagraphLines {
  return {
    pieces: null,
    lines: [line.line],
    starts: startOfOne,
    length: line.text.length,
    text: line.text,
  }
}

/** Adds a line to a paragraph; a space only between Latin words. */
export function extendParagraph(block: ParagraphLines, line: OutlineLine): void {
  if (block.pieces === null) {
    block.pieces = [block.text]
    block.starts = [0]
  }
  const before = block.pieces.at(-1) ?? ''
  const piece =
    latin.test(before.slice(-1)) && latin.test(line.text.charAt(0)) ? ` ${line.text}` : line.text
  block.starts.push(block.length)
  block.pieces.push(piece)
  block.lines.push(line.line)
  block.length += piece.length
}

/** Joins the pieces once the paragraph is complete; its lists have room for no more from then on. */
export function joinParagraph(block: ParagraphLines): void {
  const { pieces, lines, starts } = block
  if (pieces === null) return
  block.text = pieces.join('')
  block.pieces = pieces.slice()
  block.lines = lines.slice()
  block.starts = starts.slice()
}

/** Line of the character at `offset` of a paragraph. */
export function findLineAt(block: ParagraphLines, offset: number): number {
  let index = block.starts.length - 1
  while (index > 0 && (block.starts[index] ?? 0) > offset) index--
  return block.lines[index] ?? 0
}

/** The outline as it stands in the document's JSON. */
export function buildParts(chapters: readonly Chapter[]): Part[] {
  return chapters.map(({ id, title, line, headings }) => ({
    id,
    title,
    line,
    sections: headings.map(heading => ({
      id: heading.id,
      level: heading.level,
      title: heading.title,
      line: heading.line,
      paragraphs: heading.paragraphs.map(({ text, lines, starts }) => ({
        text,
        lines,
        ...(lines.length > 1 && { starts }),
      })),
    })),
  }))
}

/**
 * How many printed lines the outline holds: headings, and lines of paragraphs; a section without a
 * title has no line of its own.
 */
export function countReadLines(chapters: readonly Chapter[]): number {
  let count = 0
  for (const { kind, title, lines: own, headings } of chapters) {
    if (kind !== 'cover' && title !== '') count += 1 + own.length
    for (const { level, line, lines, paragraphs } of headings) {
      if (level > 0) count += 1 + lines.length
      for (const block of paragraphs) count += block.lines.length
      // Text that stands behind its heading is of the same printed line.
      if (level > 0 && paragraphs[0]?.lines[0] === line) count--
    }
  }
  return count
}
