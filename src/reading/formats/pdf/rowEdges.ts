import type { HeadCell } from './segments'

/** Cells whose middles are level. */
export interface Level {
  readonly middle: number
  readonly cells: HeadCell[]
}

/** Edges between rows, from the upper one of the first to the lower one of the last, in points. */
export type RowEdges = readonly number[]

/** Parts of the text's height: how far words reach over the edge of their row at most. */
const overEdge = 0.1

/**
 * Where rows end that words stand in the middle of: one edge gives all others. The first edge is
 * half way between the ones that it can be, or where it puts another level in the middle of rows.
 */
export function findRowEdges(rows: readonly Level[], levels: readonly Level[]): RowEdges[] {
  // Edge n is ±first + mirrored[n].
  const mirrored = [0]
  for (const { middle } of rows) mirrored.push(2 * middle - mirrored.at(-1)!)
  const signOf = (edge: number) => (edge % 2 === 0 ? 1 : -1)
  const [least, most] = findFirstEdge(rows, mirrored)
  if (least > most) return []
  const firsts = new Set([(least + most) / 2])
  for (const { middle } of levels.filter(level => !rows.includes(level)))
    for (let first = 0; first < rows.length; first++)
      for (let end = first + 2; end <= rows.length; end += 2) {
        const own = signOf(first) * (middle - (mirrored[first]! + mirrored[end]!) / 2)
        if (own >= least && own <= most) firsts.add(own)
      }
  return [...firsts].map(first => mirrored.map((edge, index) => edge + signOf(index) * first))
}

/** The first edge can be anywhere between these two, so that all words stand in their rows. */
function findFirstEdge(rows: readonly Level[], mirrored: readonly number[]): [number, number] {
  let [least, most] = [-Infinity, Infinity]
  const offer = (edge: number, isAbove: boolean, limit: number) => {
    const place = edge % 2 === 0 ? limit - mirrored[edge]! : mirrored[edge]! - limit
    if ((edge % 2 === 0) === isAbove) most = Math.min(most, place)
    else least = Math.max(least, place)
  }
  rows.forEach(({ cells }, index) => {
    for (const { top, bottom, size } of cells) {
      offer(index, true, top + overEdge * size)
      offer(index + 1, false, bottom - overEdge * size)
    }
  })
  return [least, most]
}
