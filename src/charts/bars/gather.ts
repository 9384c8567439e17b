import { sumOf } from '@/charts/core/amounts'
import type { Fen } from '@/document/money'
import { toTenths } from '@/text/format'
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
  const whole = rows.find(({ kind }) => kind === 'whole')?.amount ?? null
  return [
    ...shown,
    {
      key: 'rest',
      code: null,
      name: `其余 ${countSingle(hidden)} 项`,
      kind: summed.every(({ kind }) => kind === 'part') ? 'part' : 'row',
      leads: false,
      share: shareIn(amount, whole),
      amount,
      ...addRows(summed, amount),
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

/** The parts of some rows that have `amount` together, and what the first of these is made of. */
function addRows(
  rows: readonly BarRow[],
  amount: Fen | null,
): Required<Pick<BarRow, 'parts' | 'inside'>> {
  const insideOf = ({ inside = [] }: BarRow) => inside
  const divided = rows.find(row => insideOf(row).length > 0)?.parts[0]?.key
  const added = addParts(rows.map(namedParts))
  // What is inside the first part stays so.
  const parts = [...added].sort(
    (one, other) => Number(other.key === divided) - Number(one.key === divided),
  )
  // A part of a row without an amount is part of nothing that is known.
  const isWhole = rows.every(row => hasAmount(row) || row.parts.length === 0)
  // What is not known of one row is not known of all.
  const isDivided = rows.every(
    row => insideOf(row).length > 0 || !row.parts.some(part => part.key === divided && part.amount),
  )
  return {
    parts: withShares(parts, isWhole ? amount : null),
    inside: withShares(
      addParts(rows.map(insideOf)),
      isDivided ? (parts.find(({ key }) => key === divided)?.amount ?? null) : null,
    ),
  }
}

/** What no table says of a row is named by that. */
const namedParts = ({ parts, note }: BarRow): readonly BarPart[] =>
  parts.map(part => (part.key === 'rest' && note ? { ...part, name: note } : part))

/** A part for each key, with the names and amounts of all of that key; what is `own` has no name. */
function addParts(rows: readonly (readonly BarPart[])[]): readonly Omit<BarPart, 'share'>[] {
  const parts = rows.flat()
  return [...new Set(parts.map(({ key }) => key))].map(key => {
    const same = parts.filter(part => part.key === key)
    const name = key === 'own' ? '' : [...new Set(same.map(({ name }) => name))].join('、')
    return { key, name, amount: sumOf(same) }
  })
}

const withShares = (
  parts: readonly Omit<BarPart, 'share'>[],
  whole: Fen | null,
): readonly BarPart[] => parts.map(part => ({ ...part, share: shareIn(part.amount, whole) }))

/** Tenths of a percent; `null` where the part or the whole is unknown, or the whole is nothing. */
const shareIn = (part: Fen | null, whole: Fen | null) =>
  part === null || whole === null ? null : toTenths(part, whole)

const hasAmount = (row: BarRow): row is BarRow & { readonly amount: Fen } => row.amount !== null
