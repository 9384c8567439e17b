import type { Amount, Row } from '@/document/document'
import { isFen, unitScale } from '@/document/money'
import { type AmountReading, readAmountInUnit } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { startsWithHan } from '@/reading/text/characters'
import type { MeasureColumn } from './columns'
import {
  type AmountCells,
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
  const { line } = context.table.rows[row]!
  let labelWithoutAmount: RowLabel | null = null
  let sideBefore: SideDraft | null = null
  for (const side of sides) {
    const { columns, measures, hasSubjectCodes, labels, rows } = side
    const place = placeRow({ context, placement, row }, side, sides.length > 1)
    let label = readRowLabel(place, columns, override)
    // A name among the amounts of a row that has none: its cells stand under other columns than
    // their own.
    const displaced =
      label.name === '' && label.code !== null && hasNameAmongAmounts(place, measures)
    if (displaced) reportUnaligned(context, row)
    const { amounts, cells, hasAmount } = readAmounts(place, measures, displaced)
    const hasLabel = label.name !== '' || label.code !== null || label.role !== 'line'
    if (!hasLabel && !hasAmount) continue
    if (!hasLabel && columns.labels.length === 0) label = { ...label, role: 'total', name: '合计' }
    else if (!hasLabel && labelWithoutAmount) {
      label = labelWithoutAmount
      // What is spent, on the second side and the third, is the same; the first is of revenue.
      if (sideBefore && sideBefore !== sides[0] && ofBothSides(label, context))
        shareAmount(sideBefore, measures, amounts, place)
    } else if (!hasLabel) reportUnlabelled(context, row)
    if (!displaced)
      label = reportLabel({ context, row, label, hasSubjectCodes, columns, offset: place.offset })
    // What both sides share is named at the left alone; a numbered name is that of its side.
    labelWithoutAmount = hasLabel && !hasAmount && label.ordinal === null ? label : null
    sideBefore = side
    labels.push(label)
    rows.push(buildRow(row, line, label, amounts, cells))
  }
}

/** Where the cells of a row stand for a side. */
interface RowPlace {
  readonly context: TableContext
  readonly row: number
  readonly printed: readonly string[]
  /** The cells of its amounts, where they are its own. */
  readonly own: AmountCells | null
  /** The cells of amount columns that stand beside their header. */
  readonly moved: ReadonlyMap<number, number>
  readonly offset: number
  /** The cell of its only amount, in a row that lost one. */
  readonly slipped: number | null
  /** How many cells are labels, where they are fewer than their columns. */
  readonly labelCells: number | undefined
}

function placeRow(
  { context, placement, row }: Pick<RowInput, 'context' | 'placement' | 'row'>,
  { columns, measures }: SideDraft,
  isOneOfSeveral: boolean,
): RowPlace {
  const { cells: printed } = context.table.rows[row]!
  const slipped = isOneOfSeveral ? findSlippedAmount(columns, measures, printed) : null
  return {
    context,
    row,
    printed,
    own: placement.rows.get(row) ?? null,
    moved: placement.columns,
    offset: placement.offsets.get(row) ?? 0,
    slipped,
    labelCells: slipped ?? placement.labelCells.get(row),
  }
}

/** The printed cell of an amount column; -1 where the row has none. */
function findCell({ own, moved, offset, slipped }: RowPlace, index: number): number {
  if (slipped !== null) return slipped
  return own ? (own.get(index) ?? -1) : (moved.get(index) ?? index) + offset
}

/** The label of a row; its cells are read with it. */
function readRowLabel(
  { context, row, printed, offset, slipped, labelCells }: RowPlace,
  columns: SideColumns,
  override: RowOverride | undefined,
): RowLabel {
  const cells = labelCells === undefined ? printed : printed.slice(0, labelCells)
  let label = readLabel(cells, columns.labels, offset)
  // An amount is reported below and is no name.
  if (slipped === null && isMoneyLike(label.name)) label = { ...label, name: '' }
  if (override) label = overrideLabel(label, override)
  closeLabels({ context, row, columns, offset, labelCells })
  if (slipped !== null) reportSlipped(context, row, printed[slipped]!)
  return label
}

function hasNameAmongAmounts(
  { printed, own, offset }: RowPlace,
  measures: readonly MeasureColumn[],
): boolean {
  return measures.some(({ index }) => {
    const cell = printed[own ? (own.get(index) ?? -1) : index + offset] ?? ''
    return startsWithHan(cell.trimStart())
  })
}

/** The amounts of a row, and their cells where these do not stand below their header. */
function readAmounts(
  place: RowPlace,
  measures: readonly MeasureColumn[],
  displaced: boolean,
): { readonly amounts: Row['amounts']; readonly cells: Row['cells'] | null; hasAmount: boolean } {
  const { context, row, printed, own, offset, slipped } = place
  const amounts: Record<string, Amount> = {}
  const cells: Record<string, number> | null = own || offset !== 0 || slipped !== null ? {} : null
  let hasAmount = false
  for (const { key, index } of measures) {
    const cell = findCell(place, index)
    const isPrinted = cell >= 0 && cell < printed.length
    if (cells && cell >= 0) cells[key] = cell
    const amount =
      displaced || !isPrinted ? null : readAmountCell(context, printed[cell]!, row, cell)
    amounts[key] = amount
    if (amount !== null) hasAmount = true
  }
  return { amounts, cells, hasAmount }
}

function reportUnlabelled({ table, report }: TableContext, row: number): void {
  const { line } = table.rows[row]!
  report({
    level: 'warning',
    code: 'unlabelled',
    line,
    row,
    message: `原文第 ${line} 行有金额而没有名称，按原样保留。`,
  })
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
  place: RowPlace,
): void {
  const [own, ...others] = before.measures
  const [measure, ...more] = measures
  const row = before.rows.at(-1)
  if (!own || !measure || !row || others.length > 0 || more.length > 0) return
  before.rows[before.rows.length - 1] = {
    ...row,
    amounts: { [own.key]: amounts[measure.key] ?? null },
    cells: { [own.key]: findCell(place, measure.index) },
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
