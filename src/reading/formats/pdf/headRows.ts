import { hasRuleBetween, overlapsInHeight } from './lineGaps'
import { overlaps } from './bands'
import { type SegmentLine, surround } from './segments'
import type { TextLine } from './textLines'

/** Parts of the text's height: words one below the other, as a wrapped head has them. */
const sameMiddle = 0.6
const sameLeft = 0.3
const wrappedHead = 1.6

/**
 * Groups the words of a head into rows, each cell's words of several lines as one. Words that reach
 * over two rows stand between them: they go with the upper one.
 */
export function groupHead(
  lines: readonly SegmentLine[],
  rules: readonly number[],
): SegmentLine[][] {
  const cells = joinWrapped(lines, rules).map(buildCell)
  const rows: SegmentLine[][] = []
  for (const cell of cells.sort((a, b) => a.top - b.top)) {
    const first = rows.at(-1)?.[0]
    const isParted = first && hasRuleBetween(rules, first, cell)
    if (first && !isParted && overlapsInHeight(first, cell)) rows.at(-1)!.push(cell)
    else rows.push([cell])
  }
  return rows
}

function buildCell(segments: readonly TextLine[]): SegmentLine {
  const first = segments[0]!
  return { ...surround(segments), line: first, size: first.size, segments, isData: false }
}

/** The words of each cell: a line right below a longer one carries it on. */
function joinWrapped(lines: readonly SegmentLine[], rules: readonly number[]): TextLine[][] {
  const cells: TextLine[][] = []
  lines.forEach((line, index) => {
    const near = lines.slice(index).filter(({ top }) => top - line.top < line.size)
    for (const segment of line.segments) {
      const above = cells.find(own => {
        const last = own.at(-1)!
        return (
          carriesOn(last, segment) &&
          !hasRuleBetween(rules, last, segment) &&
          near.flatMap(({ segments }) => segments).filter(each => overlaps(each, last)).length === 1
        )
      })
      if (above) above.push(segment)
      else cells.push([segment])
    }
  })
  return cells
}

function carriesOn(upper: TextLine, lower: TextLine): boolean {
  const { size } = upper
  const distance = lower.top - upper.top
  if (distance < size / 2 || distance > wrappedHead * size) return false
  if (lower.right - lower.left > upper.right - upper.left + sameLeft * size) return false
  const off = Math.abs(upper.left + upper.right - lower.left - lower.right) / 2
  return off < sameMiddle * size || Math.abs(upper.left - lower.left) < sameLeft * size
}
