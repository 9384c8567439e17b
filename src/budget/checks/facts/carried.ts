import type { Row, Side, TableKind } from '@/document/document'
import { compareSums } from '@/budget/checks/model/compare'
import { cellTerm } from '@/budget/checks/model/terms'
import type { Term } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { isNotZero } from './carryOver'
import { isCarryOver } from './funds'

/** What was carried over from last year, and what is left for next year, as tables print them. */
export interface Carried {
  readonly opening: readonly Term[]
  readonly closing: readonly Term[]
}

const opening = /^carryOver(?:\.|$)/
const closing = /^carryForward(?:\.|$)/

/** Lists the printed amounts of money carried over or left, of whatever fund, none of them nought. */
export function listCarried(firsts: ReadonlyMap<TableKind, TableView>): Carried {
  const found = { opening: [] as Term[], closing: [] as Term[] }
  for (const table of firsts.values())
    for (const side of table.sides)
      for (const row of side.rows)
        for (const { key } of side.columns)
          if (isNotZero(row.amounts[key])) {
            const of = periodOf(side, row, key)
            if (of) found[of].push(cellTerm({ table, side, row, key }))
          }
  return found
}

/** Columns count in the total row alone, rows with their funds below them. */
function periodOf(side: Side, row: Row, key: string): 'opening' | 'closing' | null {
  if (row.role === 'total')
    return opening.test(key) ? 'opening' : closing.test(key) ? 'closing' : null
  if (row.role !== 'line' || /^(?:comparison|prior|column-)/.test(key)) return null
  const names = [row.name, ...listAbove(side, row)]
  if (side.kind === 'revenue') return names.some(isCarryOver) ? 'opening' : null
  return names.some(name => /结转|结余/.test(name)) ? 'closing' : null
}

function listAbove({ rows }: Side, row: Row): string[] {
  const names: string[] = []
  for (let above = row.parent; above !== null; above = rows[above]?.parent ?? null)
    names.push(rows[above]?.name ?? '')
  return names
}

/**
 * What one total counts besides another: the printed money carried over from last year, less what of
 * it is left, that makes them equal; `null` where none does.
 */
export function findCarried(
  larger: readonly Term[],
  lesser: readonly Term[],
  carried: Carried,
): readonly Term[] | null {
  const fits = (terms: readonly Term[]) =>
    compareSums(larger, [...lesser, ...terms], 'equal').outcome !== 'fails'
  const single = [...carried.opening, ...carried.closing].find(term => fits([term]))
  if (single) return [single]
  for (const more of carried.opening)
    for (const less of carried.closing) {
      const both = [more, { ...less, sign: -1 as const }]
      if (fits(both)) return both
    }
  return null
}
