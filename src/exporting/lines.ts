export type Measure = (text: string, size: number) => number

/**
 * What stays together: a figure with its sign and unit, a word of Latin letters; else each
 * character by itself.
 */
const pieces =
  /[<>+\u2212-]?\d[\d,.]*%?(?:\u2009?(?:亿元|万元|元|年|月|日|个|类|款|项))?|[A-Za-z][A-Za-z0-9.'-]*|./gsu
const noLineStart = /^[，。；：！？、）》」』”’％%·…,.;:!?)\]]/u
const noLineEnd = /[（《「『“‘([]$/u

interface Room {
  readonly size: number
  readonly width: number
  readonly measure: Measure
}

/** Lines of about equal length, and no more of them than are needed. */
export function balanceLines(text: string, { size, width, measure }: Room): readonly string[] {
  let lines = breakLines(text, { size, width, measure })
  for (let narrower = width - size; lines.length > 1 && narrower > width / 2; narrower -= size) {
    const closer = breakLines(text, { size, width: narrower, measure })
    if (closer.length > lines.length) break
    lines = closer
  }
  return lines
}

/**
 * Breaks text into lines that are no wider than `width`, whatever it holds; nothing is left out.
 */
export function breakLines(text: string, { size, width, measure }: Room): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd(), size) <= width
  const lines: string[][] = [[]]
  for (const piece of text.match(pieces)?.flatMap(token => (fits(token) ? [token] : [...token])) ??
    []) {
    const line = lines.at(-1) ?? []
    if (line.length === 0 || fits([...line, piece].join(''))) {
      line.push(piece)
      continue
    }
    lines.push([...carried(line, piece), piece])
  }
  return lines.map(line => line.join('').trim()).filter(line => line !== '')
}

/** Takes from the end of a line what may not stand there, or what must stand before `next`. */
function carried(line: string[], next: string): string[] {
  const taken: string[] = []
  const most = Math.min(4, line.length - 1)
  while (
    taken.length < most &&
    (noLineStart.test(taken[0] ?? next) || noLineEnd.test(line.at(-1) ?? ''))
  )
    taken.unshift(line.pop() ?? '')
  return taken
}
