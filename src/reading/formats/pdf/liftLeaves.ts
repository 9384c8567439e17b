import type { AlignedColumn } from './bands'
import type { HeadCell } from './segments'

type PlacedRow = readonly (readonly HeadCell[])[]

/** Words of a head by row, and by the column that they begin in. */
interface PlacedHead {
  readonly rows: readonly PlacedRow[]
  /** The last of the rows that each cell reaches over. */
  readonly lasts: ReadonlyMap<HeadCell, number>
  readonly columns: readonly AlignedColumn[]
}

/**
 * Lifts the words right above a column over the rows that are blank there, up to what stands over
 * them: so at the foot of a merged cell. Words over several columns at the left may reach over it.
 */
export function liftLeaves({ rows, lasts, columns }: PlacedHead): PlacedRow[] {
  const lifted = rows.map(row => row.map(cells => [...cells]))
  columns.forEach(({ leaf }, column) => {
    let row = lifted.findIndex(cells => leaf !== null && cells[column]?.includes(leaf))
    if (row < 0 || lifted[row]![column]!.length > 1) return
    while (row > 0 && isBare(row - 1, column)) {
      const [above, own] = [lifted[row - 1]!, lifted[row]!]
      ;[above[column], own[column]] = [own[column]!, []]
      row--
    }
  })
  return lifted.filter(row => row.some(cells => cells.length > 0))

  /** Whether a row leaves a column blank, and nothing reaches over that from above or the left. */
  function isBare(row: number, column: number): boolean {
    const isOwn = (cell: HeadCell, index: number) => columns[index]!.leaf === cell
    const reachesOver = rows
      .slice(0, row + 1)
      .some(above =>
        above
          .slice(0, column + 1)
          .some((cells, index) =>
            cells.some(cell => !isOwn(cell, index) && lasts.get(cell)! >= row),
          ),
      )
    return !reachesOver && lifted[row]![column]!.length === 0
  }
}
