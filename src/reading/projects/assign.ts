/**
 * The assignment of rows to columns with the greatest total of `score` (Hungarian method, O(rows² ×
 * columns)): for each row its column, -1 where there are fewer columns. Scores are integers; every
 * row or every column is assigned.
 */
export function assignColumns(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): Int32Array {
  if (rows > columns) {
    const transposed = assignColumns(columns, rows, (column, row) => score(row, column))
    const result = new Int32Array(rows).fill(-1)
    transposed.forEach((row, column) => {
      result[row] = column
    })
    return result
  }
  // Potentials of rows and columns, 1-based; column 0 stands for the row being placed.
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const before = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const slack = new Float64Array(columns + 1).fill(Infinity)
    const done = new Uint8Array(columns + 1)
    let column = 0
    do {
      done[column] = 1
      const placed = rowOf[column]!
      let least = Infinity
      let nearest = 0
      for (let other = 1; other <= columns; other++) {
        if (done[other]) continue
        const cost = -score(placed - 1, other - 1) - rowPotential[placed]! - columnPotential[other]!
        if (cost < slack[other]!) {
          slack[other] = cost
          before[other] = column
        }
        if (slack[other]! < least) {
          least = slack[other]!
          nearest = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          rowPotential[rowOf[other]!]! += least
          columnPotential[other]! -= least
        } else slack[other]! -= least
      }
      column = nearest
    } while (rowOf[column] !== 0)
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  const result = new Int32Array(rows).fill(-1)
  for (let column = 1; column <= columns; column++)
    if (rowOf[column]! > 0) result[rowOf[column]! - 1] = column - 1
  return result
}
