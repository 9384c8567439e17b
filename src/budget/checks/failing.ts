import type { Place } from '@/document/document'
import type { CheckResult, Outcome } from './model/types'
import { withWitnesses } from './withWitnesses'

type Cell = Pick<Place, 'table' | 'row' | 'cell'>
/**
 * Relations that do not hold or are not proven, by the keys of the printed figures that stand on either side of them.
 */
export type Failing = ReadonlyMap<string, readonly CheckResult[]>

/**
 * Finds the relations of every printed figure that do not hold, before those that are not proven:
 * of cells, and of what sentences print.
 */
export function indexFailing(results: readonly CheckResult[]): Failing {
  const found = new Map<string, CheckResult[]>()
  const add = (key: string, result: CheckResult) => {
    const known = found.get(key)
    if (!known) found.set(key, [result])
    // One after the other: only the last can be the same.
    else if (known.at(-1) !== result) known.push(result)
  }
  const of = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted)
  for (const result of [...of('fails'), ...of('unproven')]) {
    const terms = withWitnesses(result).flatMap(({ left, right }) => [
      ...left.terms,
      ...right.terms,
    ])
    for (const { place, statement, text } of terms) {
      if (text === null) continue
      if (place) add(cellKey(place), result)
      else if (statement !== null) add(statedKey(statement, text), result)
    }
  }
  return found
}

/** A printed cell as the key of `indexFailing`. */
export function cellKey({ table, row, cell }: Cell): string {
  return `${table}|${row}|${cell}`
}

/**
 * A figure that a statement prints as the key of `indexFailing`: 5.4 and 5.40 are one, whatever
 * separates the thousands.
 */
export function statedKey(statement: string, decimal: string): string {
  const digits = decimal.replace(/[,\s−-]/g, '')
  return `${statement} ${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}`
}
