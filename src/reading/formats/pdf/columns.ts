import {
  type AlignedColumn,
  buildColumns,
  findColumn,
  findColumns,
  overlaps,
  uniteBands,
} from './bands'
import { placeLabels } from './mergedLabels'
import { type Body, findPitch, groupBody } from './bodyRows'
import type { TableRow } from './cells'
import { moveCentredLabels } from './centredLabels'
import { groupHead, type Pitches } from './headCells'
import { createHeadFinder, shareHeads } from './headSpans'
import { liftLeaves } from './liftLeaves'
import { joinCellLines } from '@/reading/text/joinCellLines'
import { overlapsInHeight } from './lineGaps'
import { isNumbering, placeNumbers } from './numberRows'
import type { Rectangle } from './page'
import { groupRuledHead } from './ruledHead'
import { partsHead } from './ruledRows'
import { moveSheetLabels } from './sheetLabels'
import { isIndicatorHead } from './sheetRegions'
import {
  cutLine,
  type HeadCell,
  type Segment,
  type SegmentLine,
  surround,
  type TableRegion,
} from './segments'
import { cutOverColumns, cutStraddling } from './straddling'
import { findStripedColumns, type StripedColumns } from './stripes'
import type { TextLine } from './textLines'
import { cutTight } from './tightHeads'
import { markWraps } from './wrappedEnds'

/** A region as it was read: its rows, edges between its columns, and the columns. */
export interface AlignedTable {
  readonly rows: readonly TableRow[]
  readonly xs: readonly number[]
  readonly columns: readonly AlignedColumn[]
}

/** Reads a region by what is aligned in it. */
export function readRegion(region: TableRegion): AlignedTable {
  const lines = region.lines.map(cutLine)
  const firstData = lines.findIndex(line => line.isData)
  const headEnd = firstData < 0 ? countHeadLines(lines) : findHeadEnd(lines, firstData)
  const all = lines.slice(headEnd)
  // 栏次 1 2 3 … stands in the middle of columns, as their heads do.
  const numbers = all[0] && isNumbering(all[0]) ? all[0] : null
  const body = numbers && all.length > 1 ? all.slice(1) : all
  const head = cutStraddling(lines.slice(0, headEnd).map(cutTight), body)
  const group = partsHead(head, body, region.rules) ? groupRuledHead : groupHead
  const headRows = group(head, region.rules, findPitches(head, body))
  const striped = findStripedColumns(lines, region.stripes)
  const columns = shareHeads(
    striped ? buildColumns(striped.xs, headRows.leaves, body) : findColumns(headRows.leaves, body),
  )
  if (columns.length < 2) return { rows: [], xs: [], columns }
  const placed = headRows.rows.map((row, index) => {
    const find = createHeadFinder({ ...headRows, columns }, index)
    return placeCells(row, columns, cell => striped?.find(cell) ?? find(cell))
  })
  const upper = liftLeaves({ rows: placed, lasts: headRows.lasts, columns }).map(row =>
    fillRow(row.map(cells => cells.flatMap(({ segments }) => segments))),
  )
  const cutBody = [...all.slice(0, all.length - body.length), ...cutOverColumns(body, columns)]
  const lower = readBody({ lines: cutBody, rules: region.rules, columns }, head, striped)
  return {
    rows: moveSheetLabels([...upper, ...lower]),
    xs: striped?.xs ?? findInnerEdges(lines, columns),
    columns,
  }
}

/** Reads a region without a head by the columns of another; null where they do not fit. */
export function readRest(
  region: TableRegion,
  known: readonly AlignedColumn[],
): AlignedTable | null {
  const lines = region.lines.map(cutLine)
  const striped = findStripedColumns(lines, region.stripes)
  const isSame = striped?.xs.length === known.length + 1
  if (!isSame && !fitsColumns(known, lines)) return null
  const columns = isSame ? moveColumns(known, striped.xs) : widenColumns(known, lines)
  const rows = readBody({ lines, rules: region.rules, columns }, [], isSame ? striped : null)
  return { rows, xs: isSame ? striped.xs : findInnerEdges(lines, columns), columns }
}

/** Reads each line as a row of one cell: of a rest whose columns only the page before shows. */
export function readAsOneColumn({ lines }: TableRegion): AlignedTable {
  const { left, right } = surround(lines)
  const rows = lines.map(({ segments }) => fillRow([segments]))
  return { rows, xs: [left, right], columns: [] }
}

/** How far rows are from each other, and how far the first is below the head. */
function findPitches(head: readonly SegmentLine[], body: readonly SegmentLine[]): Pitches {
  const [above, below] = [head.at(-1), body[0]]
  return { rows: findPitch(body), head: above && below ? below.top - above.top : 0 }
}

function readBody(
  body: Body,
  head: readonly SegmentLine[],
  striped: StripedColumns | null,
): readonly TableRow[] {
  const { columns } = body
  const words = groupBody(body).map(row => {
    const part = head.some(line => says(line, row)) ? 'head' : 'body'
    const numbered = isNumbering({ segments: row }) ? placeNumbers(row, columns) : null
    const parts: Segment[][] = columns.map(() => [])
    row.forEach((own, index) => {
      const place = striped?.find(own) ?? numbered?.[index] ?? findColumn(columns, part, own)
      parts[place]?.push(own)
    })
    return parts
  })
  return moveCentredLabels(placeLabels(markWraps(words.map(fillRow), words), columns))
}

/** The columns of another page, between the edges that they have on this one. */
function moveColumns(known: readonly AlignedColumn[], xs: readonly number[]): AlignedColumn[] {
  return known.map((column, index) => {
    const band = { left: xs[index]!, right: xs[index + 1]! }
    return { ...column, head: band, body: band }
  })
}

function findInnerEdges(
  lines: readonly SegmentLine[],
  columns: readonly AlignedColumn[],
): number[] {
  const { left, right } = surround(lines)
  const inner = columns
    .slice(1)
    .map(({ body }, index) => (columns[index]!.body.right + body.left) / 2)
  return [left, ...inner, right]
}

/** Whether no two words of a line stand in one column. */
function fitsColumns(known: readonly AlignedColumn[], body: readonly SegmentLine[]): boolean {
  return body.every(({ segments }) => {
    const places = segments.map(segment => findColumn(known, 'body', segment))
    return new Set(places).size === places.length
  })
}

/** Columns with the cells of another page. */
function widenColumns(
  known: readonly AlignedColumn[],
  body: readonly SegmentLine[],
): AlignedColumn[] {
  const columns = [...known]
  for (const segment of body.flatMap(({ segments }) => segments)) {
    const met = columns.filter(column => overlaps(column.body, segment))
    if (met.length !== 1) continue
    const [own] = met
    columns[columns.indexOf(own!)] = { ...own!, body: uniteBands(own!.body, segment) }
  }
  return columns
}

/** A name on several lines begins above the amounts of its row. */
function findHeadEnd(lines: readonly SegmentLine[], firstData: number): number {
  let end = firstData
  while (end > 1 && overlapsInHeight(lines[end - 1]!, lines[end]!)) end--
  return end
}

/** A table without amounts: its head ends with that of indicators, or the last line with columns. */
function countHeadLines(lines: readonly SegmentLine[]): number {
  const indicators = lines.findIndex(isIndicatorHead)
  if (indicators >= 0) return indicators + 1
  const last = lines.findLastIndex(({ segments }) => segments.length > 1)
  return Math.max(1, last + 1)
}

/** Whether a row repeats a line of the head. */
function says(head: SegmentLine, row: readonly TextLine[]): boolean {
  const { segments } = head
  return (
    row.length === segments.length && row.every(({ text }, index) => text === segments[index]!.text)
  )
}

/** The cells of a row of the head by the columns that they begin in. */
function placeCells(
  cells: readonly HeadCell[],
  columns: readonly AlignedColumn[],
  find: (cell: HeadCell) => number,
): HeadCell[][] {
  const placed: HeadCell[][] = columns.map(() => [])
  for (const cell of cells) placed[find(cell)]?.push(cell)
  return placed
}

function fillRow(parts: readonly (readonly TextLine[])[]): TableRow {
  return {
    cells: parts.map(joinParts),
    boxes: parts.map((own): Rectangle | null => (own.length > 0 ? surround(own) : null)),
    wraps: parts.map(() => Infinity),
    ...surround(parts.flat()),
  }
}

/** Segments of one line keep their gap as a blank; lines are joined as those of a cell. */
function joinParts(parts: readonly TextLine[]): string {
  const lines: string[] = []
  let top = -Infinity
  for (const part of parts) {
    const isBeside = lines.length > 0 && Math.abs(part.top - top) < part.size / 2
    lines.push(isBeside ? `${lines.pop()} ${part.text}` : part.text)
    top = part.top
  }
  return joinCellLines(lines)
}
