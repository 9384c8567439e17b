import { isAmount } from '@/reading/text/amounts'
import { type AlignedColumn, findColumn } from './bands'
import { findMiddle, hasRuleBetween } from './lineGaps'
import type { Rectangle, Ruling } from './page'
import type { Segment, SegmentLine } from './segments'

/** Parts of the text's height: lines of one cell are no farther apart, from top to top. */
const farLines = 1.9
/** Where another cell's line stands between the only two. */
const farPair = 3.2
/** Parts of the text's height: how far the middles of cells may be from the middle of their row. */
const nearMiddle = 0.3
/** Lines that a row has at most, of all its cells. */
const mostLines = 9

interface Region {
  readonly lines: readonly SegmentLine[]
  readonly columns: readonly AlignedColumn[]
  readonly rules: readonly Ruling[]
  /** Whether words carry on the cell that these segments are of. */
  readonly carriesOn: (above: readonly Segment[], segment: Segment) => boolean
}

/**
 * Rows whose cells stand in the middle of one of several lines: the number of the last line of each,
 * by that of its first.
 */
export function findCentredRows(region: Region): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let start = 0; start < region.lines.length; start++) {
    const end = findEnd(region, start)
    if (end === null) continue
    found.set(start, end)
    start = end
  }
  return found
}

/** The last line of the row that begins here with the tallest of its cells. */
function findEnd(region: Region, start: number): number | null {
  const first = region.lines[start]!
  for (const segment of first.segments) {
    const column = findColumn(region.columns, 'body', segment)
    const most = Math.min(region.lines.length, start + mostLines)
    for (let end = start + 2; end < most; end++)
      if (isCentredRow(region, region.lines.slice(start, end + 1), column)) return end
  }
  return null
}

function isCentredRow(
  { columns, rules, carriesOn }: Region,
  lines: readonly SegmentLine[],
  tallest: number,
): boolean {
  const cells = new Map<number, Segment[]>()
  for (const segment of lines.flatMap(({ segments }) => segments)) {
    const column = findColumn(columns, 'body', segment)
    cells.set(column, [...(cells.get(column) ?? []), segment])
  }
  const tall = cells.get(tallest) ?? []
  const [upper, lower] = [tall[0], tall.at(-1)]
  if (tall.length < 2 || !upper || !lower) return false
  // The cell is all that the first and the last line have.
  if (![lines[0]!, lines.at(-1)!].every(({ segments }) => segments.every(s => tall.includes(s))))
    return false
  const { size } = upper
  if (tall.some((segment, index) => index > 0 && !follows(tall[index - 1]!, segment))) return false
  if (hasRuleBetween(rules, upper, lower)) return false
  const middle = middleOf(tall)
  const isInMiddle = (own: readonly Segment[]) =>
    Math.abs(middleOf(own) - middle) <= nearMiddle * size
  const others = [...cells].filter(([column]) => column !== tallest)
  // Labels at the left may be those of several rows.
  const own = others.filter(([column, { length }]) => column > tallest || length > 1)
  return (
    own.some(([, segments]) => segments.some(({ text }) => isAmount(text))) &&
    others.every(([, segments]) => segments.filter(({ text }) => isAmount(text)).length < 2) &&
    own.every(([, segments]) => isInMiddle(segments) && segments.length <= tall.length)
  )

  function follows(before: Segment, segment: Segment): boolean {
    const farthest = tall.length === 2 ? farPair : farLines
    return segment.top - before.top <= farthest * size && carriesOn([before], segment)
  }
}

function middleOf(segments: readonly Rectangle[]): number {
  return (findMiddle(segments[0]!) + findMiddle(segments.at(-1)!)) / 2
}
