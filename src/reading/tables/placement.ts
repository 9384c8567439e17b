import { isAmount, readAmount } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { isBlank, startsWithHan, stripSpace } from '@/reading/text/characters'
import { alignBySums, listSums, type Sum, sumsHold } from './align'
import type { MeasureColumn } from './columns'
import {
  type LabelColumn,
  type Placement,
  type AmountCells,
  type TableContext,
  reportAligned,
  reportUnaligned,
  reportAlignedAsPeers,
  reportMergedLabels,
  reportShiftedRow,
} from './draft'
import { findUsualLength } from './rowLengths'
import type { SideDraft } from './rows'
import { endsAsTotal } from './totalWords'

/**
 * The amount columns of a side, and which of them are the sum of which: few tables need to know.
 */
class AmountColumns {
  private known: readonly Sum[] | null = null
  constructor(readonly columns: readonly MeasureColumn[]) {}
  get sums(): readonly Sum[] {
    return (this.known ??= listSums(this.columns))
  }
}

/** What most tables need: every amount stands below its header. */
const placementUnderHeader: Placement = {
  columns: new Map(),
  rows: new Map(),
  offsets: new Map(),
  labelCells: new Map(),
}

/**
 * Finds the printed cells of the amount columns: under their header, unless a row has cells beyond
 * it or too few; then the one alignment whose sums hold, of all such rows together or of each
 * alone, or that of proven rows as long. A row with none is left open.
 */
export function placeAmounts(
  context: TableContext,
  sides: readonly SideDraft[],
  dataRows: readonly number[],
): Placement {
  const [side] = sides
  if (sides.length !== 1 || !side || side.measures.length === 0) return placementUnderHeader
  const amounts = new AmountColumns(side.measures)
  const { labels } = side.columns
  const merged = findMergedLabels({ context, labels, amounts, dataRows })
  const { offsets, misfits, isTaken } = findMisfits(
    context,
    labels,
    amounts,
    dataRows.filter(row => !merged.has(row)),
  )
  const labelCells = new Map([...merged].map(([row, { count }]) => [row, count]))
  const rows = new Map([...merged].map(([row, { cells }]) => [row, cells]))
  if (misfits.length === 0)
    return offsets.size === 0 && rows.size === 0
      ? placementUnderHeader
      : { columns: placementUnderHeader.columns, rows, offsets, labelCells }
  const together = alignRows(context, amounts, misfits)
  if (together && misfits.length === dataRows.length) {
    const moved = new Map<number, number>()
    for (const [index, cell] of together) if (cell !== null) moved.set(index, cell)
    return { columns: moved, rows, offsets, labelCells }
  }
  const unplaced: number[] = []
  for (const row of misfits) {
    const cells = together ?? alignRows(context, amounts, [row])
    if (cells) rows.set(row, cells)
    else if (!hasStrayCellsOnly(context, row, amounts, isTaken)) unplaced.push(row)
  }
  placeLikePeers(context, amounts, { unplaced, dataRows, offsets, rows })
  return { columns: placementUnderHeader.columns, rows, offsets, labelCells }
}

interface MergedLabelsInput {
  readonly context: TableContext
  readonly labels: readonly LabelColumn[]
  readonly amounts: AmountColumns
  readonly dataRows: readonly number[]
}
interface MergedLabels {
  /** How many cells of the row are labels. */
  readonly count: number
  readonly cells: AmountCells
}

/**
 * Finds rows whose label is merged over several columns, so that the row is short and its amounts
 * stand below labels: 合计 300 200 100 under three code columns and a name. Sums prove them; a total
 * needs no proof where each amount has its column.
 */
function findMergedLabels({
  context,
  labels,
  amounts,
  dataRows,
}: MergedLabelsInput): ReadonlyMap<number, MergedLabels> {
  const { columns } = amounts
  const found = new Map<number, MergedLabels>()
  const { start, end } = findSpan(columns)
  const width = end + 1 - start
  if (width !== columns.length || labels.some(({ index }) => index > start)) return found
  for (const row of dataRows) {
    const { cells } = context.table.rows[row]!
    const count = cells.findLastIndex(startsWithWord) + 1
    const rest = cells.length - count
    if (count === 0 || count >= start || rest === 0 || rest > width) continue
    const moved = cells.slice(count)
    if (!isAmount(moved[0]!) || !moved.every(cell => isBlank(cell) || isAmount(cell))) continue
    const laidOut = [...new Array<string>(start).fill(''), ...moved]
    const holds = sumsHold(columns, amounts.sums, laidOut, context.unit)
    const isWholeTotal = rest === width && endsAsTotal(stripSpace(cells[count - 1]!))
    if (holds !== true && !(holds === null && isWholeTotal)) continue
    // A row that stands beside its columns as a whole has all its labels.
    if (findOffset(cells, labels, columns)) continue
    const cellOf = (index: number) => (index - start < rest ? index - start + count : null)
    found.set(row, { count, cells: new Map(columns.map(({ index }) => [index, cellOf(index)])) })
    reportMergedLabels(context, row)
  }
  return found
}

/** First and last index of columns; a loop, for a call takes fewer arguments than a row may have cells. */
const findSpan = (columns: readonly { readonly index: number }[]) =>
  columns.reduce(
    ({ start, end }, { index }) => ({ start: Math.min(start, index), end: Math.max(end, index) }),
    { start: Infinity, end: -Infinity },
  )

/** Whether a cell is words and not one of those that stand for no amount. */
function startsWithWord(cell: string): boolean {
  if (cell === '') return false
  // No word begins with a digit or a sign.
  const first = cell.charCodeAt(0)
  if (first > 0x20 && first < 0x7f) return false
  return startsWithHan(stripSpace(cell)) && readAmount(cell).kind !== 'blank'
}

function alignRows(
  context: TableContext,
  { columns, sums }: AmountColumns,
  group: readonly number[],
): AmountCells | null {
  const { start } = findSpan(columns)
  const rows = group.map(row => context.table.rows[row]!.cells)
  const alignment = alignBySums({ columns: columns.length, sums, rows, start, unit: context.unit })
  if (!alignment) return null
  const cells = new Map(
    columns.map((column, index) => [column.index, alignment[index] ?? null] as const),
  )
  reportAligned(context, group, cells, start)
  return cells
}

/** Rows that stand apart from the header as a whole, and rows whose cells do not fit it. */
function findMisfits(
  context: TableContext,
  labels: readonly LabelColumn[],
  amounts: AmountColumns,
  dataRows: readonly number[],
) {
  const isTaken: boolean[] = []
  for (const { index } of labels) isTaken[index] = true
  for (const { index } of amounts.columns) isTaken[index] = true
  const usual = findUsualLength(dataRows.map(row => context.table.rows[row]!.cells.length))
  const offsets = new Map<number, number>()
  const misfits: number[] = []
  for (const row of dataRows) {
    const { cells } = context.table.rows[row]!
    const offset = findOffset(cells, labels, amounts.columns)
    if (offset !== null && offset !== 0) {
      offsets.set(row, offset)
      reportShiftedRow(context, row, offset)
    } else if (
      hasCellsBeyondHeader(cells, isTaken) ||
      (cells.length < usual &&
        sumsHold(amounts.columns, amounts.sums, cells, context.unit) === false)
    ) {
      misfits.push(row)
    }
  }
  return { offsets, misfits, isTaken }
}

interface UnplacedRows {
  readonly unplaced: readonly number[]
  readonly dataRows: readonly number[]
  readonly offsets: ReadonlyMap<number, number>
  readonly rows: Map<number, AmountCells>
}

/**
 * Lays rows that no alignment makes sums of like proven rows of their length; the amounts of the
 * others stay unread.
 */
function placeLikePeers(
  context: TableContext,
  { columns, sums }: AmountColumns,
  { unplaced, dataRows, offsets, rows }: UnplacedRows,
): void {
  const unproven = new Set(unplaced)
  const cellsOf = (row: number) => context.table.rows[row]!.cells
  const proven = (row: number) => {
    if (unproven.has(row) || offsets.has(row)) return undefined
    return (
      rows.get(row) ??
      (sumsHold(columns, sums, cellsOf(row), context.unit) === true ? null : undefined)
    )
  }
  for (const row of unplaced) {
    const peers = findPeers({ row, dataRows, lengthOf: peer => cellsOf(peer).length, proven })
    if (!peers) rows.set(row, new Map(columns.map(({ index }) => [index, null])))
    else if (peers.cells) rows.set(row, peers.cells)
    if (peers) reportAlignedAsPeers(context, row, peers.count)
    else reportUnaligned(context, row)
  }
}

/**
 * Cells beyond the header that are words, or beside amounts whose sums hold without them, leave the
 * rest of the row where it is.
 */
function hasStrayCellsOnly(
  context: TableContext,
  row: number,
  { columns, sums }: AmountColumns,
  isTaken: readonly boolean[],
): boolean {
  const { cells } = context.table.rows[row]!
  if (!hasCellsBeyondHeader(cells, isTaken)) return false
  const beyond = cells.filter((cell, index) => !isTaken[index] && !isBlank(cell))
  return (
    sumsHold(columns, sums, cells, context.unit) === true || beyond.every(cell => !/\d/.test(cell))
  )
}

function hasCellsBeyondHeader(cells: readonly string[], isTaken: readonly boolean[]): boolean {
  for (let index = 0; index < cells.length; index++)
    if (!isTaken[index] && !isBlank(cells[index]!)) return true
  return false
}

const offsets = [1, -1, 2, -2]

/**
 * By how many cells a row stands to the right of its columns; 0 where it fits, `null` where it fits
 * nowhere.
 */
export function findOffset(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
): number | null {
  if (fitsHeader(cells, labels, amounts, 0)) return 0
  return offsets.find(offset => fitsHeader(cells, labels, amounts, offset)) ?? null
}

function fitsHeader(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
  offset: number,
): boolean {
  for (const { index, role } of labels) {
    const text = cells[index + offset] ?? ''
    if (text === '' || startsWithHan(text)) continue
    if (role === 'name' && isAmount(text)) return false
    if ((role === 'code' || role === 'holder') && isMoneyLike(text)) return false
  }
  for (const { index } of amounts) {
    const text = cells[index + offset] ?? ''
    if (startsWithHan(text) && readAmount(text).kind !== 'blank') return false
  }
  return offset === 0 || coversAllCells(cells, labels, amounts, offset)
}

function coversAllCells(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
  offset: number,
): boolean {
  const covered = new Set([...labels, ...amounts].map(({ index }) => index + offset))
  const hasName = labels.some(
    ({ index, role }) => role === 'name' && stripSpace(cells[index + offset] ?? '') !== '',
  )
  return hasName && cells.every((cell, index) => isBlank(cell) || covered.has(index))
}

interface PeersInput {
  /** The row that no alignment makes sums of. */
  readonly row: number
  readonly dataRows: readonly number[]
  readonly lengthOf: (row: number) => number
  /**
   * How another row was laid out: its own alignment, `null` for one that stands under the header;
   * `undefined` where it proves nothing.
   */
  readonly proven: (row: number) => AmountCells | null | undefined
}

/**
 * How rows with as many cells were laid out, where at least two were proven and all in the same
 * way; else `undefined`.
 */
export function findPeers({
  row,
  dataRows,
  lengthOf,
  proven,
}: PeersInput): { readonly cells: AmountCells | null; readonly count: number } | undefined {
  const length = lengthOf(row)
  let cells: AmountCells | null | undefined
  let count = 0
  for (const peer of dataRows) {
    if (peer === row || lengthOf(peer) !== length) continue
    const peerCells = proven(peer)
    if (peerCells === undefined) continue
    if (count > 0 && !isSameLayout(cells ?? null, peerCells)) return undefined
    cells = peerCells
    count++
  }
  return count >= 2 ? { cells: cells ?? null, count } : undefined
}

function isSameLayout(first: AmountCells | null, second: AmountCells | null): boolean {
  if (first === null || second === null) return first === second
  return (
    first.size === second.size && [...first].every(([column, cell]) => second.get(column) === cell)
  )
}
