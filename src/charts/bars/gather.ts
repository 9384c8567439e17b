import { sumOf } from '@/charts/core/amounts'
import type { Fen } from '@/document/money'
import type { BarPart, BarRow } from './data'

/** More rows than this do not fit a saved picture; the table has them all. */
const mostSavedRows = 300

/** Puts the rows that are too many for a picture together as one, with their parts added up. */
export function gatherRows(rows: readonly BarRow[], mostRows = mostSavedRows): readonly BarRow[] {
  if (rows.length <= mostRows) return rows
  const [shown, hidden] = [rows.slice(0, mostRows - 1), rows.slice(mostRows - 1)]
  const summed = withoutOwnParts(hidden)
  const known = summed.filter(hasAmount)
  const amount = known.length > 0 ? sumOf(known) : null
  return [
    ...shown,
    {
      key: 'rest',
      code: null,
      name: `其余 ${countSingle(hidden)} 项`,
      kind: summed.every(({ kind }) => kind === 'part') ? 'part' : 'row',
      leads: false,
      share: null,
      amount,
      parts: addParts(summed.flatMap(({ parts }) => parts)),
      inside: addParts(summed.flatMap(({ inside = [] }) => inside)),
      cumulative: hidden.at(-1)?.cumulative ?? null,
    },
  ]
}

/** Rows whose amounts are all there is, once: parts are in the amount of their row, where it is here. */
function withoutOwnParts(rows: readonly BarRow[]): readonly BarRow[] {
  const first = rows.findIndex(({ kind }) => kind !== 'part')
  return rows.filter(({ kind }, index) => kind !== 'part' || first < 0 || index < first)
}

/** How many rows there are besides those that stand for the parts after them. */
const countSingle = (rows: readonly BarRow[]) =>
  rows.filter(({ kind }, index) => kind === 'part' || rows[index + 1]?.kind !== 'part').length

/** A part for each key, with the amounts of all of that key. */
const addParts = (parts: readonly BarPart[]): readonly BarPart[] =>
  [...new Set(parts.map(({ key }) => key))].map(key => {
    const same = parts.filter(part => part.key === key)
    const name = same.at(-1)?.name ?? ''
    return { key: key === 'own' ? 'rest' : key, name, share: null, amount: sumOf(same) }
  })

const hasAmount = (row: BarRow): row is BarRow & { readonly amount: Fen } => row.amount !== null
