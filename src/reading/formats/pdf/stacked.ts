import type { Grid } from './grid'

const fewestColumns = 3

/** How many columns the rows of a grid have, and which of them a cell stands in. */
export interface ColumnOrder {
  readonly xs: readonly number[]
  readonly find: (row: number, column: number) => number
}

/**
 * Orders the columns of a grid: by the edges of all rows; in tables that are stacked without a gap
 * one below the other, with as many columns of other widths, by the edges of their own rows.
 */
export function orderColumns(grid: Grid): ColumnOrder {
  const columns = grid.xs.length - 1
  const blocks = findBlocks(grid)
  const first = blocks[0]?.edges ?? []
  const count = first.length
  const isStacked =
    blocks.length > 1 &&
    count < columns &&
    count >= fewestColumns &&
    blocks.every(({ edges }) => edges.length === count)
  if (!isStacked) return { xs: grid.xs, find: (_, column) => column }
  const edgesByRow = blocks.flatMap(({ rows, edges }) => rows.map(() => edges))
  return {
    xs: [...first.map(column => grid.xs[column]!), grid.xs[columns]!],
    find: (row, column) => edgesByRow[row]!.indexOf(column),
  }
}

/** Rows with the same edges between their cells, or some of them; each edge as a column's number. */
function findBlocks(grid: Grid): { rows: number[]; edges: number[] }[] {
  const columns = grid.xs.length - 1
  const blocks: { rows: number[]; edges: number[] }[] = []
  for (let row = 0; row < grid.ys.length - 1; row++) {
    const edges: number[] = []
    for (let column = 0; column < columns; column++)
      if (startsCell(grid, row, column)) edges.push(column)
    const last = blocks.at(-1)
    const isWithin = last && edges.every(edge => last.edges.includes(edge))
    const isAround = last && last.edges.every(edge => edges.includes(edge))
    if (last && (isWithin || isAround)) {
      last.rows.push(row)
      if (isAround) last.edges = edges
    } else blocks.push({ rows: [row], edges })
  }
  return blocks
}

function startsCell({ cellAt, xs }: Grid, row: number, column: number): boolean {
  const at = row * (xs.length - 1) + column
  return column === 0 || cellAt[at] !== cellAt[at - 1]
}
