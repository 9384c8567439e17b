import { countCaptions, isNote, isUnitCaption } from '@/reading/formats/captions'
import type { Ruling } from './page'
import { isHeadBelowUnit, isTable } from './regionChecks'
import type { SegmentLine, TableRegion } from './segments'

const sentenceEnd = /[。；;！!？?]$/
const ordinal =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+|\d+[、.．])/
const leader = /[.．…·]{3,}|-{4,}|_{4,}/
/** Parts of the text's height. */
const sameEnd = 1
const widestGap = 3
const mostHeadLines = 6
/** Of a region's usual distance between lines: what stands nearer carries it on. */
const carriesOn = 1.25
/** Parts of the text's height: distance of rows where only one is known. */
const usualPitch = 2
const longestLabel = 24

/** Finds the regions that are tables without lines between their columns, from top to bottom. */
export function findRegions(
  lines: readonly SegmentLine[],
  rules: readonly Ruling[],
): TableRegion[] {
  const stacks = findStacks(lines, rules).map(stack => addHead(lines, stack))
  const taken = new Set(stacks.flatMap(stack => stack.lines))
  const regions = [...stacks, ...growRegions(lines, taken)]
  return regions
    .filter(region => isTable(lines, region))
    .sort((a, b) => a.lines[0]!.top - b.lines[0]!.top)
}

/** Text between drawn lines of one width, as in a table with horizontal lines only. */
function findStacks(lines: readonly SegmentLine[], rules: readonly Ruling[]): TableRegion[] {
  const regions: TableRegion[] = []
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const used = new Set<Ruling>()
  for (const first of sorted) {
    if (used.has(first)) continue
    let last = first
    const stack: { lines: SegmentLine[]; rules: number[] } = { lines: [], rules: [first.at] }
    for (const rule of sorted) {
      if (rule.at <= last.at || !isSameWidth(rule, first, lines)) continue
      const between = lines.filter(line => isBetween(line, last, rule))
      if (between.some(isOutsideTable)) break
      stack.lines.push(...between)
      stack.rules.push(rule.at)
      used.add(rule)
      last = rule
    }
    if (stack.rules.length > 1 && stack.lines.length > 0) regions.push(stack)
  }
  return regions
}

/** A table without a line above its head begins with its head all the same. */
function addHead(lines: readonly SegmentLine[], stack: TableRegion): TableRegion {
  const first = lines.indexOf(stack.lines[0]!)
  const start = growUp(lines, new Set(), first)
  return start === first
    ? stack
    : { ...stack, lines: [...lines.slice(start, first), ...stack.lines] }
}

function isSameWidth(one: Ruling, other: Ruling, lines: readonly SegmentLine[]): boolean {
  const near = sameEnd * (lines[0]?.size ?? 0)
  return Math.abs(one.from - other.from) <= near && Math.abs(one.to - other.to) <= near
}

function isBetween(
  { top, bottom, left, right }: SegmentLine,
  upper: Ruling,
  lower: Ruling,
): boolean {
  const middle = (top + bottom) / 2
  const across = (left + right) / 2
  return middle > upper.at && middle < lower.at && across >= upper.from && across <= upper.to
}

function isOutsideTable({ line, segments }: SegmentLine): boolean {
  const { text } = line
  return (
    isUnitCaption(text) ||
    isNote(text) ||
    leader.test(text) ||
    (segments.length === 1 && (sentenceEnd.test(text) || countCaptions([{ line: 0, text }]) > 0))
  )
}

/** Grows tables from rows with amounts: up over their head, down over rows without amounts. */
function growRegions(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
): TableRegion[] {
  const regions: TableRegion[] = []
  let index = 0
  while (index < lines.length) {
    if (!isSeed(lines, index) || taken.has(lines[index]!) || isOutsideTable(lines[index]!)) {
      index++
      continue
    }
    let end = index
    for (let next = index + 1; next < lines.length; next++) {
      const line = lines[next]!
      if (taken.has(line) || isOutsideTable(line) || isFar(lines[next - 1]!, line)) break
      if (line.isData) end = next
    }
    const start = growUp(lines, taken, index)
    end = growDown(lines, taken, start, end)
    regions.push({ lines: lines.slice(start, end + 1), rules: [] })
    index = end + 1
  }
  return regions
}

/** A row with amounts, or the head of a table without any, right below its unit of money. */
function isSeed(lines: readonly SegmentLine[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]!]
  return line.isData || isHeadBelowUnit(above, line)
}

function isFar(upper: SegmentLine, lower: SegmentLine): boolean {
  return lower.top - upper.bottom > widestGap * Math.max(upper.size, lower.size)
}

function growUp(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
  from: number,
): number {
  let start = from
  for (let index = from - 1; index >= Math.max(0, from - mostHeadLines); index--) {
    const line = lines[index]!
    if (taken.has(line) || isOutsideTable(line) || isFar(line, lines[index + 1]!)) break
    const isBeside = line.bottom > lines[index + 1]!.top
    if (!isBeside && line.segments.length === 1 && line.line.text.length > longestLabel) break
    const above = lines[index - 1]
    const isHead = line.segments.length > 1 || isBeside
    if (isHead || (above && isUnitCaption(above.line.text))) start = index
  }
  return start
}

function growDown(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
  start: number,
  from: number,
): number {
  const pitch = findPitch(lines.slice(start, from + 1)) || lines[from]!.size * usualPitch
  const left = Math.min(...lines.slice(start, from + 1).map(line => line.left))
  let end = from
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index]!
    const distance = line.top - lines[index - 1]!.top
    if (taken.has(line) || isOutsideTable(line) || distance > carriesOn * pitch) break
    if (line.line.text.length > longestLabel || line.left < left - line.size) break
    if (line.segments.length === 1 && ordinal.test(line.line.text)) break
    end = index
  }
  return end
}

/** The usual distance between lines. */
function findPitch(lines: readonly SegmentLine[]): number {
  const distances = lines.slice(1).map((line, index) => line.top - lines[index]!.top)
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0
}
