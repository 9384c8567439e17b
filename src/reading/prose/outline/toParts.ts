import type { Part } from '@/document/prose'
import type { Chapter } from './types'

/** The outline as it stands in the document's JSON. */
export function toParts(chapters: readonly Chapter[]): Part[] {
  return chapters.map(({ id, title, line, headings }) => ({
    id,
    title,
    line,
    sections: headings.map(heading => ({
      id: heading.id,
      level: heading.level,
      title: heading.title,
      line: heading.line,
      paragraphs: heading.blocks.map(({ text, lines, starts }) => ({
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
export function countPlaced(chapters: readonly Chapter[]): number {
  let count = 0
  for (const { kind, title, headings } of chapters) {
    if (kind !== 'cover' && title !== '') count++
    for (const { level, lines, blocks } of headings) {
      if (level > 0) count += 1 + lines.length
      for (const block of blocks) count += block.lines.length
    }
  }
  return count
}
