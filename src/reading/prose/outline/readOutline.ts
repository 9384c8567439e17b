import type { Chapter } from './chapters'
import {
  addEntry,
  type Contents,
  createContents,
  isChapter,
  isContentsTitle,
  matchEntry,
  repeats,
} from './contents'
import {
  carriesOn,
  couldHead,
  type HeadingInput,
  isMarkedHeading,
  isPlainHeading,
  isUsualChapter,
  measureWrap,
} from './headings'
import type { Line } from './line'
import {
  addParagraph,
  continueParagraph,
  createWriter,
  endParagraph,
  openChapter,
  openHeading,
  titleOf,
  untitled,
  type Writer,
} from './writer'

const longestCover = 30
const longestContents = 300

/** Where reading stands: on the cover, in the table of contents, or in the body. */
interface State {
  readonly writer: Writer
  mode: 'cover' | 'contents' | 'body'
  contents: Contents
  hasParts: boolean
  readonly coverWords: Set<string>
  count: number
  readonly wrap: number
}

/** Puts every line into the cover, the table of contents, or a part, section and paragraph. */
export function readOutline(lines: readonly Line[]): Chapter[] {
  const state: State = {
    writer: createWriter(),
    mode: 'cover',
    contents: createContents(),
    hasParts: false,
    coverWords: new Set(),
    count: 0,
    wrap: measureWrap(lines),
  }
  lines.forEach((line, index) => {
    place(state, { line, next: lines[index + 1] ?? null, wrap: state.wrap })
  })
  endParagraph(state.writer)
  return state.writer.chapters
}

function place(state: State, input: HeadingInput): void {
  const { line } = input
  if (isContentsTitle(line)) beginContents(state, line)
  else if (state.mode === 'contents' && staysInContents(state, line)) addContentsLine(state, line)
  else if (isCoverLine(state, input)) addCoverLine(state, line)
  else placeInBody(state, input)
}

function beginContents(state: State, line: Line): void {
  state.mode = 'contents'
  state.contents = createContents()
  state.count = 0
  openChapter(state.writer, 'contents', { ...titleOf(line), title: line.head })
}

function staysInContents({ contents, count, coverWords }: State, line: Line): boolean {
  if (count >= longestContents || line.ends !== 'cut' || line.text.length > 80) return false
  return !repeats(contents, line) && !(count > 0 && coverWords.has(line.head))
}

function addContentsLine(state: State, line: Line): void {
  state.count++
  addEntry(state.contents, line)
  addParagraph(state.writer, line)
}

/** Lines before anything else, and those that repeat them on an inner title page. */
function isCoverLine({ mode, coverWords, count }: State, input: HeadingInput): boolean {
  const { line } = input
  if (mode !== 'cover') return line.mark === null && coverWords.has(line.head)
  if (count >= longestCover || line.ends === 'sentence' || line.text.length > 80) return false
  return (
    !isMarkedHeading(input) &&
    !(isUsualChapter(line) && !line.words.includes('预算')) &&
    line.mark === null
  )
}

function addCoverLine(state: State, line: Line): void {
  const { writer } = state
  if (writer.chapter?.kind !== 'cover') openChapter(writer, 'cover', untitled(line.line))
  if (state.mode === 'cover') {
    state.count++
    if (line.head.length >= 4) state.coverWords.add(line.head)
  } else {
    state.mode = 'body'
  }
  addParagraph(writer, line)
}

function placeInBody(state: State, input: HeadingInput): void {
  const { writer } = state
  const { line } = input
  state.mode = 'body'
  if (writer.chapter?.kind !== 'body') leaveFront(writer)
  if (isPart(state, input)) return openChapter(writer, 'body', titleOf(line))
  if (isMarkedHeading(input)) return openHeading(writer, line.mark?.level ?? 1, titleOf(line))
  if (writer.last && carriesOn(writer.last, line, state.wrap) && !isPlainEntry(state, line))
    return continueParagraph(writer, line)
  if (isPlainHeading(input) || isPlainEntry(state, line))
    return openHeading(writer, levelBelow(writer), titleOf(line))
  addParagraph(writer, line)
}

function leaveFront(writer: Writer): void {
  endParagraph(writer)
  writer.chapter = null
  writer.heading = null
}

function isPart(state: State, input: HeadingInput): boolean {
  const { line } = input
  if (line.mark?.level === 0) return isMarkedHeading(input) && (state.hasParts = true)
  if (
    state.hasParts ||
    state.contents.hasParts ||
    line.text.length > 80 ||
    line.ends !== 'cut' ||
    !couldHead(line.words)
  )
    return false
  const entry = matchEntry(state.contents, line)
  if (entry && isChapter(state.contents, entry))
    return line.mark === null || line.mark.level === entry.level
  return state.contents.entries.length === 0 && isUsualChapter(line)
}

function isPlainEntry({ contents }: State, line: Line): boolean {
  return (
    line.mark === null &&
    line.ends === 'cut' &&
    line.text.length <= 60 &&
    couldHead(line.words) &&
    matchEntry(contents, line) !== null
  )
}

/** A heading without an ordinal stands below the last one that has one, beside others like it. */
function levelBelow({ chapter }: Writer): number {
  return (chapter?.headings.findLast(({ marked }) => marked)?.level ?? 0) + 1
}
