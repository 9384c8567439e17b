import {
  type Chapter,
  joinParagraph,
  extendParagraph,
  type Heading,
  createParagraph,
  type OutlineTitle,
} from './chapters'
import type { OutlineLine } from './line'

/** The outline in the making and the places where the next line may go. */
export interface OutlineWriter {
  readonly chapters: Chapter[]
  chapter: Chapter | null
  heading: Heading | null
  lastLine: OutlineLine | null
  partCount: number
  readonly frontCounts: Record<'cover' | 'toc', number>
}

export function createWriter(): OutlineWriter {
  return {
    chapters: [],
    chapter: null,
    heading: null,
    lastLine: null,
    partCount: 0,
    frontCounts: { cover: 0, toc: 0 },
  }
}

/** A line as a title; no line that is a heading is so long that its words are cut. */
export function buildTitle({ line, text, mark, label }: OutlineLine): OutlineTitle {
  return { title: text, label, marked: mark !== null, line }
}

/** What has no title of its own, from this line on. */
export function buildEmptyTitle(line: number): OutlineTitle {
  return { title: '', label: '', marked: false, line }
}

/** Begins a part; cover and table of contents are named so, and numbered when they come again. */
export function openChapter(
  writer: OutlineWriter,
  kind: Chapter['kind'],
  { title, label, marked, line }: OutlineTitle,
): void {
  endParagraph(writer)
  const chapter: Chapter = {
    id: buildChapterId(writer, kind),
    kind,
    title,
    label,
    marked,
    line,
    lines: [],
    headings: [],
  }
  writer.chapters.push(chapter)
  writer.chapter = chapter
  writer.heading = null
}

/** Begins a section of the part that is open (of a nameless one where none is). */
export function openHeading(
  writer: OutlineWriter,
  level: number,
  { title, label, marked, line }: OutlineTitle,
): void {
  endParagraph(writer)
  const chapter = requireChapter(writer, line)
  const untitled = level === 0
  const number = chapter.headings.length + (chapter.headings[0]?.level === 0 || untitled ? 0 : 1)
  const heading: Heading = {
    id: `${chapter.id}-${number}`,
    level,
    title,
    label,
    marked,
    line,
    lines: [],
    paragraphs: [],
  }
  chapter.headings.push(heading)
  writer.heading = heading
}

/** Begins a paragraph below the heading that is open. */
export function addParagraph(writer: OutlineWriter, line: OutlineLine): void {
  endParagraph(writer)
  if (!writer.heading) openHeading(writer, 0, buildEmptyTitle(line.line))
  writer.heading?.paragraphs.push(createParagraph(line))
  writer.lastLine = line
}

/** Adds a line to the open paragraph. */
export function continueParagraph(writer: OutlineWriter, line: OutlineLine): void {
  const block = writer.heading?.paragraphs.at(-1)
  if (block) extendParagraph(block, line)
  writer.lastLine = line
}

/** Closes the open paragraph, so that the next line begins another. */
export function endParagraph(writer: OutlineWriter): void {
  const block = writer.heading?.paragraphs.at(-1)
  if (block && writer.lastLine) joinParagraph(block)
  writer.lastLine = null
}

function requireChapter(writer: OutlineWriter, line: number): Chapter {
  if (!writer.chapter) openChapter(writer, 'body', buildEmptyTitle(line))
  return writer.chapter ?? (writer.chapters[0] as Chapter)
}

function buildChapterId(writer: OutlineWriter, kind: Chapter['kind']): string {
  if (kind === 'body') return `p${++writer.partCount}`
  const word = kind === 'cover' ? 'cover' : 'toc'
  const count = ++writer.frontCounts[word]
  return count === 1 ? word : `${word}-${count}`
}
