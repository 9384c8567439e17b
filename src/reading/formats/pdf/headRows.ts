import { overlaps } from './bands'
import { findRowEdges, type Level, type RowEdges } from './rowEdges'
import type { HeadCell } from './segments'

/** Parts of the text's height: middles of one row. */
const sameRow = 0.45
/** Of the distance of two rows: so far from half way between them a cell over both may stand. */
const halfWay = 0.15
/** Parts of the text's height: so far from the middle of rows of known heights. */
const nearMiddle = 0.3
/** Levels between the first and the last that are tried as rows in all ways, which double with each. */
const mostTried = 8

/** The rows that a level stands in, from 0. */
export interface Stretch {
  readonly first: number
  readonly last: number
  /** How far from the middle of its rows, in points. */
  readonly off: number
}

/** Cells whose middles, or other heights, are level, from top to bottom. */
export function findLevels(
  cells: readonly HeadCell[],
  heightOf: (cell: HeadCell) => number,
): Level[] {
  const levels: Level[] = []
  for (const cell of [...cells].sort((a, b) => heightOf(a) - heightOf(b))) {
    const last = levels.at(-1)
    if (last && heightOf(cell) - last.middle <= sameRow * cell.size) last.cells.push(cell)
    else levels.push({ middle: heightOf(cell), cells: [cell] })
  }
  return levels
}

/**
 * The rows that each level stands in. As few levels as can be are rows: the others stand in the
 * middle of several, with nothing above or below them. More levels than a head has are all rows.
 */
export function findRows(levels: readonly Level[]): Stretch[] {
  let best = levels.map((_, index): Stretch => ({ first: index, last: index, off: 0 }))
  const inner = levels.slice(1, -1)
  if (inner.length > mostTried) return best
  const ways = Array.from({ length: 2 ** inner.length }, (_, bits) =>
    levels.filter((__, index) => {
      const isEdge = index === 0 || index === levels.length - 1
      return isEdge || (bits >> (index - 1)) % 2 === 1
    }),
  )
  let fewest = levels.length
  for (const rows of ways) {
    if (rows.length > fewest) continue
    for (const edges of [null, ...findRowEdges(rows, levels)]) {
      const places = levels
        .map(level => placeLevel(level, rows, edges))
        .filter(place => place !== null)
      if (places.length < levels.length) continue
      if (rows.length === fewest && sumOff(places) >= sumOff(best)) continue
      best = places
      fewest = rows.length
    }
  }
  return best
}

const sumOff = (places: readonly Stretch[]) => places.reduce((sum, { off }) => sum + off, 0)

/** The rows of a level: those it stands half way between, or in the middle of by their edges. */
function placeLevel(level: Level, rows: readonly Level[], edges: RowEdges | null): Stretch | null {
  const own = rows.indexOf(level)
  if (own >= 0) return { first: own, last: own, off: 0 }
  const { size } = level.cells[0]!
  for (let first = 0; first < rows.length; first++)
    for (let last = first + 1; last < rows.length; last++) {
      const [upper, lower] = [rows[first]!.middle, rows[last]!.middle]
      const middle = edges ? (edges[first]! + edges[last + 1]!) / 2 : (upper + lower) / 2
      const off = Math.abs(middle - level.middle)
      if (off > (edges ? nearMiddle * size : halfWay * (lower - upper))) continue
      const others = rows.slice(first, last + 1).flatMap(({ cells }) => cells)
      if (level.cells.every(cell => !others.some(other => overlaps(cell, other))))
        return { first, last, off }
    }
  return null
}
