import type { RawLine } from '@/reading/raw'
import { isHan } from '@/reading/words'
import { isAnyOf, pack } from '../compact'
import { type Ordinal, readMark } from './ordinals'
import type { Title } from './types'

/** A text line with what is needed to tell headings from sentences. */
export interface Line {
  readonly line: number
  /** As printed, without the bullet of a list. */
  readonly text: string
  /**
   * The line in the form that is compared; of a line too long for a heading, the first characters.
   */
  readonly head: string
  readonly mark: Ordinal | null
  /** `head` without its ordinal. */
  readonly words: string
  readonly ends: Ending
}
/** How a line ends: a sentence, a semicolon or colon (which a hard wrap may follow), or cut. */
export type Ending = 'sentence' | 'pause' | 'cut'

const bullet = /^[-*•·●◆■▪◇□]\s+/
const longestHeading = 90
const longHead = 24

/** Looks at the head and the end of a line; a line of any length costs the same. */
export function lookAt({ line, text: printed }: RawLine): Line {
  const text = isHan(printed.charCodeAt(0)) ? printed : printed.replace(bullet, '')
  const head = pack(text, text.length > longestHeading ? longHead : longestHeading)
  const mark = readMark(head)
  return {
    line,
    text,
    head,
    mark,
    words: mark ? head.slice(mark.length) : head,
    ends: readEnding(text),
  }
}

/** A line as a title; no line that is a heading is so long that its words are cut. */
export function titleOf({ line, text, mark, words }: Line): Title {
  return { title: text, words, marked: mark !== null, line }
}

/** Width in Chinese characters: half-width ones count half. Only of lines that may be wrapped. */
export function widthOf(text: string): number {
  if (text.length > 200) return text.length
  let width = 0
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x2000 ? 1 : 2
  return width >> 1
}

function readEnding(text: string): Ending {
  let index = text.length - 1
  // Most lines end with a character or a full stop.
  if (isHan(text.charCodeAt(index))) return 'cut'
  while (index > 0 && isAnyOf('”’」"', text, index)) index--
  if (index > 0 && isAnyOf('）)', text, index) && isAnyOf('。！？；', text, index - 1)) index--
  if (isAnyOf('。！？!?', text, index)) return 'sentence'
  return isAnyOf('：:；;', text, index) ? 'pause' : 'cut'
}
