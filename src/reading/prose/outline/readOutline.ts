import type { Chapter } from './chapters'
import {
  addContentsEntry,
  type Contents,
  createContents,
  opensChapter,
  isContentsTitle,
  findEntry,
  repeatsEntry,
} from './contents'
import {
  continuesSentence,
  goesOnInNextLine,
  mayBeHeading,
  type HeadingInput,
  isMarkedHeading,
  isPlainHeading,
  isUsualChapter,
  beginsAnew,
} from './headings'
import type { OrdinalMark, OutlineLine } from './line'
import { splitRunInHeading } from './runIn'
import type { LineWidths } from './widths'
import {
  addParagraph,
  continueParagraph,
  createWriter,
  endParagraph,
  openChapter,
  openHeading,
  buildTitle,
  buildEmptyTitle,
  type OutlineWriter,
} from './writer'

const longestCover = 30
const longestContents = 300

/** Where reading stands: on the cover, in the table of contents, or in the body. */
interface OutlineState {
  readonly writer: OutlineWriter
  mode: 'cover' | 'contents' | 'body'
  contents: Contents
  hasParts: boolean
  readonly coverTexts: Set<string>
  linesInMode: number
  readonly wrapWidth: number
  readonly pageWidth: number
  /** The ordinal of the last heading whose text stands in its line. */
  runIn: OrdinalMark | null
}

/**
 * Puts every line into the cover, the table of contents, or a part, section and paragraph; takes the
 * lines one by one.
 */
export function readOutline(lines: Iterator<OutlineLine>, widths: LineWidths): Chapter[] {
  const state: OutlineState = {
    writer: createWriter(),
    mode: 'cover',
    contents: createContents(),
    hasParts: false,
    coverTexts: new Set(),
    linesInMode: 0,
    ...widths,
    runIn: null,
  }
  const take = () => {
    const { done, value } = lines.next()
    return done ? null : value
  }
  for (let line = take(), next = take(); line; line = next, next = take()) {
    const input = { line, next, ...widths }
    if (next && state.mode === 'body' && goesOnInNextLine(input)) {
      placeLongHeading(state, line, next)
      next = take()
    } else placeLine(state, input)
  }
  endParagraph(state.writer)
  return state.writer.chapters
}

function placeLine(state: OutlineState, input: HeadingInput): void {
  const { line } = input
  if (isContentsTitle(line)) beginContents(state, line)
  else if (state.mode === 'contents' && staysInContents(state, line)) addContentsLine(state, line)
  else if (isCoverLine(state, input)) addCoverLine(state, line)
  else placeInBody(state, input)
}

function beginContents(state: OutlineState, line: OutlineLine): void {
  state.mode = 'contents'
  state.contents = createContents()
  state.linesInMode = 0
  openChapter(state.writer, 'contents', { ...buildTitle(line), title: line.head })
}

function staysInContents(
  { contents, linesInMode, coverTexts }: OutlineState,
  line: OutlineLine,
): boolean {
  if (linesInMode >= longestContents || line.ends !== 'cut' || line.text.length > 80) return false
  return !repeatsEntry(contents, line) && !(linesInMode > 0 && coverTexts.has(line.head))
}

function addContentsLine(state: OutlineState, line: OutlineLine): void {
  state.linesInMode++
  addContentsEntry(state.contents, line)
  addParagraph(state.writer, line)
}

/** Lines before anything else, and those that repeat them on an inner title page. */
function isCoverLine(
  { mode, coverTexts, linesInMode }: OutlineState,
  input: HeadingInput,
): boolean {
  const { line } = input
  if (mode !== 'cover') return line.mark === null && coverTexts.has(line.head)
  if (linesInMode >= longestCover || line.ends === 'sentence' || line.text.length > 80) return false
  return (
    !isMarkedHeading(input) &&
    !(isUsualChapter(line) && !line.label.includes('预算')) &&
    !(linesInMode > 0 && opensExplanation(input)) &&
    line.mark === null
  )
}

/** A heading without an ordinal right over sentences, which names what they are of and no unit or year. */
function opensExplanation(input: HeadingInput): boolean {
  const { line, next } = input
  return (
    next?.ends === 'sentence' &&
    explained.test(line.label) &&
    !/20\d\d/.test(line.label) &&
    isPlainHeading(input)
  )
}
const explained =
  /^(?:财政拨款|一般公共预算)*“?(?:三公|机关运行经费|政府采购|国有资产|预算绩效|绩效)/

function addCoverLine(state: OutlineState, line: OutlineLine): void {
  const { writer } = state
  if (writer.chapter?.kind !== 'cover') openChapter(writer, 'cover', buildEmptyTitle(line.line))
  if (state.mode === 'cover') {
    state.linesInMode++
    if (line.head.length >= 4) state.coverTexts.add(line.head)
  } else {
    state.mode = 'body'
  }
  addParagraph(writer, line)
}

function placeInBody(state: OutlineState, input: HeadingInput): void {
  const { writer } = state
  const { line } = input
  state.mode = 'body'
  if (writer.chapter?.kind !== 'body') leaveFrontMatter(writer)
  if (isPartTitle(state, input)) return openChapter(writer, 'body', buildTitle(line))
  if (isMarkedHeading(input)) return openHeading(writer, line.mark?.level ?? 1, buildTitle(line))
  const runIn = splitRunInHeading(line, state.runIn)
  if (runIn) {
    state.runIn = line.mark
    openHeading(writer, runIn.title.mark?.level ?? 1, buildTitle(runIn.title))
    return addParagraph(writer, runIn.rest)
  }
  if (
    writer.lastLine &&
    continuesSentence(writer.lastLine, line, state.wrapWidth) &&
    !beginsAnew(writer.lastLine, input) &&
    !isEntryWithoutMark(state, line)
  )
    return continueParagraph(writer, line)
  if (isPlainHeading(input) || isEntryWithoutMark(state, line))
    return openHeading(writer, findPlainLevel(writer), buildTitle(line))
  addParagraph(writer, line)
}

/** Opens the part or section of a heading that is printed over two lines. */
function placeLongHeading(state: OutlineState, line: OutlineLine, next: OutlineLine): void {
  const { writer } = state
  if (writer.chapter?.kind !== 'body') leaveFrontMatter(writer)
  const text = line.text + next.text
  const whole = { ...line, text, label: line.label + next.label }
  if (line.mark?.level === 0) {
    state.hasParts = true
    openChapter(writer, 'body', buildTitle(whole))
    writer.chapter?.lines.push(next.line)
    return
  }
  openHeading(writer, line.mark?.level ?? 1, buildTitle(whole))
  writer.heading?.lines.push(next.line)
}

function leaveFrontMatter(writer: OutlineWriter): void {
  endParagraph(writer)
  writer.chapter = null
  writer.heading = null
}

function isPartTitle(state: OutlineState, input: HeadingInput): boolean {
  const { line } = input
  if (line.mark?.level === 0) return isMarkedHeading(input) && (state.hasParts = true)
  if (
    state.hasParts ||
    state.contents.hasParts ||
    line.text.length > 80 ||
    line.ends !== 'cut' ||
    !mayBeHeading(line.label)
  )
    return false
  const entry = findEntry(state.contents, line)
  if (entry && opensChapter(state.contents, entry))
    return line.mark === null || line.mark.level === entry.level
  return state.contents.entries.length === 0 && isUsualChapter(line)
}

function isEntryWithoutMark({ contents }: OutlineState, line: OutlineLine): boolean {
  return (
    line.mark === null &&
    line.ends === 'cut' &&
    line.text.length <= 60 &&
    mayBeHeading(line.label) &&
    findEntry(contents, line) !== null
  )
}

/** A heading without an ordinal stands below the last one that has one, beside others like it. */
function findPlainLevel({ chapter }: OutlineWriter): number {
  return (chapter?.headings.findLast(({ marked }) => marked)?.level ?? 0) + 1
}
