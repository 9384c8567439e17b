import { type Band, overlaps } from './bands'
import { findLevels, findRows, type Stretch } from './headRows'
import { findMiddle, hasRuleBetween } from './lineGaps'
import type { Ruling } from './page'
import { type HeadCell, type Segment, type SegmentLine, surround } from './segments'
import type { TextLine } from './textLines'

/** The head of a table row by row; words over several rows stand in the first of them. */
export interface HeadRows {
  readonly rows: readonly (readonly HeadCell[])[]
  /** Cells with no others below them, from left to right. */
  readonly leaves: readonly HeadCell[]
  /** The last of the rows that each cell reaches over. */
  readonly lasts: ReadonlyMap<HeadCell, number>
  /** Whether words over several columns stand at the left of them, and not in the middle. */
  readonly isLeft: boolean
}

/**
 * How far rows with amounts are from each other at least (without two of them endlessly), and the first
 * row from the head (0 without one).
 */
export interface Pitches {
  readonly rows: number
  readonly head: number
}

/** Parts of the text's height: words one below the other, as a wrapped head has them. */
const sameMiddle = 0.6
const sameLeft = 0.3
const atLeft = 0.15
const wrappedHead = 1.6
const wideWrapped = 1.9
const farLine = 2.2
/** Lines of one cell are closer than rows are. */
const closer = 0.97
const muchCloser = 0.75
const levelWith = 0.2
/** Groups the words of a head into cells, and these into rows. */
export function groupHead(
  lines: readonly SegmentLine[],
  rules: readonly Ruling[],
  pitches: Pitches,
): HeadRows {
  const cells = joinWrapped(lines, rules, pitches).map(buildCell)
  const { levels, rowOf, isTop } = placeLevels(cells)
  const count = countRows(rowOf)
  const rows: HeadCell[][] = Array.from({ length: count }, () => [])
  const lasts = new Map<HeadCell, number>()
  levels.forEach((level, index) => {
    for (const cell of level.cells) {
      rows[rowOf[index]!.first]!.push(cell)
      lasts.set(cell, rowOf[index]!.last)
    }
  })
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  const leaves = cells
    .filter(cell => !hasCellsBelow(cell, lasts.get(cell)!, rows))
    .sort((a, b) => a.left - b.left)
  const isLeft = standsLeft(rows, leaves)
  const lifted = isLeft || isTop ? rows : liftLeaves(rows, leaves, lasts)
  const kept = lifted.flatMap((row, index) => (row.length > 0 ? index : []))
  for (const [cell, last] of lasts)
    lasts.set(
      cell,
      kept.findLastIndex(row => row <= last),
    )
  return { rows: kept.map(row => lifted[row]!), leaves, lasts, isLeft }
}

/** Rows of words in the middle of their cells; at the top of these where that makes fewer levels. */
function placeLevels(cells: readonly HeadCell[]) {
  const levels = findLevels(cells, findMiddle)
  const rowOf = findRows(levels)
  const tops = findLevels(cells, ({ top }) => top)
  const count = countRows(rowOf)
  const areTops = tops.length < count || (tops.length === count && tops.length < levels.length)
  if (!areTops) return { levels, rowOf, isTop: false }
  const ownRows = tops.map((_, index): Stretch => ({ first: index, last: index, off: 0 }))
  return { levels: tops, rowOf: ownRows, isTop: true }
}

const countRows = (places: readonly Stretch[]) => Math.max(0, ...places.map(({ last }) => last + 1))

function standsLeft(rows: HeadRows['rows'], leaves: readonly HeadCell[]): boolean {
  const upper = rows.slice(0, -1).flat()
  return upper.every(
    cell =>
      leaves.includes(cell) ||
      leaves.some(leaf => Math.abs(leaf.left - cell.left) < atLeft * cell.size),
  )
}

/** Words in the middle of rows down to the last, with nothing above or below, stand in the first. */
function liftLeaves(
  rows: readonly (readonly HeadCell[])[],
  leaves: readonly HeadCell[],
  lasts: ReadonlyMap<HeadCell, number>,
): HeadRows['rows'] {
  const lowest = rows.length - 1
  const lifted: HeadCell[][] = rows.map(() => [])
  rows.forEach((row, index) => {
    for (const cell of row) {
      const first = 2 * index - lowest
      const isMiddle = leaves.includes(cell) && lasts.get(cell) === index && first >= 0
      const others = isMiddle ? rows.slice(first).flat() : []
      const isAlone = others.every(other => other === cell || !overlaps(cell, other))
      lifted[isMiddle && isAlone ? first : index]!.push(cell)
    }
  })
  return lifted.map(row => row.sort((a, b) => a.left - b.left))
}

function buildCell(segments: readonly Segment[]): HeadCell {
  return { ...surround(segments), size: segments[0]!.size, segments }
}

/** The words of each cell: a line right below a longer one carries it on. */
function joinWrapped(
  lines: readonly SegmentLine[],
  rules: readonly Ruling[],
  pitches: Pitches,
): Segment[][] {
  const cells: Segment[][] = []
  const segments = lines.flatMap(line => line.segments)
  const size = lines[0]?.size ?? 0
  // Rows that are far from each other let lines of a cell be so, too.
  const pitch = Number.isFinite(pitches.rows) ? pitches.rows : pitches.head
  const usual = Math.max(wrappedHead, Math.min(wideWrapped, (muchCloser * pitch) / size))
  lines.forEach((line, index) => {
    const near = lines.slice(index).filter(({ top }) => top - line.top < line.size)
    const beside = near.flatMap(({ segments }) => segments)
    for (const segment of line.segments) {
      const above = cells.find(own => {
        const last = own.at(-1)!
        return (
          segment.top - last.top < closer * pitches.rows &&
          carriesOn(own, segment, isFarLine(last, segment, line) ? farLine : usual) &&
          !hasRuleBetween(rules, last, segment) &&
          beside.filter(each => overlaps(each, last)).length === 1
        )
      })
      if (above) above.push(segment)
      else cells.push([segment])
    }
  })
  return cells

  /** Whether a line only carries on cells of the line above, beside cells of one line. */
  function isFarLine(upper: Segment, lower: Segment, line: SegmentLine): boolean {
    return (
      isBetween(upper, lower, segments) &&
      line.segments.every(each => cells.some(own => carriesOn(own, each, farLine)))
    )
  }
}

/** Whether words of one line stand level with the middle of two, as beside a cell of two lines. */
function isBetween(upper: TextLine, lower: TextLine, all: readonly TextLine[]): boolean {
  const middle = (upper.top + lower.bottom) / 2
  return all.some(each => Math.abs((each.top + each.bottom) / 2 - middle) < levelWith * each.size)
}

/** Whether a line below those of a cell is one more of them: near, no wider, and aligned. */
function carriesOn(cell: readonly TextLine[], lower: TextLine, farthest: number): boolean {
  const upper = cell.at(-1)!
  const { size } = upper
  const distance = lower.top - upper.top
  if (distance < size / 2 || distance > farthest * size) return false
  const widest = Math.max(...cell.map(({ left, right }) => right - left))
  if (lower.right - lower.left > widest + sameLeft * size) return false
  const off = Math.abs(upper.left + upper.right - lower.left - lower.right) / 2
  return off < sameMiddle * size || Math.abs(upper.left - lower.left) < sameLeft * size
}

/** Whether others stand below a cell, or it stands over the gap between them. */
export function hasCellsBelow(
  cell: HeadCell,
  last: number,
  rows: readonly (readonly HeadCell[])[],
): boolean {
  const lower = rows.slice(last + 1).flat()
  if (lower.some(other => overlaps(cell, other))) return true
  const beside: readonly Band[] = rows[last]?.includes(cell) ? rows[last] : []
  const from = Math.max(...beside.map(({ right }) => (right <= cell.left ? right : -Infinity)))
  const to = Math.min(...beside.map(({ left }) => (left >= cell.right ? left : Infinity)))
  const under = lower.filter(({ left, right }) => left >= from && right <= to)
  return (
    under.some(({ right }) => right <= cell.left) && under.some(({ left }) => left >= cell.right)
  )
}
