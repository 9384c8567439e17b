import { type AlignedColumn, findColumn, findColumns } from './bands'
import type { TableRow } from './cells'
import { joinCellLines } from './joinText'
import type { Rectangle } from './page'
import { type SegmentLine, surround, type TableRegion } from './segments'
import type { TextLine } from './textLines'

/** Of the smaller height: lines that overlap so much stand in one row. */
const sameRow = 0.2
/** Lines of one row stand closer than rows do. */
const closer = 0.93
const asClose = 1.1
/** Parts of the text's height: words one below the other, as a wrapped head has them. */
const sameMiddle = 0.6
const wrappedHead = 1.6

/** Reads a region by what is aligned in it: its rows, and edges between its columns. */
export function readRegion({ lines, rules }: TableRegion): { rows: TableRow[]; xs: number[] } {
  const firstData = lines.findIndex(line => line.isData)
  const headEnd = firstData < 0 ? 1 : firstData
  const [head, body] = [lines.slice(0, headEnd), lines.slice(headEnd)]
  const columns = findColumns(head, body)
  const rows = [
    ...groupHead(head, rules).map(row => buildRow(row, columns, 'head')),
    ...groupBody(body, rules).map(row =>
      buildRow(row, columns, head.some(line => says(line, row)) ? 'head' : 'body'),
    ),
  ]
  const box = surround(lines)
  const inner = columns
    .slice(1)
    .map(({ body }, index) => (columns[index]!.body.right + body.left) / 2)
  return { rows, xs: [box.left, ...inner, box.right] }
}

/** Whether a row repeats a line of the head. */
function says(head: SegmentLine, row: readonly SegmentLine[]): boolean {
  return row.length === 1 && row[0]!.line.text === head.line.text
}

/** A head's words that reach over two rows stand between them: they go with the upper one. */
function groupHead(lines: readonly SegmentLine[], rules: readonly number[]): SegmentLine[][] {
  const rows: SegmentLine[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    const first = last?.[0]
    const isParted = first && hasRuleBetween(rules, first, line)
    if (first && !isParted && (overlapsInHeight(first, line) || wraps(first, line))) last.push(line)
    else rows.push([line])
  }
  return rows
}

/** Whether each word stands right below one of the upper line, as its second half. */
function wraps(upper: SegmentLine, lower: SegmentLine): boolean {
  return (
    lower.top - upper.top < wrappedHead * upper.size &&
    lower.segments.every(segment =>
      upper.segments.some(
        above =>
          Math.abs(above.left + above.right - segment.left - segment.right) / 2 <
          sameMiddle * upper.size,
      ),
    )
  )
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

function hasRuleBetween(rules: readonly number[], upper: SegmentLine, lower: SegmentLine): boolean {
  const [above, below] = [(upper.top + upper.bottom) / 2, (lower.top + lower.bottom) / 2]
  return rules.some(rule => rule > above && rule < below)
}

function overlapsInHeight(upper: SegmentLine, lower: SegmentLine): boolean {
  const overlap = Math.min(upper.bottom, lower.bottom) - Math.max(upper.top, lower.top)
  return overlap > sameRow * Math.min(upper.size, lower.size)
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
  part: 'head' | 'body',
): TableRow {
  const parts: TextLine[][] = columns.map(() => [])
  for (const { segments } of lines)
    for (const segment of segments) parts[findColumn(columns, part, segment)]?.push(segment)
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
