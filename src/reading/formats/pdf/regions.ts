import { countCaptions, isHolderRest, isNote, isUnitCaption } from '@/reading/formats/captions'
import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { countsOn, countsOnBelow, countsOnInRows } from './countsOn'
import type { Rectangle, Ruling } from './page'
import { countEmptyTable, isOverColumns, linesOfMargin, totalLabel } from './pageTops'
import { isHeadBelowUnit, isLoneTotal, isRest, isTable } from './regionChecks'
import { isIndicatorHead, joinSheets } from './sheetRegions'
import { cutLine, type SegmentLine, surround, type TableRegion } from './segments'

const sentenceEnd = /[。；;！!？?]$/
const ordinal =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+|\d+[、.．](?!\d))/
const inBrackets = /^[（(].*[)）]$/
const leader = /[.．…·]{3,}|-{4,}|_{4,}/
/** Parts of the text's height. */
const sameEnd = 1
const widestGap = 3
const widestRow = 6
const widestBlank = 30
const mostHeadLines = 6
/** Of a region's usual distance between lines: what stands nearer carries it on. */
const carriesOn = 1.25
/** Parts of the text's height: distance of rows where only one is known. */
const usualPitch = 2
const longestLabel = 24
/** Parts of the text's height: a row at least, and what is between the lines of a cell. */
const lastStripe = 3
const wrappedLine = 0.8

/** Lines that are drawn across a page outside of its grids, and cells that are filled there. */
export interface DrawnAcross {
  /** Also the edges of filled cells. */
  readonly rules: readonly Ruling[]
  readonly stripes: readonly Rectangle[]
}

/** Finds the regions that are tables without lines between their columns, from top to bottom. */
export function findRegions(
  lines: readonly SegmentLine[],
  { rules, stripes }: DrawnAcross,
): TableRegion[] {
  const stacks = findStacks(lines, rules)
    .map(stack => addHead(lines, stack))
    .map(stack => addLast(lines, stack, stripes))
    .filter(stack => isTable(lines, stack))
  const taken = new Set(stacks.flat())
  const regions = [...stacks, ...growRegions(lines, taken)]
    .filter(region => isTable(lines, region) || isRest(lines, region))
    .sort((a, b) => a[0]!.top - b[0]!.top)
  return joinSheets(lines, regions).map(own => ({
    lines: own,
    rules: findRules(own, rules),
    stripes,
    isRest: !isTable(lines, own),
  }))
}

/** Lines drawn across a region. */
function findRules(lines: readonly SegmentLine[], rules: readonly Ruling[]): Ruling[] {
  const { left, right, top, bottom } = surround(lines)
  const near = lines[0]!.size
  return rules.filter(
    ({ at, from, to }) =>
      at > top - near && at < bottom + near && Math.min(to, right) > Math.max(from, left),
  )
}

/** Text between drawn lines one below the other, as in a table with horizontal lines only. */
function findStacks(lines: readonly SegmentLine[], rules: readonly Ruling[]): SegmentLine[][] {
  const regions: SegmentLine[][] = []
  const sorted = [...rules].sort((a, b) => a.at - b.at || b.to - b.from - a.to + a.from)
  const used = new Set<Ruling>()
  for (const first of sorted) {
    if (used.has(first)) continue
    let [last, width] = [first, first]
    const stack = new Set<SegmentLine>()
    for (const rule of sorted) {
      if (used.has(rule) || rule.at <= last.at || !isSameStack(rule, width, lines)) continue
      if (rule.to - rule.from > width.to - width.from) width = rule
      const between = lines.filter(line => isBetween(line, { ...width, at: last.at }, rule))
      if (between.some(isOutsideTable) || underlinesSentence(lines, last, rule)) break
      for (const line of between) stack.add(line)
      used.add(rule)
      last = rule
    }
    if (stack.size > 0) regions.push([...stack])
  }
  return regions
}

/** A table whose first drawn line is below its head begins with its head all the same. */
function addHead(lines: readonly SegmentLine[], stack: readonly SegmentLine[]): SegmentLine[] {
  const first = lines.indexOf(stack[0]!)
  const head = lines.slice(growUp(lines, new Set(), first), first)
  const hasHead = !stack[0]!.isData && stack.some(({ isData }) => isData)
  return hasHead && head.at(-1)?.segments.length === 1 ? [...stack] : [...head, ...stack]
}

/** The last row of a table with stripes may be one that is not filled. */
function addLast(
  lines: readonly SegmentLine[],
  stack: readonly SegmentLine[],
  stripes: readonly Rectangle[],
): SegmentLine[] {
  const grown = [...stack]
  const { top, bottom } = surround(stack)
  const own = stripes.filter(box => box.bottom > top && box.top < bottom)
  if (own.length === 0) return grown
  const { left, right } = surround([...stack, ...own])
  const lowest = Math.min(...own.map(box => box.bottom - box.top))
  const rowHeight = Math.max(lowest, lastStripe * stack[0]!.size)
  let end = Math.max(bottom, surround(own).bottom)
  for (const box of stripes) if (box.top > end && box.top < end + rowHeight) end = box.bottom
  for (const line of lines.slice(lines.indexOf(stack.at(-1)!) + 1)) {
    const farthest = grown.length === stack.length ? rowHeight / 2 : wrappedLine * line.size
    const isOwn =
      line.segments.length > 1 ||
      totalLabel.test(stripSpace(line.line.text)) ||
      stack.some(each => Math.abs(each.left - line.left) < 1)
    const isWithin = line.left >= left - line.size && line.right <= right + line.size
    if (line.top - end > farthest || isOutsideTable(line)) break
    if (!isOwn || !isWithin) break
    grown.push(line)
    end = line.bottom
  }
  return grown
}

/** Whether one of two drawn lines is as long as the other or, as below merged cells, a part of it. */
function isSameStack(one: Ruling, other: Ruling, lines: readonly SegmentLine[]): boolean {
  const near = sameEnd * (lines[0]?.size ?? 0)
  const isWithin = (inner: Ruling, outer: Ruling) =>
    inner.from >= outer.from - near && inner.to <= outer.to + near
  return isWithin(one, other) || isWithin(other, one)
}

/** Whether a sentence lies between two rules: they underline figures that are filled in. */
function underlinesSentence(lines: readonly SegmentLine[], upper: Ruling, lower: Ruling): boolean {
  return lines.some(
    ({ top, bottom, left, right, isSentence }) =>
      isSentence === true &&
      (top + bottom) / 2 > upper.at &&
      (top + bottom) / 2 < lower.at &&
      left < lower.to &&
      right > lower.from,
  )
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

function isOutsideTable({ line, segments, isSentence }: SegmentLine): boolean {
  return isSentence === true || isNoRow(line.text, segments.length > 1)
}

/** Whether words are a caption, a note or a sentence, and no row of a table. */
export function isNoRow(text: string, hasColumns: boolean): boolean {
  return (
    isUnitCaption(text) ||
    isNote(text) ||
    leader.test(text) ||
    (!hasColumns && (sentenceEnd.test(text) || countCaptions([{ line: 0, text }]) > 0))
  )
}

/** Grows tables from rows with amounts: up over their head, down over rows without amounts. */
function growRegions(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
): SegmentLine[][] {
  const empty = taken.has(lines[0]!) ? 0 : countEmptyTable(lines)
  const regions: SegmentLine[][] = empty > 0 ? [lines.slice(0, empty)] : []
  let index = empty
  while (index < lines.length) {
    if (!isSeed(lines, index) || taken.has(lines[index]!) || isOutsideTable(lines[index]!)) {
      index++
      continue
    }
    let end = index
    for (let next = index + 1; next < lines.length; next++) {
      const line = lines[next]!
      if (taken.has(line) || isOutsideTable(line)) break
      if (isFar(lines[next - 1]!, line) && !isBelowAmounts(line, lines.slice(index, next))) break
      if (line.isData) end = next
    }
    const start = growUp(lines, taken, index)
    const isLone = isLoneTotal(lines, start) && !lines[end]!.isData
    if (!isLone) end = growDown(lines, taken, start, end)
    regions.push(lines.slice(start, end + 1))
    index = end + 1
  }
  return regions
}

/** A row with amounts, or the head of a table without any: below its unit of money, or of indicators. */
function isSeed(lines: readonly SegmentLine[], index: number): boolean {
  const line = lines[index]!
  return (
    line.isData ||
    isHeadBelowUnit(lines, index) ||
    isLoneTotal(lines, index) ||
    isIndicatorHead(line)
  )
}

/** Rows with amounts may be farther apart than lines without. */
function isFar(upper: SegmentLine, lower: SegmentLine): boolean {
  const widest = lower.isData && upper.segments.length > 1 ? widestRow : widestGap
  return lower.top - upper.bottom > widest * Math.max(upper.size, lower.size)
}

/** Whether amounts end below those of the lines above, as in a last row below blank ones. */
function isBelowAmounts(line: SegmentLine, above: readonly SegmentLine[]): boolean {
  const listAmounts = (own: SegmentLine) =>
    cutLine(own).segments.filter(({ text }) => isAmount(text))
  const edges = above.flatMap(listAmounts).map(({ right }) => right)
  const amounts = listAmounts(line)
  return (
    amounts.length > 0 &&
    line.top - above.at(-1)!.bottom < widestBlank * line.size &&
    amounts.every(({ right }) => edges.some(edge => Math.abs(edge - right) < sameEnd * line.size))
  )
}

function growUp(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
  from: number,
): number {
  const top = findCaptionAbove(lines, taken, from)
  if (top !== null) return top
  let start = from
  for (let index = from - 1; index >= Math.max(0, from - mostHeadLines); index--) {
    const line = lines[index]!
    if (taken.has(line) || isOutsideTable(line) || isFar(line, lines[index + 1]!)) break
    const isBeside = line.bottom > lines[index + 1]!.top
    if (!isBeside && line.segments.length === 1 && line.line.text.length > longestLabel) break
    const above = lines[index - 1]
    const isHead = line.segments.length > 1 || isBeside || isOverColumns(lines, index)
    if (isHead || (above && isUnitCaption(above.line.text))) start = index
  }
  return start
}

/** The line right below the unit of money, where nothing but a head stands below that. */
function findCaptionAbove(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
  from: number,
): number | null {
  for (let index = from - 1; index >= Math.max(0, from - mostHeadLines * 2); index--) {
    const line = lines[index]!
    if (isUnitCaption(line.line.text)) {
      const { line: next, segments } = lines[index + 1]!
      const start = segments.length === 1 && isHolderRest(next.text) ? index + 2 : index + 1
      return start < from ? start : null
    }
    if (taken.has(line) || isOutsideTable(line)) return null
    if (line.segments.length === 1 && line.line.text.length > longestLabel) return null
    if (lines[index + 1]!.top - line.bottom > widestRow * line.size) return null
  }
  return null
}

function growDown(
  lines: readonly SegmentLine[],
  taken: ReadonlySet<SegmentLine>,
  start: number,
  from: number,
): number {
  const pitch = findPitch(lines.slice(start, from + 1)) || lines[from]!.size * usualPitch
  const left = Math.min(...lines.slice(start, from + 1).map(line => line.left))
  const isEmpty = !lines[from]!.isData
  let end = from
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index]!
    const distance = line.top - lines[index - 1]!.top
    if (taken.has(line) || isOutsideTable(line) || distance > farthest(line)) break
    if (line.segments.length === 1 && line.line.text.length > longestLabel) break
    if (!isEmpty && line.left < left - line.size) break
    if (
      line.segments.length === 1 &&
      (ordinal.test(line.line.text) || inBrackets.test(line.line.text)) &&
      !countsOn(line, lines.slice(start, index)) &&
      !(start <= linesOfMargin && countsOnBelow(line, lines.slice(start, index))) &&
      !countsOnInRows(line, lines.slice(start, index), pitch)
    )
      break
    end = index
  }
  return end

  /** Nothing is known of the rows of a table without amounts, but that its head is above them. */
  function farthest({ size, segments }: SegmentLine): number {
    if (isEmpty && totalLabel.test(stripSpace(segments[0]!.text))) return widestBlank * size
    return isEmpty ? widestRow * size : carriesOn * pitch
  }
}

/** The usual distance between lines. */
function findPitch(lines: readonly SegmentLine[]): number {
  const distances = lines.slice(1).map((line, index) => line.top - lines[index]!.top)
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0
}
