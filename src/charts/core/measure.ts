import type { TextMeasure } from './chart'
import { regular } from './rich'
import { asciiWidths, centredMarks, closingMarks, narrowWidths, openingMarks } from './fontWidths'

/** The weight from which on a font with two weights is set in the heavier one. */
const boldFrom = 600
const asciiStart = 0x20
const em = 1000
/** What a full-width mark loses beside another one. */
const blankHalf = em / 2

/** Marks before which a closing one loses its blank half. */
const afterClosing = new Set(`${closingMarks}${openingMarks}${centredMarks})]}`)
/** Marks after which an opening one loses its blank half. */
const beforeOpening = new Set(`${openingMarks}${centredMarks}([{`)
const closing = new Set(closingMarks)
const opening = new Set(openingMarks)

/** Measures text by the table of one font, alike in browsers, in Node and in workers. */
export const measureByTable: TextMeasure = (text, size, weight = regular) => {
  const column = weight >= boldFrom ? 1 : 0
  let width = 0
  let before = ''
  for (const character of text) {
    width += widthOf(character, column)
    if (losesBlank(before, character)) width -= blankHalf
    before = character
  }
  return (width * size) / em
}

function widthOf(character: string, column: 0 | 1): number {
  const ascii = asciiWidths[column][character.charCodeAt(0) - asciiStart]
  return ascii ?? narrowWidths[character]?.[column] ?? em
}

/** As browsers set it: `text-spacing-trim: normal` of CSS Text 4, within a line. */
function losesBlank(before: string, after: string): boolean {
  return (
    (closing.has(before) && afterClosing.has(after)) ||
    (opening.has(after) && beforeOpening.has(before))
  )
}
