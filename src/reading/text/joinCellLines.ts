const latinEnd = /[A-Za-z]$/
const latinStart = /^[A-Za-z]/

/** Joins the lines of a cell as a reader does: a blank between Latin words only. */
export function joinCellLines(lines: readonly string[]): string {
  let joined = ''
  for (const line of lines) {
    if (joined === '') joined = line
    else joined += latinEnd.test(joined) && latinStart.test(line) ? ` ${line}` : line
  }
  return joined
}
