import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/text/amounts'
import { startsWithHan, stripSpace } from '@/reading/text/characters'
import { countHeaderRows } from './header'

/** What most cells of a column are; `null` for fewer than two of a kind. */
type Shape = 'words' | 'figures' | null

/** As many rows tell what a column holds. */
const mostSampled = 60
/** By how many cells a page may stand beside the one before. */
const shifts = [0, 1, -1, 2, -2]

/**
 * Whether the rows of a page can go on with the columns of a table, at their place or with blank
 * columns dropped: no column has words on one and figures on the other.
 */
export function fitColumns(before: readonly PrintedRow[], next: readonly PrintedRow[]): boolean {
  const own = listShapes(before.slice(countHeaderRows(before)).slice(-mostSampled))
  const others = listShapes(next.slice(countHeaderRows(next), mostSampled))
  return shifts.some(shift =>
    others.every((shape, index) => {
      const expected = own[index + shift] ?? null
      return shape === null || expected === null || shape === expected
    }),
  )
}

/** How many columns hold the same kind of cells in both, at their place; 0 where one does not. */
export function matchColumns(before: readonly PrintedRow[], next: readonly PrintedRow[]): number {
  const own = listShapes(before.slice(countHeaderRows(before)).slice(-mostSampled))
  const others = listShapes(next.slice(0, mostSampled), next.length > 3 ? 2 : 1)
  let same = 0
  for (let index = 0; index < Math.max(own.length, others.length); index++) {
    const [one, other] = [own[index] ?? null, others[index] ?? null]
    if (one !== null && other !== null && one !== other) return 0
    if (one !== null && one === other) same++
  }
  return same
}

function listShapes(rows: readonly PrintedRow[], least = 2): readonly Shape[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, index) => {
    let words = 0
    let figures = 0
    for (const { cells } of rows) {
      const cell = cells[index] ?? ''
      if (cell === '') continue
      const text = startsWithHan(cell) ? cell : stripSpace(cell)
      if (startsWithHan(text)) words++
      else if (isAmount(text)) figures++
    }
    if (words >= least && words > 4 * figures) return 'words'
    return figures >= least && figures > 4 * words ? 'figures' : null
  })
}
