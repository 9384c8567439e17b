/** Two blanks and more inside a line part its columns. */
const columnGap = /\S(?: {2,}|[ \u3000]*\u3000[ \u3000]+)(?=\S)/
const amount = /(?<=^|[ \u3000])-?\d[\d,]*(?:\.\d+)?%?(?=[ \u3000]|$)/g
/** A bare number may be a page of the contents, or a year. */
const bareNumber = /^(?:\d{1,3}|(?:19|20)\d\d)$/
/** Figures of sentences stand apart where these are filled in or justified. */
const inSentence = /[，。；！？]/
/** As many lines make a table. */
const fewest = 3

/** Names the code of the finding below. */
export const spacedColumns = 'spaced-columns'

/** Whether a text has tables whose columns are parted by blanks alone. */
export function hasSpacedColumns(text: string): boolean {
  if (/\t|^\s*\||<table/im.test(text)) return false
  let found = 0
  for (const line of text.split('\n'))
    if (isSpacedRow(line.trim()) && ++found >= fewest) return true
  return false
}

/** Whether a line has amounts that blanks part from what is beside them. */
export function isSpacedRow(line: string): boolean {
  if (!columnGap.test(line) || inSentence.test(line)) return false
  const amounts = line.match(amount) ?? []
  return amounts.length > 1 || amounts.some(own => !bareNumber.test(own))
}
