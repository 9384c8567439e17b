import type { Place } from '../document'
import type { CheckResult } from './types'

type Cell = Pick<Place, 'table' | 'row' | 'cell'>

/** Relations that do not hold, by the printed figures that stand on either side of them; the first of each cell. */
export function indexFailing(results: readonly CheckResult[]): ReadonlyMap<string, CheckResult> {
  const found = new Map<string, CheckResult>()
  for (const result of results) {
    if (result.outcome !== 'fails') continue
    for (const { place, text } of [...result.left.terms, ...result.right.terms]) {
      if (place && text !== null && !found.has(cellKey(place))) found.set(cellKey(place), result)
    }
  }
  return found
}

/** A printed cell as the key of `indexFailing`. */
export function cellKey({ table, row, cell }: Cell): string {
  return `${table}|${row}|${cell}`
}
