import type { TableRow } from './cells'
import type { TextLine } from './textLines'

/** The words of a row by column, from top to bottom. */
export type RowWords = readonly (readonly TextLine[])[]

/**
 * How far the last line of each cell ends from the right edge of its column, in heights of the text:
 * known where words of that column wrap, whose longest line ends at the edge.
 */
export function markWraps(rows: readonly TableRow[], words: readonly RowWords[]): TableRow[] {
  const edges = (words[0] ?? []).map((_, column) => {
    const cells = words.map(row => row[column]!)
    return cells.some(hasLines) ? Math.max(...cells.flat().map(({ right }) => right)) : Infinity
  })
  return rows.map((row, index) => ({
    ...row,
    wraps: words[index]!.map((own, column) => {
      const last = own.at(-1)
      return last ? (edges[column]! - last.right) / last.size : Infinity
    }),
  }))
}

const hasLines = (words: readonly TextLine[]) =>
  words.some(({ top, size }) => top - words[0]!.top > size / 2)
