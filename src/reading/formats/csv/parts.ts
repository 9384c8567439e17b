/** Characters of a part: the parser holds all lines of one at a time. */
const partLength = 2 ** 20

/**
 * A long text in parts of whole lines, without the line ends between them; the whole text where quotes
 * or odd line ends leave open what a line is.
 */
export function* cutAtLines(text: string): Generator<string, void> {
  const end = text.includes('\r') ? '\r\n' : '\n'
  const isPlain = text.length > partLength && !text.includes('"') && !/\r(?!\n)/.test(text)
  let from = 0
  for (;;) {
    const found = isPlain ? text.indexOf(end, from + partLength) : -1
    const next = found + end.length
    if (found < 0 || next === text.length) return yield text.slice(from)
    yield text.slice(from, found)
    from = next
  }
}
