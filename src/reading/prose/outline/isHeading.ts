import { chapterWords, couldHead, dutyVerb, goesOn, headingEnd, headingNoun } from './headingWords'
import { type Line, widthOf } from './line'

/** What a heading is told by: the line, those beside it, and where the document wraps its lines. */
export interface HeadingInput {
  readonly line: Line
  readonly next: Line | null
  readonly wrap: number
}

/** Whether a line with an ordinal is a heading and not a list item or a sentence. */
export function isMarkedHeading({ line, next, wrap }: HeadingInput): boolean {
  const { mark } = line
  if (!mark || line.text.length > 80) return false
  if (mark.level === 0) return line.ends !== 'sentence' && line.words.length <= 60
  // A heading may end with a full stop: "（一）收支总体情况。"
  const stopped = line.words.endsWith('。') ? line.words.slice(0, -1) : line.words
  const words = stopped !== line.words && !headingEnd.test(stopped) ? line.words : stopped
  if (!couldHead(words) || (!headingEnd.test(words) && isWrapped(line, next, wrap))) return false
  if (headingNoun.test(words)) return true
  if (dutyVerb.test(words) || mark.level > 2) return false
  return mark.level === 1 || (next !== null && next.mark?.level !== mark.level)
}

/**
 * Whether a line without an ordinal is a heading: short, a heading's last word, and a sentence
 * below it.
 */
export function isPlainHeading({ line, next, wrap }: HeadingInput): boolean {
  if (
    line.mark ||
    line.text.length > 60 ||
    line.ends !== 'cut' ||
    !couldHead(line.words) ||
    !headingEnd.test(line.words)
  )
    return false
  return next !== null && !goesOn.test(next.words) && !isWrapped(line, next, wrap)
}

/** Whether the words are those of a usual chapter: 部门概况, 名词解释 … */
export function isUsualChapter(line: Line): boolean {
  return (
    line.mark === null &&
    line.text.length <= 60 &&
    line.ends === 'cut' &&
    couldHead(line.words) &&
    chapterWords.test(line.words)
  )
}

function isWrapped(line: Line, next: Line | null, wrap: number): boolean {
  return (
    next !== null &&
    next.mark === null &&
    next.line === line.line + 1 &&
    widthOf(line.text) >= wrap - 2
  )
}
