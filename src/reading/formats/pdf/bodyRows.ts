import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { type AlignedColumn, findColumn } from './bands'
import { hasRuleBetween, overlapsInHeight } from './lineGaps'
import type { Ruling } from './page'
import { groupByRules, partsRows } from './ruledRows'
import type { Segment, SegmentLine } from './segments'

/** The body of a region, the lines drawn across it, and its columns. */
export interface Body {
  readonly lines: readonly SegmentLine[]
  readonly rules: readonly Ruling[]
  readonly columns: readonly AlignedColumn[]
}

/** Parts of the text's height: lines of one cell are no farther apart. */
const wrappedLine = 1.9
/** Parts of the text's height: a line that ends so near its column's edge may go on below. */
const nearEdge = 1.6
/** Lines of one row are closer than rows are. */
const closer = 0.93
/** Parts of the text's height: how far lines around the middle of a row may be from each other. */
const farParts = 3.2
const nearMiddle = 0.3
/** Ordinals, codes and totals, which no rest of a cell begins with. */
const beginsEntry =
  /^[一二三四五六七八九十\d]+[、.．]|^[（(][一二三四五六七八九十\d]+[)）]|^\d{2,}|^其中|^(?:合计|总计|小计|共计)$|^(?:本年|收入|支出)?(?:收入|支出)?(?:合计|总计)$/

/** Labels of totals, which are whole. */
const endsEntry = /(?:合计|总计|小计|共计)$/

/** Lines of one row: between two drawn lines, side by side, or the rest of what wraps. */
export function groupBody({ lines, rules, columns }: Body): (readonly Segment[])[] {
  if (partsRows(lines, rules))
    return groupByRules(
      lines.flatMap(({ segments }) => segments),
      rules,
    )
  const rows: SegmentLine[][] = []
  const pitch = findPitch(lines)
  // Of names on two lines around the rest of their row: the first line.
  const aroundStarts = lines.flatMap((line, index) =>
    isBetweenParts(line, lines[index + 1], lines[index + 2]) ? index : [],
  )
  lines.forEach((line, index) => {
    const last = rows.at(-1)
    const isStart = aroundStarts.includes(index) || beginsBelow(line, lines[index + 1])
    const isPart = aroundStarts.includes(index - 1) || aroundStarts.includes(index - 2)
    if (last && (isPart || (!isStart && isSameRow(last, line)))) last.push(line)
    else rows.push([line])
  })
  return rows.map(row => row.flatMap(({ segments }) => segments))

  /** Whether a name goes on beside the line below, which has the rest of its row. */
  function beginsBelow(line: SegmentLine, next?: SegmentLine): boolean {
    if (!next?.isData || line.isData || !overlapsInHeight(line, next)) return false
    const own = line.segments.map(segment => findColumn(columns, 'body', segment))
    return next.segments.every(each => !own.includes(findColumn(columns, 'body', each)))
  }

  /** Whether a name on two lines stands around a line that has none, in the middle of both. */
  function isBetweenParts(upper: SegmentLine, line?: SegmentLine, lower?: SegmentLine): boolean {
    if (!line?.isData || !lower || upper.segments.length > 1 || lower.segments.length > 1)
      return false
    if (lower.top - upper.top > farParts * line.size) return false
    const off = Math.abs(upper.top + lower.bottom - line.top - line.bottom) / 2
    if (off > nearMiddle * line.size || hasRuleBetween(rules, upper, lower)) return false
    const [name, rest] = [upper.segments[0]!, lower.segments[0]!]
    const column = findColumn(columns, 'body', name)
    return (
      findColumn(columns, 'body', rest) === column &&
      line.segments.every(segment => findColumn(columns, 'body', segment) !== column) &&
      carriesOn([name], rest)
    )
  }

  function isSameRow(row: readonly SegmentLine[], line: SegmentLine): boolean {
    const upper = row.at(-1)!
    if (hasRuleBetween(rules, upper, line)) return false
    const sharesAmounts = line.isData && row.some(own => own.isData && !overlapsInHeight(own, line))
    if (sharesAmounts) return false
    if (row.some(own => overlapsInHeight(own, line))) return true
    return goesOn(row, line)
  }

  /** Whether all words of a line carry on cells that end at their column's edge. */
  function goesOn(row: readonly SegmentLine[], line: SegmentLine): boolean {
    const upper = row.at(-1)!
    if (line.top - upper.top > Math.min(wrappedLine * line.size, closer * pitch)) return false
    const above = row.flatMap(({ segments }) => segments)
    const own = line.segments.filter(segment => {
      const column = findColumn(columns, 'body', segment)
      return above.some(each => findColumn(columns, 'body', each) === column)
    })
    if (own.length === 0 || (own.length < line.segments.length && !isOnlyNames(above))) return false
    return own.every(segment => carriesOn(above, segment))
  }

  function carriesOn(above: readonly Segment[], segment: Segment): boolean {
    const column = findColumn(columns, 'body', segment)
    const before = above.findLast(each => findColumn(columns, 'body', each) === column)!
    const edge = columns[column]!.body.right
    return (
      !isAmount(segment.text) &&
      !isAmount(before.text) &&
      !beginsEntry.test(stripSpace(segment.text)) &&
      !endsEntry.test(stripSpace(before.text)) &&
      before.right > edge - nearEdge * segment.size
    )
  }
}

/** How far rows with amounts are from each other at least. */
export function findPitch(lines: readonly SegmentLine[]): number {
  let pitch = Infinity
  lines.forEach((line, index) => {
    const upper = lines[index - 1]
    if (upper?.isData && line.isData && !overlapsInHeight(upper, line))
      pitch = Math.min(pitch, line.top - upper.top)
  })
  return pitch
}

const isOnlyNames = (segments: readonly Segment[]) => segments.every(({ text }) => !isAmount(text))
