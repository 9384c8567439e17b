import type { AmountUnit } from '@/budget/money'
import { alignBySums } from './align'
import type { MeasureColumn } from './columns'
import { findOffset } from './offset'
import type { TableContext } from './readTable'
import type { SideColumns } from './sides'

/** Where the amounts stand: by column for the whole table, and by row where a row differs. Indices are printed cells. */
export interface Placement {
  readonly columns: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, number | null>>
  /** Rows whose labels and amounts all stand this many cells to the right (left if negative). */
  readonly offsets: ReadonlyMap<number, number>
}

/** Finds the printed cells of the amount columns: under their header, unless cells overflow it; then the alignment whose sums hold. */
export function findCells(context: TableContext, sides: readonly SideColumns[], measures: readonly (readonly MeasureColumn[])[], dataRows: readonly number[]): Placement {
  const columns = new Map<number, number>()
  const rows = new Map<number, ReadonlyMap<number, number | null>>()
  const offsets = new Map<number, number>()
  const placement: Placement = { columns, rows, offsets }
  const [side] = sides
  const amounts = measures[0]
  if (sides.length !== 1 || !side || !amounts || amounts.length === 0) return placement
  const taken = new Set([...side.labels.map(label => label.index), ...amounts.map(column => column.index)])
  const overflowing = dataRows.filter(row => context.table.rows[row]!.cells.some((cell, index) => !taken.has(index) && cell.trim() !== ''))
  const misfits: number[] = []
  for (const row of dataRows) {
    const offset = findOffset(context.table.rows[row]!.cells, side, amounts)
    if (offset === null) continue
    if (offset === 0) continue
    offsets.set(row, offset)
    context.report({ level: 'note', code: 'shifted-row', line: context.table.rows[row]!.line, row, message: `第 ${context.table.rows[row]!.line} 行整行${offset > 0 ? '右' : '左'}移了 ${Math.abs(offset)} 格，已按表头和数据类型读回原位。` })
  }
  for (const row of overflowing) if (!offsets.has(row)) misfits.push(row)
  if (misfits.length > 0) alignRows(context, amounts, misfits, dataRows.length, context.unit, columns, rows)
  return placement
}

function alignRows(context: TableContext, amounts: readonly MeasureColumn[], misfits: readonly number[], all: number, unit: AmountUnit, columns: Map<number, number>, rows: Map<number, ReadonlyMap<number, number | null>>): void {
  const start = Math.min(...amounts.map(column => column.index))
  const printed = misfits.map(row => context.table.rows[row]!.cells)
  const alignment = alignBySums(amounts, printed, start, unit)
  const lines = misfits.map(row => context.table.rows[row]!.line)
  const where = lines.length > 3 ? `第 ${lines[0]}–${lines.at(-1)} 行` : `第 ${lines.join('、')} 行`
  if (!alignment) {
    context.report({ level: 'warning', code: 'unaligned', line: lines[0]!, row: misfits[0]!, message: `${where}的单元格比表头多，且没有唯一一种使各项之和成立的对法，多出的格未采用。` })
    return
  }
  const dropped = printed[0]!.length - amounts.length - start
  context.report({ level: 'note', code: 'realigned', line: lines[0]!, row: misfits[0]!, message: `${where}的单元格比表头多 ${Math.max(dropped, 1)} 个，已取唯一使各项之和成立的对法。` })
  const found = new Map(amounts.map((column, index) => [column.index, alignment[index] ?? null] as const))
  nameDropped(context, misfits, new Set(alignment), start)
  if (misfits.length === all) for (const [index, cell] of found) { if (cell !== null) columns.set(index, cell) }
  else for (const row of misfits) rows.set(row, found)
}

/** The cells that the alignment leaves out are named: nothing is dropped in silence. */
function nameDropped(context: TableContext, rows: readonly number[], kept: ReadonlySet<number | null>, start: number): void {
  for (const row of rows) {
    const { cells, line } = context.table.rows[row]!
    cells.forEach((cell, index) => {
      if (index < start || kept.has(index) || cell.trim() === '') return
      context.ledger.name(row, index)
      context.report({ level: 'note', code: 'extra-cell', line, row, cell: index, message: `第 ${line} 行第 ${index + 1} 格“${cell.trim()}”是多出的一格，与相邻的同值格分不出是哪一个，不计入任何一列。` })
    })
  }
}
