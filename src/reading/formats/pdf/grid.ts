import type { Rectangle, Ruling } from './page'
import { groupTouching } from './touching'

/** A cell that may reach over several rows and columns. */
export interface GridCell extends Rectangle {
  readonly row: number
  readonly column: number
}

/** A table by its ruling lines. */
export interface Grid extends Rectangle {
  /** Edges of columns from left to right, of rows from top to bottom. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** Cell by place: row × columns + column. */
  readonly cellAt: readonly GridCell[]
}

/** Parts of the text's height: lines that end so near to another touch it. */
const touching = 0.4
/** Lines nearer to each other than this part no columns and no rows: no character fits in. */
const narrowest = 0.5
/** A table that is open at a side reaches at least so far over its last line. */
const openSide = 1
/** Part of an edge that a line must cover to part two cells. */
const coveredEdge = 0.5

/** Finds the tables that lines draw; one box around text is none. */
export function findGrids(
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
  size: number,
): Grid[] {
  return groupTouching(horizontals, verticals, touching * size)
    .map(group => buildGrid(group.horizontals, group.verticals, size))
    .filter(grid => grid !== null)
    .sort((a, b) => a.top - b.top)
}

function buildGrid(
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
  size: number,
): Grid | null {
  const xs = listEdges(verticals, horizontals, size)
  const ys = listEdges(horizontals, verticals, size)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows < 2) return null
  const partsColumns = markEdges(xs, ys, verticals)
  const partsRows = markEdges(ys, xs, horizontals)
  return assembleGrid(xs, ys, {
    right: (row, column) => partsColumns[column + 1]![row]!,
    below: (row, column) => partsRows[row + 1]![column]!,
  })
}

/** Places of lines; also where the lines across them end, at a side that is left open. */
function listEdges(rulings: readonly Ruling[], across: readonly Ruling[], size: number): number[] {
  const edges: number[] = []
  for (const { at } of [...rulings].sort((a, b) => a.at - b.at))
    if (edges.length === 0 || at - edges.at(-1)! > narrowest * size) edges.push(at)
  const first = Math.min(...across.map(({ from }) => from))
  const last = Math.max(...across.map(({ to }) => to))
  if (edges.length === 0) return [first, last]
  if (first < edges[0]! - openSide * size) edges.unshift(first)
  if (last > edges.at(-1)! + openSide * size) edges.push(last)
  return edges
}

/** For each edge, and each stretch between the edges across it, whether a line is drawn there. */
function markEdges(
  edges: readonly number[],
  across: readonly number[],
  rulings: readonly Ruling[],
): boolean[][] {
  return edges.map((edge, index) => {
    const next = edges[index + 1] ?? Infinity
    const own = rulings.filter(({ at }) => at >= edge && at < next)
    const outer = index === 0 || index === edges.length - 1
    return across.slice(1).map((end, stretch) => {
      const start = across[stretch]!
      let covered = 0
      for (const { from, to } of own)
        covered += Math.max(0, Math.min(to, end) - Math.max(from, start))
      return outer || covered >= coveredEdge * (end - start)
    })
  })
}

interface Edges {
  readonly right: (row: number, column: number) => boolean
  readonly below: (row: number, column: number) => boolean
}

/** Merges what no line parts; an area that is no rectangle falls back to its parts by row. */
export function assembleGrid(xs: readonly number[], ys: readonly number[], edges: Edges): Grid {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const cells: GridCell[] = []
  const cellAt = new Array<GridCell>(rows * columns)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (cellAt[row * columns + column]) continue
      let across = 1
      while (
        column + across < columns &&
        !cellAt[row * columns + column + across] &&
        !edges.right(row, column + across - 1)
      )
        across++
      let down = 1
      while (row + down < rows && isMerged(row + down, column, across)) down++
      const cell: GridCell = {
        row,
        column,
        left: xs[column]!,
        right: xs[column + across]!,
        top: ys[row]!,
        bottom: ys[row + down]!,
      }
      cells.push(cell)
      for (let y = row; y < row + down; y++)
        for (let x = column; x < column + across; x++) cellAt[y * columns + x] = cell
    }
  return {
    xs,
    ys,
    cells,
    cellAt,
    left: xs[0]!,
    right: xs[columns]!,
    top: ys[0]!,
    bottom: ys[rows]!,
  }

  /** Whether the whole stretch of a row goes on from the row above, and ends where that ends. */
  function isMerged(row: number, column: number, across: number): boolean {
    for (let x = column; x < column + across; x++) {
      if (cellAt[row * columns + x] || edges.below(row - 1, x)) return false
      if (x > column && edges.right(row, x - 1)) return false
    }
    const last = column + across - 1
    return (
      (last === columns - 1 || edges.right(row, last)) &&
      (column === 0 || edges.right(row, column - 1))
    )
  }
}
