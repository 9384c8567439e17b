import { type AlignedTable, readRegion } from './columns'
import type { TableRow } from './cells'
import type { Rectangle } from './page'
import {
  type Segment,
  type SegmentLine,
  surround,
  type TableRegion,
  withSegments,
} from './segments'

/** Parts of the text's height: between a head and the rows below it. */
const gapBelowHead = 0.6

/** The rows of a table that the end of a page cuts below or within its head. */
export interface CutTable extends AlignedTable {
  /** Rows of the page before. */
  readonly upper: readonly TableRow[]
}

/**
 * Reads rows that begin a page together with the head that ended the page before; null where no row
 * is left of either.
 */
export function readBelowHead(region: TableRegion, head: readonly SegmentLine[]): CutTable | null {
  const { top, size } = region.lines[0]!
  const down = top - Math.max(gapBelowHead * size, findGap(head)) - surround(head).bottom
  const lines = [...head.map(line => moveLine(line, down)), ...region.lines]
  const { rows, xs, columns } = readRegion({ ...region, lines })
  const upper = rows.filter(row => row.top < top).map(row => moveRow(row, -down))
  const lower = rows.filter(row => row.top >= top)
  return upper.length > 0 && lower.length > 0 ? { upper, rows: lower, xs, columns } : null
}

/** The usual gap between lines of text; 0 where there is but one. */
function findGap(lines: readonly SegmentLine[]): number {
  const gaps = lines.slice(1).map(({ top }, index) => top - lines[index]!.bottom)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}

function moveBox<Box extends Rectangle>(box: Box, down: number): Box {
  return { ...box, top: box.top + down, bottom: box.bottom + down }
}

function moveLine({ line, segments }: SegmentLine, down: number): SegmentLine {
  const moved = segments.map(segment => ({
    ...moveBox<Segment>(segment, down),
    glyphs: segment.glyphs.map(glyph => moveBox(glyph, down)),
  }))
  return withSegments(moveBox(line, down), moved)
}

function moveRow(row: TableRow, down: number): TableRow {
  return { ...moveBox(row, down), boxes: row.boxes.map(box => box && moveBox(box, down)) }
}
