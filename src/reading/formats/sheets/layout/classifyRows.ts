import { countCaptions, isNote, isUnitCaption } from '@/reading/formats/captions'
import { findRange, type Merge, type Range } from '../workbook'
import type { ShownRow } from './visibleRows'

/** A row is one of a table, or a line of text; rows of one run follow each other without a gap. */
export interface ClassifiedRow extends ShownRow {
  readonly kind: 'grid' | 'text'
  /** A blank row stands before this one. */
  readonly afterGap: boolean
}

/** Holder, year and unit in one row. */
const mostCaptionCells = 3
/** A longer text in a row of its own is no label of a table. */
const longestLabel = 40
/** A row that closes a table, blank rows before it or not. */
const totalRow = /[合总小]计$/
const sentenceEnd = /[。；！？]$/
const linesSheetName = /封面|封皮|目录|编制说明|填报说明|填表说明/
/** Signatures on a cover stand side by side. */
const mostCoverCells = 4

/** Tells rows of tables from titles, units, notes and other lines of text. */
export function classifyRows({
  rows,
  sheetName,
  hiddenRows,
  merges,
}: {
  readonly rows: readonly ShownRow[]
  readonly sheetName: string
  readonly hiddenRows: readonly Range[]
  readonly merges: readonly Merge[]
}): ClassifiedRow[] {
  const kinds: ClassifiedRow['kind'][] = rows.map(row => (isLine(row) ? 'text' : 'grid'))
  const tall = merges.filter(({ rows: [first, last] }) => last > first)
  const gaps = rows.map(({ row }, index) => {
    const before = rows[index - 1]?.row ?? row - 1
    if (before + 1 >= row) return false
    return isGap(kinds[index - 1] === 'grid' ? findReach(tall, before) : before, row, hiddenRows)
  })
  const firstGrid = kinds.indexOf('grid')
  const firstColumn = rows.reduce(
    (first, { cells }, index) =>
      kinds[index] === 'grid' ? Math.min(first, cells[0]!.column) : first,
    Infinity,
  )
  if (holdsLinesOnly(rows, sheetName, kinds)) kinds.fill('text')
  else
    for (let start = 0; start < rows.length; start++) {
      if (kinds[start] === 'grid') continue
      let end = start + 1
      while (end < rows.length && kinds[end] === 'text' && !gaps[end]) end++
      const first = findFirstLine({
        lines: rows.slice(start, end),
        follows: start > 0 && kinds[start - 1] === 'grid' && !gaps[start],
        precedes: end < rows.length && kinds[end] === 'grid' && !gaps[end],
        isFirst: start <= firstGrid,
        firstColumn,
      })
      kinds.fill('grid', start, start + first)
      start = end - 1
    }
  return rows.map((row, index) => {
    const closes = kinds[index - 1] === 'grid' && isTotal(row)
    const kind = closes ? 'grid' : kinds[index]!
    if (closes) kinds[index] = 'grid'
    return { ...row, kind, afterGap: gaps[index]! && !closes }
  })
}

function isTotal({ cells }: ShownRow): boolean {
  return totalRow.test((cells[0]?.text ?? '').replace(/\s/g, ''))
}

/** One cell, or holder and unit side by side. */
function isLine(row: ShownRow): boolean {
  const { cells } = row
  return cells.length === 1
    ? cells[0]!.decimal === null && cells[0]!.finding === null
    : isCaption(row)
}

function isCaption(row: ShownRow): boolean {
  return (
    row.cells.length <= mostCaptionCells &&
    row.cells.every(cell => cell.decimal === null) &&
    row.cells.some(cell => isUnitCaption(cell.text)) &&
    isUnitCaption(joinCells(row))
  )
}

/**
 * How many of a run of lines are rows of the table that they touch, as headings of its sections
 * are.
 */
function findFirstLine({
  lines,
  follows,
  precedes,
  isFirst,
  firstColumn,
}: {
  readonly lines: readonly ShownRow[]
  /** Rows of a table stand right above, right below. */
  readonly follows: boolean
  readonly precedes: boolean
  /** No table stands above on this sheet. */
  readonly isFirst: boolean
  /** First column that a table of the sheet has. */
  readonly firstColumn: number
}): number {
  if (isFirst) return 0
  const texts = lines.map((row, line) => ({ line, text: joinCells(row) }))
  const title = precedes ? texts.length - countCaptions(texts) : texts.length
  const first = texts.findIndex(({ text }, index) => index >= title || isProse(text))
  // Titles and notes begin where the table does; a label further right is of its right half.
  const inside = follows || lines.every(({ cells }) => cells[0]!.column > firstColumn)
  if (first < 0) return inside || (precedes && texts.length === 1) ? texts.length : 0
  return inside ? first : 0
}

function isProse(text: string): boolean {
  return isNote(text) || sentenceEnd.test(text) || text.length > longestLabel
}

/** Covers and contents pages have lines, no tables. */
function holdsLinesOnly(
  rows: readonly ShownRow[],
  sheetName: string,
  kinds: readonly string[],
): boolean {
  if (linesSheetName.test(sheetName.replace(/\s/g, ''))) return true
  if (joinCells(rows[0]).replace(/\s/g, '') === '目录') return true
  return rows.every(
    (row, index) =>
      row.cells.length <= mostCoverCells &&
      row.cells.every(cell => cell.decimal === null) &&
      !isCaption(row) &&
      (kinds[index] === 'text' || kinds[index - 1] !== 'grid'),
  )
}

/** The last row that merged cells of a row, or of rows above, reach down to. */
function findReach(merges: readonly Merge[], row: number): number {
  return merges.reduce(
    (reach, { rows: [first, last] }) => (first <= row && last > reach ? last : reach),
    row,
  )
}

/** Whether a blank row that is shown stands between two rows. */
function isGap(before: number, row: number, hiddenRows: readonly Range[]): boolean {
  let next = before + 1
  while (next < row) {
    const hidden = findRange(hiddenRows, next)
    if (!hidden) return true
    next = hidden[1] + 1
  }
  return false
}

/** The texts of a row as one line. */
export function joinCells(row: ShownRow | undefined): string {
  return (row?.cells ?? [])
    .map(({ text }) => text.trim().replaceAll('\n', ' '))
    .filter(text => text !== '')
    .join(' ')
}
