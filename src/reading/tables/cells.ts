import { alignBySums, sumsHold } from './align'
import type { MeasureColumn } from './columns'
import { findOffset } from './offset'
import { findPeers } from './peers'
import type { TableContext } from './readTable'
import type { SideColumns } from './sides'

/** Cells of a row's amounts by column index; `null` where the row has none. */
type RowCells = ReadonlyMap<number, number | null>

/** Where the amounts stand: by column for the whole table, and by row where a row differs. Indices are printed cells. */
export interface Placement {
  readonly columns: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, RowCells>
  /** Rows whose labels and amounts all stand this many cells to the right (left if negative). */
  readonly offsets: ReadonlyMap<number, number>
}

/**
 * Finds the printed cells of the amount columns: under their header, unless a row has cells beyond it or too few;
 * then the one alignment whose sums hold, of all such rows together or of each alone. A row with none is left open.
 */
export function findCells(context: TableContext, sides: readonly SideColumns[], measures: readonly (readonly MeasureColumn[])[], dataRows: readonly number[]): Placement {
  const columns = new Map<number, number>()
  const rows = new Map<number, RowCells>()
  const offsets = new Map<number, number>()
  const [side] = sides
  const amounts = measures[0] ?? []
  if (sides.length !== 1 || !side || amounts.length === 0) return { columns, rows, offsets }
  const cellsOf = (row: number) => context.table.rows[row]!.cells
  const start = Math.min(...amounts.map(column => column.index))
  const taken = new Set([...side.labels, ...amounts].map(({ index }) => index))
  const usual = usualLength(dataRows.map(row => cellsOf(row).length))
  const misfits: number[] = []
  for (const row of dataRows) {
    const offset = findOffset(cellsOf(row), side, amounts)
    if (offset !== null && offset !== 0) {
      offsets.set(row, offset)
      reportShift(context, row, offset)
    }
    else if (overflows(cellsOf(row), taken) || (cellsOf(row).length < usual && sumsHold(amounts, cellsOf(row), context.unit) === false)) { misfits.push(row) }
  }
  const align = (group: readonly number[]) => {
    const alignment = alignBySums(amounts, group.map(cellsOf), start, context.unit)
    return alignment && new Map(amounts.map((column, index) => [column.index, alignment[index] ?? null] as const))
  }
  const together = misfits.length > 0 ? align(misfits) : null
  if (together) reportAligned(context, misfits, together, start)
  if (together && misfits.length === dataRows.length) for (const [index, cell] of together) { if (cell !== null) columns.set(index, cell) }
  const open: number[] = []
  for (const row of misfits) {
    const alone = together ?? align([row])
    if (alone && !together) reportAligned(context, [row], alone, start)
    if (alone && columns.size === 0) rows.set(row, alone)
    else if (!alone && !isStray(context, row, amounts, taken)) {
      rows.set(row, new Map(amounts.map(({ index }) => [index, null])))
      open.push(row)
    }
  }
  const unproven = new Set(open)
  const proven = (row: number) => unproven.has(row) || offsets.has(row) ? undefined : rows.get(row) ?? (sumsHold(amounts, cellsOf(row), context.unit) === true ? null : undefined)
  for (const row of open) {
    const peers = findPeers({ row, dataRows, lengthOf: other => cellsOf(other).length, proven })
    if (!peers) reportOpen(context, row)
    else {
      if (peers.cells) rows.set(row, peers.cells)
      else rows.delete(row)
      reportPeers(context, row, peers.count)
    }
  }
  return { columns, rows, offsets }
}

/** Cells beyond the header that are words, or beside amounts whose sums hold without them, leave the rest of the row where it is. */
function isStray(context: TableContext, row: number, amounts: readonly MeasureColumn[], taken: ReadonlySet<number>): boolean {
  const { cells } = context.table.rows[row]!
  if (!overflows(cells, taken)) return false
  const beyond = cells.filter((cell, index) => !taken.has(index) && cell.trim() !== '')
  return sumsHold(amounts, cells, context.unit) === true || beyond.every(cell => !/\d/.test(cell))
}

function overflows(cells: readonly string[], taken: ReadonlySet<number>): boolean {
  for (let index = 0; index < cells.length; index++) if (cells[index] !== '' && !taken.has(index) && cells[index]!.trim() !== '') return true
  return false
}

function usualLength(lengths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function reportShift({ table, report }: TableContext, row: number, offset: number): void {
  const { line } = table.rows[row]!
  report({ level: 'note', code: 'shifted-row', line, row, message: `第 ${line} 行整行${offset > 0 ? '右' : '左'}移了 ${Math.abs(offset)} 格，已按表头和数据类型读回原位。` })
}

function reportOpen({ table, report }: TableContext, row: number): void {
  const { line } = table.rows[row]!
  report({ level: 'warning', code: 'unaligned', line, row, message: `第 ${line} 行的格数与表头不合，又没有唯一一种使各项之和成立的对法，金额按原样保留，不参与计算。` })
}

function reportPeers({ table, report }: TableContext, row: number, count: number): void {
  const { line } = table.rows[row]!
  report({ level: 'warning', code: 'aligned-as-others', line, row, message: `第 ${line} 行的格数与表头不合，怎样对各项之和都不成立；同表另有 ${count} 行格数相同而对得上，已照它们对位，金额是否有误见勾稽校验。` })
}

/** Says how the rows were laid out, and names each cell that was left out: nothing is dropped in silence. */
function reportAligned({ table, report, ledger }: TableContext, rows: readonly number[], cells: RowCells, start: number): void {
  const lines = rows.map(row => table.rows[row]!.line)
  const where = lines.length > 3 ? `第 ${lines[0]}–${lines.at(-1)} 行` : `第 ${lines.join('、')} 行`
  report({ level: 'note', code: 'realigned', line: lines[0]!, row: rows[0]!, message: `${where}的格数与表头不合，已取唯一使各项之和成立的对法。` })
  const kept = new Set(cells.values())
  for (const row of rows) {
    const { cells: printed, line } = table.rows[row]!
    printed.forEach((cell, index) => {
      if (index < start || kept.has(index) || cell.trim() === '') return
      ledger.name(row, index)
      report({ level: 'note', code: 'extra-cell', line, row, cell: index, message: `第 ${line} 行第 ${index + 1} 格“${cell.trim()}”是多出的一格，与相邻的同值格分不出是哪一个，不计入任何一列。` })
    })
  }
}
