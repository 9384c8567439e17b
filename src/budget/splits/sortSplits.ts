import type { Measure } from '@/document/measures'
import type { SplitRow } from './types'

/** By an amount, by a share (both largest first) or by code (smallest first). */
export interface SplitOrder {
  readonly by: 'amount' | 'share' | 'code'
  readonly measure: Measure
  readonly reversed?: boolean
}

/**
 * Rows in the order asked for; those without a figure or code stand last whichever way it runs,
 * ties by code.
 */
export function sortSplits(
  rows: readonly SplitRow[],
  { by, measure, reversed = false }: SplitOrder,
): readonly SplitRow[] {
  const way = reversed ? -1 : 1
  const value = ({ cells }: SplitRow) =>
    by === 'share' ? cells[measure].share : cells[measure].fen
  return [...rows].sort((one, other) => {
    if (by === 'code') return absent(one.code, other.code) || way * byCode(one, other)
    const [a, b] = [value(one), value(other)]
    return absent(a, b) || way * ((b ?? 0) - (a ?? 0)) || byCode(one, other)
  })
}

const absent = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)

function byCode(one: SplitRow, other: SplitRow): number {
  const [a, b] = [one.code ?? one.key, other.code ?? other.key]
  return a < b ? -1 : a > b ? 1 : 0
}
