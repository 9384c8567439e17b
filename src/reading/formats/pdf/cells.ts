import type { Grid, GridCell } from './grid'
import { joinCellLines } from '@/reading/text/joinCellLines'
import type { Glyph, Rectangle } from './page'
import { orderColumns } from './stacked'
import { gatherLines } from './textLines'

/** Where a cell stands that is on another page than its row, by number from 0. */
export interface AwayBox {
  readonly page: number
  readonly box: Rectangle
}

/** A row of a table with the boxes of its cells; null where nothing is printed. */
export interface TableRow extends Rectangle {
  readonly cells: readonly string[]
  readonly boxes: readonly (Rectangle | null)[]
  /** By cell: how far its last line ends from its right edge, in heights of the text. */
  readonly wraps: readonly number[]
  /** By cell, of a row that goes on at the right on other pages; null on the page of the row. */
  readonly away?: readonly (AwayBox | null)[]
  /** Whether the end of its amounts stood on the next page, or it may be but such ends itself. */
  readonly cutAmounts?: 'joined' | 'apart'
}

/** Whether the middle of a glyph is in a cell. */
export function isInCell(cell: GridCell, { anchor, left, right, top, bottom }: Glyph): boolean {
  const [x, y] = [anchor + (right - left) / 2, (top + bottom) / 2]
  return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom
}

/** The cell that a glyph stands in, null for one outside of the grid. */
export function findCell(grid: Grid, { anchor, left, right, top, bottom }: Glyph): GridCell | null {
  const column = findStretch(grid.xs, anchor + (right - left) / 2)
  const row = findStretch(grid.ys, (top + bottom) / 2)
  return column < 0 || row < 0 ? null : (grid.cellAt[row * (grid.xs.length - 1) + column] ?? null)
}

function findStretch(edges: readonly number[], place: number): number {
  if (place < edges[0]! || place > edges.at(-1)!) return -1
  let low = 0
  let high = edges.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= place) low = middle
    else high = middle
  }
  return low
}

/** The rows of a grid with their text; a merged cell's text stands in its first place. */
export function readRows(
  grid: Grid,
  glyphs: ReadonlyMap<GridCell, readonly Glyph[]>,
): { rows: TableRow[]; xs: readonly number[] } {
  const { xs, find } = orderColumns(grid)
  const columns = xs.length - 1
  const rows = grid.ys.slice(1).flatMap((bottom, row) => {
    const cells = new Array<string>(columns).fill('')
    const boxes = new Array<Rectangle | null>(columns).fill(null)
    const wraps = new Array<number>(columns).fill(Infinity)
    for (const cell of grid.cells) {
      if (cell.row !== row) continue
      const lines = gatherLines(glyphs.get(cell) ?? [])
      const last = lines.at(-1)
      const column = find(row, cell.column)
      if (!last || column < 0) continue
      cells[column] = joinCellLines(lines.map(({ text }) => text))
      boxes[column] = cell
      wraps[column] = (cell.right - last.right) / last.size
    }
    if (cells.every(text => text === '')) return []
    return [{ cells, boxes, wraps, left: grid.left, right: grid.right, top: grid.ys[row]!, bottom }]
  })
  return { rows, xs }
}
