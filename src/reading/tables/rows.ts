import type { Amount, Row } from '@/budget/document'
import { isFen, unitScale } from '@/budget/money'
import { readAmount } from '@/reading/number'
import type { MeasureColumn } from './columns'
import { readLabel, type RowLabel } from './labels'
import type { DraftRow, TableContext } from './context'
import type { Placement } from './placement'
import type { SideColumns } from './sideColumns'

interface RowInput {
  readonly context: TableContext
  readonly columns: readonly SideColumns[]
  readonly measures: readonly (readonly MeasureColumn[])[]
  readonly placement: Placement
  readonly row: number
  /** Labels and rows found so far, by side; this call adds to them. */
  readonly labels: RowLabel[][]
  readonly rows: DraftRow[][]
}

/** Reads one printed row into a row of every side that it says something of. */
export function readRow({ context, columns, measures, placement, row, labels, rows }: RowInput): void {
  const printed = context.table.rows[row]!
  const offset = placement.offsets.get(row) ?? 0
  let lonely: RowLabel | null = null
  columns.forEach((side, index) => {
    let label = readLabel(printed.cells, side.labels, offset)
    for (const column of side.labels) context.ledger.place(row, column.index + offset)
    const { amounts, cells, filled } = readAmounts(context, measures[index]!, placement, row, offset)
    const labelled = label.name !== '' || label.code !== null || label.role !== 'line'
    if (!labelled && !filled) return
    if (!labelled && side.labels.length === 0) label = { ...label, role: 'total', name: '合计' }
    else if (!labelled && lonely) label = lonely
    else if (!labelled) context.report({ level: 'warning', code: 'unlabelled', line: printed.line, row, message: `第 ${printed.line} 行有金额而没有名称，按原样保留。` })
    lonely = labelled && !filled ? label : null
    labels[index]!.push(label)
    rows[index]!.push(toRow(row, printed.line, label, amounts, cells))
  })
}

function toRow(row: number, line: number, { role, code, name, labels }: RowLabel, amounts: Row['amounts'], cells: Row['cells'] | null): DraftRow {
  const plain = { row, line, role, parent: null, code, name }
  if (labels) return cells ? { ...plain, labels, amounts, cells } : { ...plain, labels, amounts }
  return cells ? { ...plain, amounts, cells } : { row, line, role, parent: null, code, name, amounts }
}

function readAmounts(context: TableContext, measures: readonly MeasureColumn[], placement: Placement, row: number, offset: number) {
  const printed = context.table.rows[row]!
  const own = placement.rows.get(row)
  const amounts: Record<string, Amount> = {}
  const cells: Record<string, number> | null = own || offset !== 0 ? {} : null
  let filled = false
  for (const { key, index } of measures) {
    const cell = own ? own.get(index) ?? -1 : (placement.columns.get(index) ?? index) + offset
    const text = printed.cells[cell] ?? ''
    const amount = readCell(context, text, row, cell)
    amounts[key] = amount
    if (cells && cell >= 0) cells[key] = cell
    if (amount !== null) filled = true
  }
  return { amounts, cells, filled }
}

function readCell(context: TableContext, text: string, row: number, cell: number): Amount {
  if (text === '') return null
  const read = readAmount(text)
  const isBad = read.kind === 'bad' || (read.amount !== null && !isExact(read.amount, context))
  if (isBad) context.ledger.name(row, cell)
  else context.ledger.place(row, cell)
  if (isBad || read.odd) reportNumber(context, text, row, cell, isBad, read.amount)
  return isBad ? null : read.amount
}

function reportNumber({ table, report }: TableContext, text: string, row: number, cell: number, isBad: boolean, amount: Amount): void {
  const { line } = table.rows[row]!
  const where = `第 ${line} 行第 ${cell + 1} 格“${text.trim()}”`
  if (isBad) report({ level: 'warning', code: 'bad-number', line, row, cell, message: `${where}不是可以精确到分的金额，按原样保留，不参与计算。` })
  else report({ level: 'note', code: 'odd-number', line, row, cell, message: amount === null ? `${where}按空白读，不作零。` : `${where}读作 ${amount}。` })
}

/** Whether an amount is a whole number of 分 and small enough for one. */
function isExact(amount: string, { unit }: TableContext): boolean {
  const point = amount.indexOf('.')
  const whole = point < 0 ? amount.length : point
  if (whole + unitScale[unit] <= 15 && amount.length - whole - 1 <= unitScale[unit]) return true
  return isFen(amount, unit)
}
