import type { Diagnostic, PrintedTable, Row, TableKind } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { AmountCache } from '@/reading/text/amounts'
import type { Coverage } from './coverage'

/**
 * A column under its header words, outermost first; no words at all where the header leaves it
 * unnamed.
 */
export interface HeaderColumn {
  readonly index: number
  readonly path: readonly string[]
  readonly named: boolean
  /** What a person says that it holds. */
  readonly as?: 'amount' | LabelColumn['role']
}

/**
 * `code`: one of up to three columns that make a code; `holder`: the unit that a project or subject
 * is of, by name or code; `remark`: 备注, percentages and other codes, which are kept as words;
 * `name`: any other label.
 */
export interface LabelColumn {
  readonly index: number
  readonly role: 'code' | 'name' | 'holder' | 'remark'
  readonly label: string
}

/** Columns that stand together in a grid: labels at the left, their amounts at the right. */
export interface SideColumns {
  readonly labels: readonly LabelColumn[]
  readonly amounts: readonly HeaderColumn[]
}

/** Cells of a row's amounts by column index; `null` where the row has none. */
export type AmountCells = ReadonlyMap<number, number | null>

/**
 * Where the amounts stand: by column for the whole table, and by row where a row differs. Indices
 * are printed cells.
 */
export interface Placement {
  readonly columns: ReadonlyMap<number, number>
  readonly rows: ReadonlyMap<number, AmountCells>
  /** Rows whose labels and amounts all stand this many cells to the right (left if negative). */
  readonly offsets: ReadonlyMap<number, number>
  /** Rows whose label cells are fewer than the columns of labels: how many cells are labels. */
  readonly labelCells: ReadonlyMap<number, number>
}

/** What the cells of a table are read with. */
export interface TableContext {
  readonly table: Pick<PrintedTable, 'id' | 'rows' | 'notes'>
  readonly kind: TableKind
  readonly unit: AmountUnit
  readonly amountCache: AmountCache
  readonly coverage: Coverage
  readonly report: (diagnostic: Omit<Diagnostic, 'table'>) => void
}

/** A row whose parent, and the code of its name, are found when all rows are read. */
export type DraftRow = Omit<Row, 'parent' | 'inferredCode'> & {
  parent: number | null
  inferredCode?: string
}

/** A row that stands beside its columns as a whole. */
export function reportShiftedRow(
  { table, report }: TableContext,
  row: number,
  offset: number,
): void {
  const { line } = table.rows[row]!
  report({
    level: 'note',
    code: 'shifted-row',
    line,
    row,
    message: `原文第 ${line} 行整行${offset > 0 ? '右' : '左'}移了 ${Math.abs(offset)} 格，已按表头和数据类型读回原位。`,
  })
}

/** A row whose label cells are merged, so that its amounts stand further to the left. */
export function reportMergedLabels({ table, report }: TableContext, row: number): void {
  const { line } = table.rows[row]!
  report({
    level: 'note',
    code: 'merged-labels',
    line,
    row,
    message: `原文第 ${line} 行名称占了几列，金额靠左印，已按金额列从右对位读回。`,
  })
}

/** A row whose amounts stay unread. */
export function reportUnaligned({ table, report }: TableContext, row: number): void {
  const { line } = table.rows[row]!
  report({
    level: 'warning',
    code: 'unaligned',
    line,
    row,
    message: `原文第 ${line} 行的格数与表头不合，又没有唯一一种使各项之和成立的对法，金额按原样保留，不参与计算。`,
  })
}

/** A row laid out like others of its length. */
export function reportAlignedAsPeers(
  { table, report }: TableContext,
  row: number,
  count: number,
): void {
  const { line } = table.rows[row]!
  report({
    level: 'warning',
    code: 'aligned-as-others',
    line,
    row,
    message: `原文第 ${line} 行的格数与表头不合，怎样对各项之和都不成立；同表另有 ${count} 行格数相同而对得上，已照它们对位，金额是否有误见勾稽校验。`,
  })
}

/**
 * Says how the rows were laid out, and names each cell that was left out: nothing is dropped in
 * silence.
 */
export function reportAligned(
  { table, report, coverage: coverage }: TableContext,
  rows: readonly number[],
  cells: AmountCells,
  start: number,
): void {
  const lines = rows.map(row => table.rows[row]!.line)
  const where =
    lines.length > 3 ? `原文第 ${lines[0]}–${lines.at(-1)} 行` : `原文第 ${lines.join('、')} 行`
  report({
    level: 'note',
    code: 'realigned',
    line: lines[0]!,
    row: rows[0]!,
    message: `${where}的格数与表头不合，已取唯一使各项之和成立的对法。`,
  })
  const kept = new Set(cells.values())
  for (const row of rows) {
    const { cells: printed, line } = table.rows[row]!
    printed.forEach((cell, index) => {
      if (index < start || kept.has(index) || cell.trim() === '') return
      coverage.markReported(row, index)
      report({
        level: 'note',
        code: 'extra-cell',
        line,
        row,
        cell: index,
        message: `原文第 ${line} 行第 ${index + 1} 格“${cell.trim()}”是多出的一格，与相邻的同值格分不出是哪一个，不计入任何一列。`,
      })
    })
  }
}
