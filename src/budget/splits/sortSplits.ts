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
  return [...rows].sort((first, second) => {
    if (by === 'code') return absent(first.code, second.code) || way * byCode(first, second)
    const [a, b] = [value(first), value(second)]
    return absent(a, b) || way * ((b ?? 0) - (a ?? 0)) || byCode(first, second)
  })
}

const absent = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)

function byCode(first: SplitRow, second: SplitRow): number {
  const [a, b] = [first.code ?? first.key, second.code ?? second.key]
  return a < b ? -1 : a > b ? 1 : 0
}
