import { type CellForm, suits } from './cellShapes'
import type { SheetColumn } from './indicatorColumns'

const unplaced = -3
const inColumn = 0.5
const inStep = 1.5

/**
 * For each column the index into `forms` of the cell that means it, -1 for none: the best reading
 * in the header's order by what cells look like; standing in the column, or as far beside it as the
 * cell before, decides between readings that look alike.
 */
export function alignRow(
  forms: readonly CellForm[],
  columns: readonly SheetColumn[],
): readonly number[] {
  return asPrinted(forms, columns) ?? bestReading(forms, columns)
}

/**
 * The plain case: every cell stands in its own column and looks like it, and name and target are
 * there.
 */
function asPrinted(forms: readonly CellForm[], columns: readonly SheetColumn[]): number[] | null {
  const reading: number[] = []
  let at = 0
  let essential = 0
  for (let column = 0; column < columns.length && at < forms.length; column++) {
    const printed = forms[at]
    const { cell, role } = columns[column]!
    reading.push(-1)
    if (!printed || printed.cell !== cell) continue
    if (
      suits(printed.form, role) <
      (role === 'name' ? 7 : role === 'dimension' || role === 'category' ? 2 : 0)
    )
      return null
    if (role === 'name' || role === 'target') essential++
    reading[column] = at++
  }
  return at === forms.length && essential === 2 ? reading : null
}

function bestReading(forms: readonly CellForm[], columns: readonly SheetColumn[]): number[] {
  const width = columns.length
  const score = new Float64Array(forms.length * width)
  const offsets = new Int32Array(forms.length * width)
  const from = new Int16Array(forms.length * width).fill(-1)
  let best = -1
  let bestScore = unplaced * forms.length
  forms.forEach(({ cell, form }, i) =>
    columns.forEach((column, j) => {
      const at = i * width + j
      const offset = cell - column.cell
      offsets[at] = offset
      let reached = unplaced * i
      for (let k = 0; k < i; k++) {
        const skipped = unplaced * (i - k - 1)
        for (let before = k * width; before < k * width + j; before++) {
          const candidate = score[before]! + skipped + (offsets[before] === offset ? inStep : 0)
          if (candidate > reached) {
            reached = candidate
            from[at] = before
          }
        }
      }
      score[at] = reached + suits(form, column.role) + (offset === 0 ? inColumn : 0)
      const total = score[at]! + unplaced * (forms.length - i - 1)
      if (total > bestScore) {
        bestScore = total
        best = at
      }
    }),
  )
  const reading = new Array<number>(width).fill(-1)
  for (let at = best; at >= 0; at = from[at]!) reading[at % width] = Math.floor(at / width)
  return reading
}
