import type { RowCells } from './placement'

interface PeersInput {
  /** The row that no alignment makes sums of. */
  readonly row: number
  readonly dataRows: readonly number[]
  readonly lengthOf: (row: number) => number
  /**
   * How another row was laid out: its own alignment, `null` for one that stands under the header;
   * `undefined` where it proves nothing.
   */
  readonly proven: (row: number) => RowCells | null | undefined
}

/**
 * How rows with as many cells were laid out, where at least two were proven and all in the same
 * way; else `undefined`.
 */
export function findPeers({
  row,
  dataRows,
  lengthOf,
  proven,
}: PeersInput): { readonly cells: RowCells | null; readonly count: number } | undefined {
  const length = lengthOf(row)
  let cells: RowCells | null | undefined
  let count = 0
  for (const other of dataRows) {
    if (other === row || lengthOf(other) !== length) continue
    const own = proven(other)
    if (own === undefined) continue
    if (count > 0 && !isSame(cells ?? null, own)) return undefined
    cells = own
    count++
  }
  return count >= 2 ? { cells: cells ?? null, count } : undefined
}

function isSame(one: RowCells | null, other: RowCells | null): boolean {
  if (one === null || other === null) return one === other
  return one.size === other.size && [...one].every(([column, cell]) => other.get(column) === cell)
}
