import { isAmount } from '@/reading/text/amounts'
import { findMiddle } from './lineGaps'
import type { Rectangle, Ruling } from './page'
import { joinRulings } from './rulings'
import { type SegmentLine, surround } from './segments'

/** Parts of the text's height: what is lower or narrower is no cell that is filled with a colour. */
const smallestCell = 0.8
/** Parts of the text's height: words that reach so far over an edge stand on both sides of it. */
const overEdge = 0.3
/** Two columns have three edges. */
const fewestEdges = 3

/** A box around so many lines with amounts is behind a table, and no cell of it. */
const linesOfPanel = 2

interface StripeInput {
  readonly fills: readonly Rectangle[]
  readonly lines: readonly SegmentLine[]
  readonly size: number
}

/**
 * Cells filled with a colour from top to bottom, as the head and every other row of a table are;
 * what lies behind several rows with columns is none.
 */
export function listStripes({ fills, lines, size }: StripeInput): Rectangle[] {
  const data = lines.filter(({ isData }) => isData)
  return fills
    .filter(
      box =>
        box.bottom - box.top >= smallestCell * size &&
        box.right - box.left >= smallestCell * size &&
        data.filter(line => hasColumns(line, box)).length < linesOfPanel,
    )
    .sort((a, b) => a.top - b.top)
}

/** Leaves out what is filled behind filled cells of several rows: a panel, or a page with a tint. */
export function dropPanels(fills: readonly Rectangle[]): Rectangle[] {
  const sorted = [...fills].sort((a, b) => a.top - b.top)
  return sorted.filter((box, index) => {
    let firstEnd = Infinity
    let start = index
    while (start > 0 && sorted[start - 1]!.top === box.top) start--
    for (let at = start; at < sorted.length && sorted[at]!.top < box.bottom; at++) {
      const other = sorted[at]!
      if (at === index || !isAround(box, other)) continue
      if (other.top >= firstEnd) return false
      firstEnd = Math.min(firstEnd, other.bottom)
    }
    return true
  })
}

function isAround(outer: Rectangle, { left, right, bottom }: Rectangle): boolean {
  return left >= outer.left && right <= outer.right && bottom <= outer.bottom
}

/** Whether words of several columns of a line stand in a box. */
function hasColumns({ segments }: SegmentLine, box: Rectangle): boolean {
  return segments.filter(words => holds(box, words)).length > 1
}

function holds({ left, right, top, bottom }: Rectangle, words: Rectangle): boolean {
  const [x, y] = [(words.left + words.right) / 2, findMiddle(words)]
  return x > left && x < right && y > top && y < bottom
}

/** The edges above and below filled cells, as a reader sees them part the rows of a table. */
export function listStripeEdges(stripes: readonly Rectangle[], size: number): Ruling[] {
  return joinRulings(
    stripes.flatMap(({ left, top, right, bottom }) => [
      { at: top, from: left, to: right },
      { at: bottom, from: left, to: right },
    ]),
    size,
  )
}

/** The columns that filled cells show. */
export interface StripedColumns {
  readonly xs: readonly number[]
  /** The column in which the filled cell around some words begins; null where none is filled. */
  readonly find: (words: Rectangle) => number | null
}

/** Finds the columns that filled cells show; null where they do not show those of all lines. */
export function findStripedColumns(
  lines: readonly SegmentLine[],
  stripes: readonly Rectangle[],
): StripedColumns | null {
  const { left, right, top, bottom } = surround(lines)
  const { size } = lines[0]!
  const own = stripes.filter(
    box =>
      findMiddle(box) > top - size &&
      findMiddle(box) < bottom + size &&
      !lines.some(line => hasColumns(line, box)),
  )
  const sides = own.flatMap(box => [box.left, box.right])
  const xs = joinRulings(
    sides.map(at => ({ at, from: 0, to: size })),
    size,
  )
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  if (xs.length < fewestEdges || xs[0]! > left + size || xs.at(-1)! < right - size) return null
  const near = overEdge * size
  const straddles = lines.some(({ segments }) =>
    segments.some(
      ({ text, left: from, right: to }) =>
        isAmount(text) && xs.some(x => x > from + near && x < to - near),
    ),
  )
  const sharesColumn = lines.some(({ segments }) => {
    const places = segments.map(words => xs.findLastIndex(x => x < (words.left + words.right) / 2))
    return new Set(places).size < places.length
  })
  return straddles || sharesColumn ? null : { xs, find: words => findFirst(xs, own, words) }
}

function findFirst(
  xs: readonly number[],
  boxes: readonly Rectangle[],
  words: Rectangle,
): number | null {
  const [box] = boxes.filter(box => holds(box, words)).sort((a, b) => findArea(a) - findArea(b))
  if (!box) return null
  const distances = xs.map(edge => Math.abs(edge - box.left))
  return distances.indexOf(Math.min(...distances))
}

const findArea = ({ left, right, top, bottom }: Rectangle) => (right - left) * (bottom - top)
