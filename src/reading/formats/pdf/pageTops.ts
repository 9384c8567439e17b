import { stripSpace } from '@/reading/text/characters'
import { overlaps } from './bands'
import type { Segment, SegmentLine } from './segments'

/** What a total is called that stands by itself. */
export const totalLabel = /^(?:合计|总计|共计)$/
/** Running heads and the like that may stand above the rest of a table. */
export const linesOfMargin = 1
const mostHeadLines = 6
const fewestColumns = 3
/** Characters of words of a head, on one line. */
const longestHead = 24
const words = /^[^，。；：:]*\p{Script=Han}{2}[^，。；：:]*$/u

/**
 * Whether a line that begins a page stands over some columns of a head: beside words over others on
 * the next line, and above those of the line after that.
 */
export function isOverColumns(lines: readonly SegmentLine[], index: number): boolean {
  const [own, beside, below] = lines.slice(index, index + 3)
  if (index > linesOfMargin || own?.segments.length !== 1 || !own.segments.every(isHeadWord))
    return false
  const isOver = (line: SegmentLine | undefined) => line?.segments.some(each => overlaps(each, own))
  return beside!.segments.length > 1 && !isOver(beside) && isOver(below) === true
}

/** The head that begins a page with but a lone 合计 below it: how many lines they are, else 0. */
export function countEmptyTable(lines: readonly SegmentLine[]): number {
  const at = lines
    .slice(0, mostHeadLines + 1)
    .findIndex(({ segments }) => segments.length === 1 && isTotal(segments[0]!))
  if (at < 1) return 0
  const head = lines.slice(0, at)
  const isHead =
    (lines[0]!.segments.length > 1 || isOverColumns(lines, 0)) &&
    head.some(({ segments }) => segments.length >= fewestColumns) &&
    head.every(line => !line.isData && line.segments.every(isHeadWord))
  return isHead ? at + 1 : 0
}

const isTotal = ({ text }: Segment) => totalLabel.test(stripSpace(text))
/** Whether words may be those of a head: a few, and no label or sentence. */
export function isHeadWord({ text }: Segment): boolean {
  return text.length <= longestHead && words.test(stripSpace(text))
}
