import { addUp } from '@/budget/tree/tree'
import type { BarPart, BarRow } from './data'

/** More rows than this are more than a reader scrolls through; the table has them all. */
const mostRows = 80

/**
 * Puts the rows that are too many for a picture together as one, with their amounts and parts added
 * up.
 */
export function gatherRows(rows: readonly BarRow[]): readonly BarRow[] {
  if (rows.length <= mostRows) return rows
  const hidden = rows.slice(mostRows - 1)
  const single = hidden.filter(({ kind }) => kind !== 'part')
  const counted = single.length > 0 ? single : hidden
  const rest: BarRow = {
    key: 'rest',
    code: null,
    name: `其余 ${counted.length} 项`,
    kind: 'row',
    leads: false,
    share: null,
    amount: addUp(counted.map(({ amount }) => amount)),
    parts: addParts(counted.flatMap(({ parts }) => parts)),
    inside: addParts(counted.flatMap(({ inside = [] }) => inside)),
    cumulative: hidden.at(-1)?.cumulative ?? null,
  }
  return [...rows.slice(0, mostRows - 1), rest]
}

function addParts(parts: readonly BarPart[]): readonly BarPart[] {
  const sums = new Map<string, BarPart>()
  for (const { key, name, amount } of parts) {
    const found = sums.get(key)
    sums.set(key, {
      key: key === 'own' ? 'rest' : key,
      name,
      share: null,
      amount: amount + (found?.amount ?? 0),
    })
  }
  return [...sums.values()]
}
