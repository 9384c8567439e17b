import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { type AlignedColumn, findColumn } from './bands'
import { findCentredRows } from './centredCells'
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
  const centred = findCentredRows({ lines, columns, rules, carriesOn })
  let centredEnd = -1
  lines.forEach((line, index) => {
    const last = rows.at(-1)
    const isPart = index <= centredEnd
    const isAfter = centredEnd >= 0 && index === centredEnd + 1
    centredEnd = centred.get(index) ?? centredEnd
    const isStart = centred.has(index) || isAfter || beginsBelow(line, lines[index + 1])
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

  function isSameRow(row: readonly SegmentLine[], line: SegmentLine): boolean {
    const upper = row.at(-1)!
    if (hasRuleBetween(rules, upper, line)) return false
    if (carriesOnAmounts(row, line)) return true
    const sharesAmounts = line.isData && row.some(own => own.isData && !overlapsInHeight(own, line))
    if (sharesAmounts) return false
    if (row.some(own => overlapsInHeight(own, line))) return true
    return goesOn(row, line)
  }

  /** Whether a line right below has but the ends of amounts that are cut within their 分. */
  function carriesOnAmounts(row: readonly SegmentLine[], line: SegmentLine): boolean {
    const upper = row.at(-1)!
    if (line.top - upper.top > wrappedLine * line.size) return false
    const above = row.flatMap(({ segments }) => segments)
    const pairs = line.segments.map(segment => {
      const column = findColumn(columns, 'body', segment)
      return {
        segment,
        before: above.findLast(each => findColumn(columns, 'body', each) === column),
      }
    })
    const isLong = pairs.some(({ before, segment }) => endsLong(before?.text ?? '', segment.text))
    let ends = 0
    for (const { before, segment } of pairs) {
      if (before && endsAmount(before.text, segment.text, isLong)) ends++
      else if (isAmount(segment.text) || !before || !carriesOn(above, segment)) return false
    }
    return ends > 0
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

const decimals = /^\d{1,4}$/

/** Whether a piece ends an amount with more decimals than 分 has: 7.3017 and 00. */
const endsLong = (start: string, rest: string) =>
  /^-?[\d,]+\.\d{3,}$/.test(start) && decimals.test(rest)

/**
 * Whether two pieces are one amount only when they are put together: 244.5 and 9; beside amounts with
 * more decimals than 分 has, any with a point.
 */
const endsAmount = (start: string, rest: string, isLong: boolean) =>
  /^-?[\d,]+\.\d*$/.test(start) && decimals.test(rest) && (isLong || /\.\d\d$/.test(start + rest))

const isOnlyNames = (segments: readonly Segment[]) => segments.every(({ text }) => !isAmount(text))
