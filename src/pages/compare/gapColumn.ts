import type { ShownRow } from '@/budget/sideBySide/shownRows'
import { noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

type GapOf = (row: ShownRow) => number | null

/**
 * Places of rows by how much they differ, the most first, up or down alike: each among the rows of
 * its level that are parts of a whole; equal ones have one place.
 */
export function rankGaps(rows: readonly ShownRow[], gapOf: GapOf): ReadonlyMap<string, number> {
  const sizes = rows.flatMap(shown => {
    const gap = shown.row.whole === null ? null : gapOf(shown)
    return gap === null ? [] : [{ ...shown.row, size: Math.abs(gap) }]
  })
  return new Map(
    sizes.map(({ key, level, size }) => [
      key,
      1 + sizes.filter(other => other.level === level && other.size > size).length,
    ]),
  )
}

/** The column of these places. */
export function gapColumn(rows: readonly ShownRow[], gapOf: GapOf): TableColumn<ShownRow> {
  const places = rankGaps(rows, gapOf)
  const placeOf = ({ row }: ShownRow) => places.get(row.key) ?? null
  return {
    key: 'gap',
    label: '差额名次',
    kind: 'figure',
    title: '同级的项里按相差多少排，不论增减',
    value: placeOf,
    cell: row => ({ text: String(placeOf(row) ?? noFigure) }),
    attributes: () => ({ class: 'quiet' }),
  }
}
