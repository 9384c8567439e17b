/** Two blanks and more inside a line part its columns. */
const columnGap = /\S(?: {2,}|[ \u3000]*\u3000[ \u3000]+)(?=\S)/g
/** An amount between blanks. */
export const standingAmount = /(?<=^|[ \u3000])-?\d[\d,]*(?:\.\d+)?%?(?=[ \u3000]|$)/g
/** A bare number may be a page of the contents, or a year. */
const bareNumber = /^(?:\d{1,3}|(?:19|20)\d\d)$/
/** Figures of sentences stand apart where these are filled in or justified. */
const inSentence = /[，。；！？]|[a-z]\.(?:\s|$)/
/** What says its own unit stands in a list, not below a head. */
const withUnit = /-?\d[\d,]*(?:\.\d+)?[ \u3000]*(?:亿元|万元|元)/g
/** As many lines make a table. */
const fewest = 3
/** Lines of more cells are no rows, and texts of more characters no document whose pages are laid out. */
const mostCells = 100
const longestText = 2_000_000

/** Names the code of the finding below. */
export const spacedColumns = 'spaced-columns'

/** Whether a text has tables whose columns are parted by blanks alone. */
export function hasSpacedColumns(text: string): boolean {
  if (text.length > longestText || /\t|^\s*\||<table/im.test(text)) return false
  let found = 0
  for (const line of text.split('\n')) {
    if (countGaps(line) >= mostCells) return false
    if (found < fewest && isSpacedRow(line.trim())) found++
  }
  return found >= fewest
}

/** Whether a line has amounts that blanks part from what is beside them. */
export function isSpacedRow(line: string): boolean {
  if (countGaps(line) === 0 || inSentence.test(line)) return false
  const amounts = line.replace(withUnit, '元').match(standingAmount) ?? []
  return amounts.length > 1 || amounts.some(own => !bareNumber.test(own))
}

const countGaps = (line: string) => line.match(columnGap)?.length ?? 0
