import { type ShapedCell, scoreFit } from './cellShapes'
import type { IndicatorColumn } from './indicatorColumns'

const unplacedScore = -3
const inColumnScore = 0.5
const inStepScore = 1.5

/**
 * For each column the index into `forms` of the cell that means it, -1 for none: the best reading
 * in the header's order by what cells look like; standing in the column, or as far beside it as the
 * cell before, decides between readings that look alike.
 */
export function alignRow(
  cells: readonly ShapedCell[],
  columns: readonly IndicatorColumn[],
): readonly number[] {
  return (
    readAsPrinted(cells, columns) ??
    readWithoutName(cells, columns) ??
    findBestReading(cells, columns)
  )
}

/**
 * A row with a level, a target and no name, each in its own column: 满意度指标 | 服务对象满意度 |  |
 * ≥90%; the level stands where it is printed, though alone it could be a name.
 */
function readWithoutName(
  cells: readonly ShapedCell[],
  columns: readonly IndicatorColumn[],
): number[] | null {
  const reading = columns.map(({ cell }) => cells.findIndex(printed => printed.cell === cell))
  const shapeOf = (role: IndicatorColumn['role']) =>
    cells[reading[columns.findIndex(column => column.role === role)] ?? -1]?.shape
  const target = shapeOf('target')
  const level = shapeOf('category') ?? shapeOf('dimension')
  if (!target || !level || shapeOf('name') || reading.filter(at => at >= 0).length < cells.length)
    return null
  const isTarget = target.quantity !== 'none' && scoreFit(target, 'target') >= 0
  return isTarget && level.isBareLevel ? reading : null
}

/**
 * The plain case: every cell stands in its own column and looks like it, and name and target are
 * there.
 */
function readAsPrinted(
  cells: readonly ShapedCell[],
  columns: readonly IndicatorColumn[],
): number[] | null {
  const reading: number[] = []
  let next = 0
  let essential = 0
  for (let column = 0; column < columns.length && next < cells.length; column++) {
    const printed = cells[next]
    const { cell, role } = columns[column]!
    reading.push(-1)
    if (!printed || printed.cell !== cell) continue
    if (
      scoreFit(printed.shape, role) <
      (role === 'name' ? 7 : role === 'dimension' || role === 'category' ? 2 : 0)
    )
      return null
    if (role === 'name' || role === 'target') essential++
    reading[column] = next++
  }
  return next === cells.length && essential === 2 ? reading : null
}

function findBestReading(
  cells: readonly ShapedCell[],
  columns: readonly IndicatorColumn[],
): number[] {
  const width = columns.length
  const score = new Float64Array(cells.length * width)
  const offsets = new Int32Array(cells.length * width)
  const from = new Int16Array(cells.length * width).fill(-1)
  let best = -1
  let bestScore = unplacedScore * cells.length
  cells.forEach(({ cell, shape }, i) =>
    columns.forEach((column, j) => {
      const index = i * width + j
      const offset = cell - column.cell
      offsets[index] = offset
      let reached = unplacedScore * i
      for (let k = 0; k < i; k++) {
        const skipped = unplacedScore * (i - k - 1)
        for (let before = k * width; before < k * width + j; before++) {
          const candidate =
            score[before]! + skipped + (offsets[before] === offset ? inStepScore : 0)
          if (candidate > reached) {
            reached = candidate
            from[index] = before
          }
        }
      }
      score[index] = reached + scoreFit(shape, column.role) + (offset === 0 ? inColumnScore : 0)
      const total = score[index]! + unplacedScore * (cells.length - i - 1)
      if (total > bestScore) {
        bestScore = total
        best = index
      }
    }),
  )
  const reading = new Array<number>(width).fill(-1)
  for (let index = best; index >= 0; index = from[index]!)
    reading[index % width] = Math.floor(index / width)
  return reading
}
