import {
  type Chapter,
  closeBlock,
  extendBlock,
  type Heading,
  openBlock,
  type Title,
} from './chapters'
import type { Line } from './line'

/** The outline in the making and the places where the next line may go. */
export interface Writer {
  readonly chapters: Chapter[]
  chapter: Chapter | null
  heading: Heading | null
  last: Line | null
  parts: number
  readonly extra: Record<'cover' | 'toc', number>
}

export function createWriter(): Writer {
  return {
    chapters: [],
    chapter: null,
    heading: null,
    last: null,
    parts: 0,
    extra: { cover: 0, toc: 0 },
  }
}

/** A line as a title; no line that is a heading is so long that its words are cut. */
export function titleOf({ line, text, mark, words }: Line): Title {
  return { title: text, words, marked: mark !== null, line }
}

/** What has no title of its own, from this line on. */
export function untitled(line: number): Title {
  return { title: '', words: '', marked: false, line }
}

/** Begins a part; cover and table of contents are named so, and numbered when they come again. */
export function openChapter(
  writer: Writer,
  kind: Chapter['kind'],
  { title, words, marked, line }: Title,
): void {
  endParagraph(writer)
  const chapter: Chapter = {
    id: nextId(writer, kind),
    kind,
    title,
    words,
    marked,
    line,
    headings: [],
  }
  writer.chapters.push(chapter)
  writer.chapter = chapter
  writer.heading = null
}

/** Begins a section of the part that is open (of a nameless one where none is). */
export function openHeading(
  writer: Writer,
  level: number,
  { title, words, marked, line }: Title,
): void {
  endParagraph(writer)
  const chapter = currentChapter(writer, line)
  const untitled = level === 0
  const number = chapter.headings.length + (chapter.headings[0]?.level === 0 || untitled ? 0 : 1)
  const heading: Heading = {
    id: `${chapter.id}-${number}`,
    level,
    title,
    words,
    marked,
    line,
    lines: [],
    blocks: [],
  }
  chapter.headings.push(heading)
  writer.heading = heading
}

/** Begins a paragraph below the heading that is open. */
export function addParagraph(writer: Writer, line: Line): void {
  endParagraph(writer)
  if (!writer.heading) openHeading(writer, 0, untitled(line.line))
  writer.heading?.blocks.push(openBlock(line))
  writer.last = line
}

/** Adds a line to the open paragraph. */
export function continueParagraph(writer: Writer, line: Line): void {
  const block = writer.heading?.blocks.at(-1)
  if (block) extendBlock(block, line)
  writer.last = line
}

/** Closes the open paragraph, so that the next line begins another. */
export function endParagraph(writer: Writer): void {
  const block = writer.heading?.blocks.at(-1)
  if (block && writer.last) closeBlock(block)
  writer.last = null
}

function currentChapter(writer: Writer, line: number): Chapter {
  if (!writer.chapter) openChapter(writer, 'body', untitled(line))
  return writer.chapter ?? (writer.chapters[0] as Chapter)
}

function nextId(writer: Writer, kind: Chapter['kind']): string {
  if (kind === 'body') return `p${++writer.parts}`
  const word = kind === 'cover' ? 'cover' : 'toc'
  const count = ++writer.extra[word]
  return count === 1 ? word : `${word}-${count}`
}
