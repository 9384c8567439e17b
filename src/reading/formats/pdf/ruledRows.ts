import { isAmount } from '@/reading/text/amounts'
import { type Band, overlaps } from './bands'
import { findMiddle } from './lineGaps'
import type { Ruling } from './page'
import type { Segment, SegmentLine } from './segments'

/** So many lines drawn across a table part its rows; fewer part its head from its body. */
const fewestRules = 4
/** Of the lines of text, at least so many stand in rows of their own. */
const leastParted = 1 / 3
/** In points: lines drawn so near are one. */
const sameRule = 1
/** Of the width of the words: a drawn line over so much of it is above or below them. */
const covered = 0.5

/** A stretch of rows, from 0; -1 for what stands above the first drawn line. */
export interface RowStretch {
  readonly first: number
  readonly last: number
}

/**
 * Whether a drawn line parts each row of a table from the next: none of them has two amounts one
 * below the other, and amounts that stand side by side are in one row.
 */
export function partsRows(lines: readonly SegmentLine[], rules: readonly Ruling[]): boolean {
  if (listHeights(rules).length < fewestRules) return false
  const find = createRowFinder(rules)
  const rows = new Map<number, Segment[]>()
  for (const { segments } of lines) {
    const amounts = segments.filter(({ text }) => isAmount(text))
    const firsts = new Set(segments.map(segment => find(segment).first))
    if (new Set(amounts.map(segment => find(segment).first)).size > 1) return false
    for (const first of firsts) rows.set(first, [...(rows.get(first) ?? []), ...amounts])
  }
  return (
    rows.size >= leastParted * lines.length &&
    [...rows.values()].every(own => !own.some(one => own.some(other => isBelow(one, other))))
  )
}

/** Whether drawn lines part the rows of a body, and bound its head too. */
export function partsHead(
  head: readonly SegmentLine[],
  body: readonly SegmentLine[],
  rules: readonly Ruling[],
): boolean {
  if (!partsRows(body, rules)) return false
  const find = createRowFinder(rules)
  return head.every(({ segments }) => segments.every(segment => find(segment).first >= 0))
}

function isBelow(one: Segment, other: Segment): boolean {
  return one.top > other.bottom && one.left < other.right && one.right > other.left
}

/** Heights at which lines are drawn, from top to bottom. */
function listHeights(rules: readonly Ruling[]): number[] {
  const heights: number[] = []
  for (const { at } of [...rules].sort((a, b) => a.at - b.at))
    if (heights.length === 0 || at - heights.at(-1)! > sameRule) heights.push(at)
  return heights
}

/** Says in which rows words stand: below the last line drawn above them, down to the first below. */
export function createRowFinder(rules: readonly Ruling[]): (segment: Segment) => RowStretch {
  const heights = listHeights(rules)
  return segment => {
    const middle = findMiddle(segment)
    const own = rules.filter(rule => covers(rule, segment)).map(({ at }) => at)
    const above = Math.max(...own.filter(at => at <= middle))
    const below = Math.min(...own.filter(at => at > middle))
    const first = heights.findLastIndex(height => height <= above + sameRule)
    return { first, last: heights.findLastIndex(height => height < below - sameRule) }
  }
}

function covers({ from, to }: Ruling, { left, right }: Band): boolean {
  return Math.min(to, right) - Math.max(from, left) > covered * (right - left)
}

/**
 * Rows of words by the lines drawn between them. Words over several rows stand in the first that
 * has others: above these is no row where nothing but they reach into it.
 */
export function groupByRules(
  segments: readonly Segment[],
  rules: readonly Ruling[],
): (readonly Segment[])[] {
  const find = createRowFinder(rules)
  const rows = new Map<number, Segment[]>()
  for (const segment of segments) {
    const { first } = find(segment)
    rows.set(first, [...(rows.get(first) ?? []), segment])
  }
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const grouped: Segment[][] = []
  let reaching: Segment[] = []
  sorted.forEach(([, own], index) => {
    const next = sorted[index + 1]
    const all = [...reaching, ...own]
    const onlyReach =
      next !== undefined &&
      all.every(each => find(each).last >= next[0] && !next[1].some(other => overlaps(each, other)))
    reaching = onlyReach ? all : []
    if (!onlyReach) grouped.push(all)
  })
  return grouped
}
