import type { PagePart, TablePart } from './pageParts'
import type { Segment, SegmentLine } from './segments'
import { surround } from './segments'

type LinePart = Extract<PagePart, { kind: 'line' }>

/** In points: tables that stand side by side begin at one height. */
const sameTop = 2

/**
 * Gives each of two ruled tables side by side the words above it: lines with words over both are
 * cut between them, and those of the right table stand before that.
 */
export function partCaptions(
  parts: readonly PagePart[],
  lines: readonly SegmentLine[],
): readonly PagePart[] {
  const at = parts.findIndex((part, index) => isBeside(part, parts[index + 1]))
  if (at < 0) return parts
  const [left, right] = [parts[at] as TablePart, parts[at + 1] as TablePart]
  const middle = (left.xs.at(-1)! + right.xs[0]!) / 2
  const [before, after]: LinePart[][] = [[], []]
  let first = at
  while (first > 0) {
    const part = parts[first - 1]!
    const own = part.kind === 'line' && lines.find(({ line }) => line === part.line)
    const cut = own ? cutAt(own.segments, middle) : null
    if (!cut) break
    before!.unshift(buildLine(cut[0]))
    after!.unshift(buildLine(cut[1]))
    first--
  }
  return [...parts.slice(0, first), ...before!, left, ...after!, right, ...parts.slice(at + 2)]
}

function isBeside(one: PagePart, other: PagePart | undefined): boolean {
  return (
    one.kind === 'table' &&
    other?.kind === 'table' &&
    !one.aligned &&
    !other.aligned &&
    Math.abs(one.top - other.top) < sameTop &&
    one.xs.at(-1)! < other.xs[0]!
  )
}

/** Words at the left and at the right of a place; null where a side has none, or some reach over. */
function cutAt(segments: readonly Segment[], x: number): [Segment[], Segment[]] | null {
  const left = segments.filter(own => own.right <= x)
  const right = segments.filter(own => own.left >= x)
  const isWhole = left.length + right.length === segments.length
  return isWhole && left.length > 0 && right.length > 0 ? [left, right] : null
}

function buildLine(segments: readonly Segment[]): LinePart {
  const box = surround(segments)
  const text = segments.map(own => own.text).join(' ')
  return { kind: 'line', top: box.top, line: { ...box, text, size: segments[0]!.size } }
}
