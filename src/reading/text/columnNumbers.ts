import { stripSpace } from './characters'

/** The levels of a code, each in a column of its own. */
export const codeLevels = new Set(['类', '款', '项'])
/** 3, （3）, ③, 3=1+2 */
const columnNumber = /^(?:[（(](\d{1,2})[）)]|(\d{1,2})(?:[=＝]\d{1,2}(?:[+＋\-－—]\d{1,2})+)?)$/
const circledOne = 0x2460
/** "**" in a row of column numbers: a column of words, which has none. */
const unnumbered = /^[*＊]+$/

/**
 * Whether a row is "栏次 1 2 3 …": numbers of the columns themselves, beside two words at most;
 * where 栏次 says so, any number of them.
 */
export function isColumnNumbering(row: { readonly cells: readonly string[] }): boolean {
  let others = 0
  let numbers = 0
  let last = 0
  let isSaid = false
  for (const cell of row.cells) {
    const text = stripSpace(cell)
    if (text === '') continue
    // In final accounts the levels of codes stand in the same row.
    if (codeLevels.has(text) || unnumbered.test(text)) continue
    const number = readColumnNumber(text)
    if (number === null) {
      isSaid ||= text === '栏次'
      if (++others > 2) return false
      continue
    }
    if (numbers++ > 0 && number !== last + 1) return false
    last = number
  }
  return numbers >= 3 || (isSaid && numbers > 0)
}

function readColumnNumber(text: string): number | null {
  const circled = text.length === 1 ? text.charCodeAt(0) - circledOne : -1
  if (circled >= 0 && circled < 20) return circled + 1
  const [, bracketed, plain] = columnNumber.exec(text) ?? []
  const number = bracketed ?? plain
  return number === undefined ? null : Number(number)
}
