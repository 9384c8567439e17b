import { readUnit } from '@/reading/formats/captions'
import type { SegmentLine, TableRegion } from './segments'

const fewestRows = 3
const fewestColumnsOfOneRow = 3
const mostPages = 1000

/** Several rows with amounts, or one with several below a head; no list of pages. */
export function isTable(all: readonly SegmentLine[], { lines }: TableRegion): boolean {
  const data = lines.filter(line => line.isData)
  const first = lines[0]!
  if (isHeadBelowUnit(all[all.indexOf(first) - 1], first)) return lines.length > 1
  if (data.length === 0 || isContents(data)) return false
  if (data.length >= fewestRows) return true
  const head = lines.slice(0, lines.indexOf(data[0]!))
  return (
    data.length > 0 &&
    head.some(({ segments }) => segments.length >= fewestColumnsOfOneRow - 1) &&
    data.some(({ segments }) => segments.length >= fewestColumnsOfOneRow - 1)
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

/** Whether a line is a table's head, right below its unit of money. */
export function isHeadBelowUnit(above: SegmentLine | undefined, line: SegmentLine): boolean {
  return (
    above !== undefined &&
    readUnit(above.line.text) !== null &&
    line.segments.length >= fewestColumnsOfOneRow
  )
}
