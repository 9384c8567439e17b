import type { RawLine } from '@/reading/formats/raw'
import { headingEnd } from './headings'
import { measureWidth, readLine, removeBullet } from './line'
import { isPageNumberAt } from './lines'

/** Widths in Chinese characters at which a document ends its lines. */
export interface LineWidths {
  /** At which it wraps them, or one that no line reaches where it does not. */
  readonly wrapWidth: number
  /** Of the widest line. */
  readonly pageWidth: number
}

/** Measures the lines of a text without its page numbers; few have to be read for it. */
export function measureLines(prose: readonly RawLine[]): LineWidths {
  return { wrapWidth: measureWrapWidth(prose), pageWidth: measurePageWidth(prose) }
}

function measurePageWidth(prose: readonly RawLine[]): number {
  let widest = 0
  for (const [index, line] of prose.entries()) {
    // No line is wider than it has characters.
    if (line.text.length <= widest) continue
    const width = measureWidth(removeBullet(line.text))
    if (width > widest && !isPageNumberAt(prose, index)) widest = width
  }
  return widest
}

const leastWrap = 24
const mostWrap = 100
const withoutWrap = 1000

function measureWrapWidth(prose: readonly RawLine[]): number {
  let widest = 0
  for (let index = 1; index < prose.length; index++) {
    const before = prose[index - 1]!
    const line = prose[index]!
    if (line.line !== before.line + 1) continue
    const width = measureWidth(removeBullet(before.text))
    if (width <= widest || width < leastWrap || width > mostWrap) continue
    const { ends, mark, label } = readLine(before)
    if (
      ends === 'cut' &&
      !mark &&
      !headingEnd.test(label) &&
      !readLine(line).mark &&
      !isPageNumberAt(prose, index)
    )
      widest = width
  }
  return widest > 0 ? widest : withoutWrap
}
