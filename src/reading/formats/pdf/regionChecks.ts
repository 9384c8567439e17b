import { isAmount } from '@/reading/text/amounts'
import { isCutUnit, readUnit } from '@/reading/formats/captions'
import { stripSpace } from '@/reading/text/characters'
import { countEmptyTable, isHeadWord, linesOfMargin, totalLabel } from './pageTops'
import { isIndicatorHead } from './sheetRegions'
import type { SegmentLine } from './segments'

const fewestRows = 3
const fewestColumnsOfOneRow = 3
const mostPages = 1000
const linesOfHead = 4
const longestWord = 12
/** Characters of the rest of a name, and of words over several columns. */
const longestWrapped = 24

/** Several rows with amounts, or one with several below a head; no list of pages. */
export function isTable(all: readonly SegmentLine[], lines: readonly SegmentLine[]): boolean {
  const data = lines.filter(line => line.isData)
  const first = all.indexOf(lines[0]!)
  if (isHeadBelowUnit(all, first)) return true
  if (lines.length > 1 && lines.slice(0, linesOfHead).some(isIndicatorHead)) return true
  if (first === 0 && countEmptyTable(all) === lines.length) return true
  if (data.length === 0 || isContents(data)) return false
  if (data.length >= fewestRows) return true
  const head = lines.slice(0, lines.indexOf(data[0]!))
  return (
    head.some(({ segments }) => segments.length >= fewestColumnsOfOneRow - 1) &&
    data.some(({ segments }) => segments.length >= fewestColumnsOfOneRow - 1)
  )
}

/** Whether rows with amounts begin a page, as the last ones of a table do. */
export function isRest(all: readonly SegmentLine[], lines: readonly SegmentLine[]): boolean {
  const first = all.indexOf(lines[0]!)
  if (isLoneTotal(all, first)) return true
  return (
    first <= linesOfMargin &&
    lines.every((line, index) => line.segments.length > 1 || wraps(line, lines[index - 1]))
  )
}

/** Whether a total without amounts begins a page, as that of an empty table does. */
export function isLoneTotal(lines: readonly SegmentLine[], index: number): boolean {
  const own = lines[index]
  return (
    index <= linesOfMargin &&
    own?.segments.length === 1 &&
    totalLabel.test(stripSpace(own.line.text))
  )
}

/** Whether a line is the rest of a cell above: a few words below words of its line. */
function wraps({ segments }: SegmentLine, above: SegmentLine | undefined): boolean {
  const [only] = segments
  if (!only || only.text.length > longestWrapped) return false
  return (
    above?.segments.some(
      ({ left, right, text }) => left < only.right && right > only.left && !isAmount(text),
    ) ?? false
  )
}

/** Titles with their pages, which only grow. */
function isContents(data: readonly SegmentLine[]): boolean {
  const pages = data.map(({ segments }) =>
    segments.length === 2 && /^\d{1,3}$/.test(segments[1]!.text)
      ? Number(segments[1]!.text)
      : mostPages,
  )
  return pages.every((page, index) => page < mostPages && page >= (pages[index - 1] ?? 0))
}

/** Whether a line begins a table's head, right below its unit of money. */
export function isHeadBelowUnit(lines: readonly SegmentLine[], index: number): boolean {
  const above = lines[index - 1]
  const namesUnit = above && (readUnit(above.line.text) !== null || isCutUnit(above.line.text))
  if (!namesUnit || !mayBeginHead(lines[index]!, lines[index + 1])) return false
  if (isEmptyOfTwoColumns(lines[index]!, lines[index + 1])) return true
  const head = lines.slice(index, index + linesOfHead)
  const end = head.findIndex(
    ({ segments, line }, at) => at > 0 && segments.length < 2 && line.text.length > longestWord,
  )
  // A page may end within the head.
  const fewest =
    index + head.length < lines.length ? fewestColumnsOfOneRow : fewestColumnsOfOneRow - 1
  return (end < 0 ? head : head.slice(0, end)).some(({ segments }) => segments.length >= fewest)
}

/** Whether a head of two words has but a lone 合计 below it, as an empty table of two columns has. */
function isEmptyOfTwoColumns(line: SegmentLine, below: SegmentLine | undefined): boolean {
  const [first, second] = line.segments
  const total = below?.segments.length === 1 ? below.segments[0]! : null
  return (
    line.segments.length === 2 &&
    [first!, second!].every(isHeadWord) &&
    total !== null &&
    totalLabel.test(stripSpace(total.text)) &&
    total.left < second!.left
  )
}

/** Whether a line has several columns, or a few words over some of those that stand below. */
function mayBeginHead(line: SegmentLine, below: SegmentLine | undefined): boolean {
  const [only] = line.segments
  if (line.segments.length > 1 || !only) return line.segments.length > 1
  const isOver =
    below !== undefined && below.segments.length > 1 && below.left < line.left - line.size
  return isOver && only.text.length <= longestWrapped && !/[，。；、：:]/.test(only.text)
}
