import type { Amount, Row } from '@/document/document'
import { isFen, unitScale } from '@/document/money'
import { type AmountReading, readAmountInUnit } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { isHan } from '@/reading/text/characters'
import type { MeasureColumn } from './columns'
import {
  type DraftRow,
  type Placement,
  type SideColumns,
  type TableContext,
  reportUnaligned,
} from './draft'
import { closeLabels, reportLabel } from './labelFindings'
import { readLabel, type RowLabel } from './labels'
import { overrideLabel, type RowOverride } from './overrides'

/** One side of a table while its rows are read, with what was found so far. */
export interface SideDraft {
  readonly columns: SideColumns
  readonly measures: readonly MeasureColumn[]
  /** Whether the codes are of functional or economic subjects, which have a known form. */
  readonly hasSubjectCodes: boolean
  readonly labels: RowLabel[]
  readonly rows: DraftRow[]
}

/** A side without rows. */
export function createSideDraft(
  named: Pick<SideDraft, 'columns' | 'measures' | 'hasSubjectCodes'>,
): SideDraft {
  return { ...named, labels: [], rows: [] }
}

interface RowInput {
  readonly context: TableContext
  readonly sides: readonly SideDraft[]
  readonly placement: Placement
  readonly row: number
  /** What a person says of the row. */
  readonly override: RowOverride | undefined
}

/** Reads one printed row into a row of every side that it says something of. */
export function readRow({ context, sides, placement, row, override }: RowInput): void {
  const { line, cells: printed } = context.table.rows[row]!
  const rowCells = placement.rows.get(row)
  const offset = placement.offsets.get(row) ?? 0
  let labelWithoutAmount: RowLabel | null = null
  let sideBefore: SideDraft | null = null
  for (const side of sides) {
    const { columns, measures, hasSubjectCodes, labels, rows } = side
    const labelCells = placement.labelCells.get(row)
    let label = readLabel(
      labelCells === undefined ? printed : printed.slice(0, labelCells),
      columns.labels,
      offset,
    )
    const slipped = sides.length > 1 ? findSlippedAmount(columns, measures, printed) : null
    if (slipped !== null) label = readLabel(printed.slice(0, slipped), columns.labels, offset)
    // An amount is reported below and is no name.
    else if (isMoneyLike(label.name)) label = { ...label, name: '' }
    if (override) label = overrideLabel(label, override)
    closeLabels({ context, row, columns, offset, labelCells: slipped ?? labelCells })
    if (slipped !== null) reportSlipped(context, row, printed[slipped]!)
    const amounts: Record<string, Amount> = {}
    const cells: Record<string, number> | null =
      rowCells || offset !== 0 || slipped !== null ? {} : null
    let hasAmount = false
    // A name among the amounts of a row that has none: its cells stand under other columns than
    // their own.
    const displaced =
      label.name === '' &&
      label.code !== null &&
      measures.some(({ index }) =>
        isHan(
          (printed[rowCells ? (rowCells.get(index) ?? -1) : index + offset] ?? '')
            .trimStart()
            .charCodeAt(0),
        ),
      )
    if (displaced) reportUnaligned(context, row)
    const cellOf = (index: number) =>
      slipped ??
      (rowCells ? (rowCells.get(index) ?? -1) : (placement.columns.get(index) ?? index) + offset)
    for (const { key, index } of measures) {
      const cell = cellOf(index)
      if (cells && cell >= 0) cells[key] = cell
      const amount = displaced ? null : readAmountCell(context, printed[cell] ?? '', row, cell)
      amounts[key] = amount
      if (amount !== null) hasAmount = true
    }
    const hasLabel = label.name !== '' || label.code !== null || label.role !== 'line'
    if (!hasLabel && !hasAmount) continue
    if (!hasLabel && columns.labels.length === 0) label = { ...label, role: 'total', name: '合计' }
    else if (!hasLabel && labelWithoutAmount) {
      label = labelWithoutAmount
      // What is spent, on the second side and the third, is the same; the first is of revenue.
      if (sideBefore && sideBefore !== sides[0] && ofBothSides(label, context))
        shareAmount(sideBefore, measures, amounts, cellOf)
    } else if (!hasLabel)
      context.report({
        level: 'warning',
        code: 'unlabelled',
        line,
        row,
        message: `原文第 ${line} 行有金额而没有名称，按原样保留。`,
      })
    if (!displaced) label = reportLabel({ context, row, label, hasSubjectCodes, columns, offset })
    // What both sides share is named at the left alone; a numbered name is that of its side.
    labelWithoutAmount = hasLabel && !hasAmount && label.ordinal === null ? label : null
    sideBefore = side
    labels.push(label)
    rows.push(buildRow(row, line, label, amounts, cells))
  }
}

/**
 * Whether a row that stands across two sides says the same of both: 支出合计 and 结转下年 where what
 * is spent is listed by subject and by use.
 */
function ofBothSides({ role, name }: RowLabel, { kind }: TableContext): boolean {
  return (
    /^(?:r|fiscalR)evenueExpenditure$/.test(kind) &&
    (role !== 'line' || /结转下年|年末结转/.test(name))
  )
}

/** Gives the amount at the end of a row to the side that its name stands on, too. */
function shareAmount(
  before: SideDraft,
  measures: readonly MeasureColumn[],
  amounts: Row['amounts'],
  cellOf: (index: number) => number,
): void {
  const [own, ...others] = before.measures
  const [measure, ...more] = measures
  const row = before.rows.at(-1)
  if (!own || !measure || !row || others.length > 0 || more.length > 0) return
  before.rows[before.rows.length - 1] = {
    ...row,
    amounts: { [own.key]: amounts[measure.key] ?? null },
    cells: { [own.key]: cellOf(measure.index) },
  }
}

/**
 * The last cell of a row that lost one: an amount where the name of the last side should be, and
 * nothing where its amount should be; `null` for any other row.
 */
function findSlippedAmount(
  { labels }: SideColumns,
  measures: readonly MeasureColumn[],
  printed: readonly string[],
): number | null {
  const [measure, other] = measures
  const name = labels.findLast(({ role }) => role === 'name')
  const isLast = name !== undefined && measure !== undefined && printed.length === measure.index
  return isLast && !other && name.index === measure.index - 1 && isMoneyLike(printed[name.index]!)
    ? name.index
    : null
}

function reportSlipped({ table, report }: TableContext, row: number, text: string): void {
  const { line } = table.rows[row]!
  report({
    level: 'note',
    code: 'shifted-row',
    line,
    row,
    message: `原文第 ${line} 行少一格，末尾的“${text.trim()}”印在名称的位置，按它右边一栏的金额读。`,
  })
}

/** Properties in the order that they are written in. */
function buildRow(
  row: number,
  line: number,
  { role, code, name, labels }: RowLabel,
  amounts: Row['amounts'],
  cells: Row['cells'] | null,
): DraftRow {
  if (labels && cells) return { row, line, role, parent: null, code, name, labels, amounts, cells }
  if (labels) return { row, line, role, parent: null, code, name, labels, amounts }
  if (cells) return { row, line, role, parent: null, code, name, amounts, cells }
  return { row, line, role, parent: null, code, name, amounts }
}

function readAmountCell(context: TableContext, text: string, row: number, cell: number): Amount {
  if (text === '') return null
  const plain = context.amountCache.read(text)
  const inUnit = plain.kind === 'bad' ? readAmountInUnit(text, context.unit) : null
  const reading: AmountReading =
    inUnit === null ? plain : { kind: 'amount', amount: inUnit, odd: true }
  const isBad =
    reading.kind === 'bad' || (reading.amount !== null && !isExact(reading.amount, context))
  if (isBad) context.coverage.markReported(row, cell)
  else context.coverage.markRead(row, cell)
  if (isBad || reading.odd) reportNumber(context, text, row, cell, isBad, reading.amount)
  return isBad ? null : reading.amount
}

function reportNumber(
  { table, report }: TableContext,
  text: string,
  row: number,
  cell: number,
  isBad: boolean,
  amount: Amount,
): void {
  const { line } = table.rows[row]!
  const where = `原文第 ${line} 行第 ${cell + 1} 格“${text.trim()}”`
  if (isBad)
    report({
      level: 'warning',
      code: 'bad-number',
      line,
      row,
      cell,
      message: `${where}不是可以精确到分的金额，按原样保留，不参与计算。`,
    })
  else
    report({
      level: 'note',
      code: 'odd-number',
      line,
      row,
      cell,
      message: amount === null ? `${where}按空白读，不作零。` : `${where}读作 ${amount}。`,
    })
}

/** Whether an amount is a whole number of 分 and small enough for one. */
function isExact(amount: string, { unit }: TableContext): boolean {
  const point = amount.indexOf('.')
  const whole = point < 0 ? amount.length : point
  if (whole + unitScale[unit] <= 15 && amount.length - whole - 1 <= unitScale[unit]) return true
  return isFen(amount, unit)
}
