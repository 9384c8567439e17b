import type { Row } from './document'

/**
 * The rows that are kept, each a part of the nearest row above it that is kept and can be one; a row
 * without any stands at the top.
 */
export function keepRows(
  rows: readonly Row[],
  isKept: (row: Row) => boolean,
  canHold: (row: Row) => boolean = () => true,
): Row[] {
  const places = new Map<number, number>()
  rows.forEach((row, index) => {
    if (isKept(row)) places.set(index, places.size)
  })
  return rows.flatMap((row, index): Row[] => {
    if (!places.has(index)) return []
    let above = row.parent
    while (above !== null) {
      const [holder, place] = [rows[above], places.get(above)]
      if (holder && place !== undefined && canHold(holder)) return [{ ...row, parent: place }]
      above = holder?.parent ?? null
    }
    return [{ ...row, parent: null }]
  })
}
