const tab = 9
/** Texts longer than this hardly recur, and cost no more than a reference to the document's text. */
const longestShared = 24
const mostShared = 2048

/** Splits the lines of one text at their tabs. Amounts and labels recur all over a document: a cell like an earlier one is that one's text. */
export class TabSplitter {
  private readonly recent = new Array<string>(mostShared).fill('')

  constructor(private readonly text: string) {}

  /** The cells of the line from `start` to `end`; `null` where it has no tab. */
  split(start: number, end: number): string[] | null {
    const { text } = this
    let count = 0
    for (let at = start; at < end; at++) if (text.charCodeAt(at) === tab) count++
    if (count === 0) return null
    const cells = new Array<string>(count + 1)
    let from = start
    for (let cell = 0; cell <= count; cell++) {
      let hash = 0
      let at = from
      for (let code = text.charCodeAt(at); at < end && code !== tab; code = text.charCodeAt(++at)) hash = Math.imul(hash, 31) + code
      cells[cell] = this.cell(from, at, hash)
      from = at + 1
    }
    return cells
  }

  private cell(from: number, to: number, hash: number): string {
    if (from === to) return ''
    if (to - from > longestShared) return this.text.slice(from, to)
    const slot = (hash ^ hash >>> 11) & mostShared - 1
    const known = this.recent[slot]!
    if (known.length === to - from && this.text.startsWith(known, from)) return known
    return this.recent[slot] = this.text.slice(from, to)
  }
}
