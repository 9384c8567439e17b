const tab = 9
const quote = 0x22
/**
 * Texts longer than this hardly recur, and cost no more than a reference to the document's text.
 */
const longestShared = 24
const mostShared = 2048

/**
 * Splits the lines of one text at their tabs. Amounts and labels recur all over a document: a cell
 * like an earlier one is that one's text.
 */
export class TabSplitter {
  private readonly recent = new Array<string>(mostShared).fill('')
  /** The cells of one line after another, until their number is known. */
  private readonly cells: string[] = []
  /** Where the next tab stands: many lines have none, and need not be searched. */
  private next = -1

  constructor(private readonly text: string) {}

  /**
   * The cells of the line from `start` to `end`, which stands behind the lines split before; `null`
   * where it has no tab.
   */
  split(start: number, end: number): string[] | null {
    const { text, cells } = this
    if (this.next < start) this.next = findTab(text, start)
    if (this.next >= end) return null
    let count = 0
    for (let from = start; from <= end;) {
      let hash = 0
      let index = from
      for (
        let code = text.charCodeAt(index);
        index < end && code !== tab;
        code = text.charCodeAt(++index)
      )
        hash = Math.imul(hash, 31) + code
      cells[count++] = this.cell(from, index, hash)
      from = index + 1
    }
    return cells.slice(0, count)
  }

  private cell(from: number, to: number, hash: number): string {
    if (from === to) return ''
    if (this.text.charCodeAt(from) === quote && to - from > 1) {
      const quoted = readQuoted(this.text.slice(from, to))
      if (quoted !== null) return quoted
    }
    if (to - from > longestShared) return this.text.slice(from, to)
    const slot = (hash ^ (hash >>> 11)) & (mostShared - 1)
    const known = this.recent[slot]!
    if (known.length === to - from && hasTextAt(this.text, from, known)) return known
    return (this.recent[slot] = this.text.slice(from, to))
  }
}

/** What spreadsheet programs put in quotes, as they do figures with commas; `null` for other text. */
function readQuoted(cell: string): string | null {
  if (!cell.endsWith('"')) return null
  const inner = cell.slice(1, -1)
  return /^(?:[^"]|"")*$/.test(inner) ? inner.replaceAll('""', '"') : null
}

/** Few characters are sooner compared than a function of the language is called. */
function hasTextAt(text: string, from: number, expected: string): boolean {
  for (let index = 0; index < expected.length; index++)
    if (text.charCodeAt(from + index) !== expected.charCodeAt(index)) return false
  return true
}

/** The first tab from `start` on, or the end of the text. */
function findTab(text: string, start: number): number {
  const found = text.indexOf('\t', start)
  return found < 0 ? text.length : found
}
