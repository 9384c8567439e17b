import type { Row, Side } from '@/document/document'
import type { TableView } from '@/budget/checks/model/view'

/** A class and the sections of it that stand in a later group of columns. */
export interface PartedClass {
  readonly whole: Row
  readonly side: Side
  readonly parts: readonly { readonly side: Side; readonly row: Row }[]
}

/**
 * Economic classes that a break between groups of columns parts from sections of theirs: 302 in the
 * first, 30215 and what follows in the next, which prints no 302 of its own.
 */
export function findPartedClasses({ sides }: TableView): readonly PartedClass[] {
  const classes = new Map<string, { whole: Row; side: Side; parts: { side: Side; row: Row }[] }>()
  for (const side of sides) {
    if (side.kind !== 'economic') continue
    const own = new Set<string>()
    for (const row of side.rows) {
      if (row.role !== 'line' || row.code === null) continue
      if (row.code.length === 3) {
        own.add(row.code)
        classes.set(row.code, { whole: row, side, parts: [] })
      } else if (row.parent === null && !own.has(row.code.slice(0, 3)))
        classes.get(row.code.slice(0, 3))?.parts.push({ side, row })
    }
  }
  return [...classes.values()].filter(({ parts }) => parts.length > 0)
}
