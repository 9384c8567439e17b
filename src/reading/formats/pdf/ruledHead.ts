import { overlaps } from './bands'
import { hasCellsBelow, type HeadRows } from './headCells'
import { findMiddle } from './lineGaps'
import type { Ruling } from './page'
import { createRowFinder, type RowStretch } from './ruledRows'
import { type HeadCell, type Segment, type SegmentLine, surround } from './segments'

interface RuledCell extends RowStretch {
  readonly segments: Segment[]
}

/** Groups the words of a head into cells and rows by the lines drawn between all of its rows. */
export function groupRuledHead(lines: readonly SegmentLine[], rules: readonly Ruling[]): HeadRows {
  const find = createRowFinder(rules)
  const found: RuledCell[] = []
  for (const segment of lines.flatMap(line => line.segments)) {
    const { first, last } = find(segment)
    const own = found.find(
      cell =>
        cell.first === first &&
        cell.last === last &&
        cell.segments.some(each => overlaps(each, segment)),
    )
    if (own) own.segments.push(segment)
    else found.push({ first, last, segments: [segment] })
  }
  const rows = new Map<number, HeadCell[]>()
  const cells = found.map(({ segments, first, last }) => {
    const sorted = [...segments].sort((a, b) => findMiddle(a) - findMiddle(b) || a.left - b.left)
    const cell = { ...surround(sorted), size: sorted[0]!.size, segments: sorted }
    rows.set(first, [...(rows.get(first) ?? []), cell])
    return { cell, last }
  })
  const order = [...rows.keys()].sort((a, b) => a - b)
  const byLeft = (a: HeadCell, b: HeadCell) => a.left - b.left
  const sorted = order.map(first => rows.get(first)!.sort(byLeft))
  const lasts = new Map(
    cells.map(({ cell, last }) => [cell, order.findLastIndex(first => first <= last)]),
  )
  const leaves = [...lasts].flatMap(([cell, last]) =>
    hasCellsBelow(cell, last, sorted) ? [] : cell,
  )
  return { rows: sorted, leaves: leaves.sort(byLeft), lasts, isLeft: false }
}
