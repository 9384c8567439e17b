import { standingAmount } from '@/reading/formats/spacedColumns'

/** How wide characters are counted in a text. */
export interface Widths {
  /** How many places a character takes on its line. */
  readonly measure: (character: string) => number
  /** Whether its rows are of one line each, as people type them. */
  readonly isTyped: boolean
}

/** Characters that fill two places where Latin ones fill one, as editors show them. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
/** Punctuation and signs that Chinese fonts show as wide as their characters. */
const wideInChinese =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2030\u2160-\u217f\u2460-\u249b\u00b7\u2265\u2264\u00d7]/

const ways: readonly Widths[] = [
  { measure: text => (wide.test(text) || wideInChinese.test(text) ? 2 : 1), isTyped: true },
  { measure: text => (wide.test(text) ? 2 : 1), isTyped: true },
  // As programs count that turn pages into text.
  { measure: () => 1, isTyped: false },
]

/** How many rows below each other are compared. */
const nearLines = 4

/** Finds how wide characters are counted: so that most amounts end or begin below each other. */
export function findWidths(lines: readonly string[]): Widths {
  const counts = ways.map(({ measure }) => countAligned(lines, measure))
  return ways[counts.indexOf(Math.max(...counts))]!
}

function countAligned(lines: readonly string[], measure: Widths['measure']): number {
  let count = 0
  let above: Set<number>[] = []
  for (const line of lines) {
    const edges = listEdges(line, measure)
    if (edges.length === 0) continue
    for (const edge of edges) if (above.some(own => own.has(edge))) count++
    above = [...above.slice(1 - nearLines), new Set(edges)]
  }
  return count
}

/** Where the amounts of a line end, by the places before. */
function listEdges(line: string, measure: Widths['measure']): number[] {
  let column = 0
  let from = 0
  return [...line.matchAll(standingAmount)].map(({ index, 0: found }) => {
    const end = index + found.length
    for (const character of line.slice(from, end)) column += measure(character)
    from = end
    return column
  })
}
