import { type AlignedColumn, findColumn, findColumns } from './bands'
import type { TableRow } from './cells'
import { joinCellLines } from './joinText'
import { hasRuleBetween, overlapsInHeight } from './lineGaps'
import { groupHead } from './headRows'
import { createHeadFinder } from './headSpans'
import type { Rectangle } from './page'
import { type SegmentLine, surround, type TableRegion } from './segments'
import type { TextLine } from './textLines'

/** Lines of one row stand closer than rows do. */
const closer = 0.93
const asClose = 1.1

/** Reads a region by what is aligned in it: its rows, and edges between its columns. */
export function readRegion({ lines, rules }: TableRegion): { rows: TableRow[]; xs: number[] } {
  const firstData = lines.findIndex(line => line.isData)
  const headEnd = firstData < 0 ? 1 : findHeadEnd(lines, firstData)
  const [head, body] = [lines.slice(0, headEnd), lines.slice(headEnd)]
  const columns = findColumns(head, body)
  const headRows = groupHead(head, rules)
  const rows = [
    ...headRows.map((row, index) =>
      buildRow(row, columns, createHeadFinder({ rows: headRows, columns }, index)),
    ),
    ...groupBody(body, rules).map(row => {
      const part = head.some(line => says(line, row)) ? 'head' : 'body'
      return buildRow(row, columns, segment => findColumn(columns, part, segment))
    }),
  ]
  const box = surround(lines)
  const inner = columns
    .slice(1)
    .map(({ body }, index) => (columns[index]!.body.right + body.left) / 2)
  return { rows, xs: [box.left, ...inner, box.right] }
}

/** A name on several lines begins above the amounts of its row. */
function findHeadEnd(lines: readonly SegmentLine[], firstData: number): number {
  let end = firstData
  while (end > 1 && overlapsInHeight(lines[end - 1]!, lines[end]!)) end--
  return end
}

/** Whether a row repeats a line of the head. */
function says(head: SegmentLine, row: readonly SegmentLine[]): boolean {
  return row.length === 1 && row[0]!.line.text === head.line.text
}

/** Lines of one row: between two drawn lines, side by side, or closer together than rows are. */
function groupBody(lines: readonly SegmentLine[], rules: readonly number[]): SegmentLine[][] {
  const closest = findClosest(lines)
  const isRuled = countRulesWithin(rules, lines) >= lines.filter(line => line.isData).length - 1
  const rows: SegmentLine[][] = []
  let before: SegmentLine | null = null
  for (const line of lines) {
    const last = rows.at(-1)
    const hasData = line.isData && last?.some(own => own.isData && !overlapsInHeight(own, line))
    if (before && last && !hasData && isSameRow(before, line)) last.push(line)
    else rows.push([line])
    before = line
  }
  return rows

  function isSameRow(upper: SegmentLine, lower: SegmentLine): boolean {
    if (hasRuleBetween(rules, upper, lower)) return false
    if (isRuled && rules.length > 2) return true
    if (overlapsInHeight(upper, lower)) return true
    return closest > 0 && !(upper.isData && lower.isData) && lower.top - upper.top <= closest
  }
}

function countRulesWithin(rules: readonly number[], lines: readonly SegmentLine[]): number {
  const [first, last] = [lines[0]?.bottom ?? 0, lines.at(-1)?.top ?? 0]
  return rules.filter(rule => rule > first - 1 && rule < last + 1).length
}

/** How far lines of one row may be apart; 0 where they are as far apart as rows are. */
function findClosest(lines: readonly SegmentLine[]): number {
  let inRows = Infinity
  let betweenRows = Infinity
  for (let index = 1; index < lines.length; index++) {
    const [upper, lower] = [lines[index - 1]!, lines[index]!]
    const distance = lower.top - upper.top
    if (upper.isData && lower.isData) betweenRows = Math.min(betweenRows, distance)
    else if (!overlapsInHeight(upper, lower)) inRows = Math.min(inRows, distance)
  }
  return betweenRows < Infinity && inRows < closer * betweenRows ? inRows * asClose : 0
}

function buildRow(
  lines: readonly SegmentLine[],
  columns: readonly AlignedColumn[],
  find: (segment: TextLine) => number,
): TableRow {
  const parts: TextLine[][] = columns.map(() => [])
  for (const { segments } of lines)
    for (const segment of segments) parts[find(segment)]?.push(segment)
  return {
    cells: parts.map(joinParts),
    boxes: parts.map((own): Rectangle | null => (own.length > 0 ? surround(own) : null)),
    wraps: parts.map(() => Infinity),
    ...surround(lines),
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
