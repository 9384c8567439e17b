import { countCaptions } from '@/reading/formats/captions'
import { readOrdinal } from '@/reading/text/characters'
import type { PageLayout, PagePart } from './pageParts'

type LinePart = Extract<PagePart, { kind: 'line' }>

/** A line at the head or foot of a page. */
interface MarginLine {
  readonly part: LinePart
  readonly page: number
  /** Its words without blanks. */
  readonly text: string
  readonly isOutermost: boolean
}

const dash = '[-—–－─·•.~～/|]*'
const decorated =
  /^(?:[-—–－─·•~～/|]+(?:\d{1,4}|[ivxlcIVXLC]{1,7})[-—–－─·•~～/|]+|第[\d一二三四五六七八九十百]+页(?:[,，/、]?共[\d一二三四五六七八九十百]+页)?|\d{1,4}[/／]\d{1,4}|第?\d{1,4}页?[,，/／]?共\d{1,4}页)$/
const plain = new RegExp(`^${dash}(\\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})${dash}$`)
/** Lines from the top and from the bottom of a page that may be its head or foot. */
const linesOfMargin = 2
/** Parts of a page's height. */
const margin = 0.13
/** In points: how far one running head may move from page to page. */
const sameHeight = 2
/** A running head stands on so many pages, or on all of two. */
const fewestPages = 3
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Finds the page numbers and running heads among the first and last lines of pages. */
export function findPageMarks(pages: readonly PageLayout[]): ReadonlySet<PagePart> {
  const lines = pages.flatMap((page, index) => listMarginLines(page, index))
  return new Set([...findNumbers(lines), ...findRunningHeads(lines, pages.length)])
}

function listMarginLines({ parts, height }: PageLayout, page: number): MarginLine[] {
  const first = parts.slice(0, linesOfMargin)
  const last = parts.slice(-linesOfMargin)
  return [...new Set([...first, ...last])].flatMap(part => {
    if (part.kind !== 'line') return []
    const { top, bottom } = part.line
    const isOutside = bottom < margin * height || top > (1 - margin) * height
    if (!isOutside) return []
    const isOutermost = part === parts[0] || part === parts.at(-1)
    return [{ part, page, text: part.line.text.replace(/\s/g, ''), isOutermost }]
  })
}

/** A bare number is a page's only where others count on with it. */
function findNumbers(lines: readonly MarginLine[]): PagePart[] {
  const shifts = new Map<number, MarginLine[]>()
  const found: PagePart[] = []
  for (const line of lines) {
    if (!line.isOutermost) continue
    if (decorated.test(line.text)) found.push(line.part)
    const number = plain.exec(line.text)?.[1]
    if (number === undefined) continue
    const shift = readPageNumber(number) - line.page
    const alike = shifts.get(shift)
    if (alike) alike.push(line)
    else shifts.set(shift, [line])
  }
  for (const [shift, alike] of shifts)
    if (alike.length > 1 || shift === 1) for (const { part } of alike) found.push(part)
  return found
}

function readPageNumber(number: string): number {
  const arabic = readOrdinal(number)
  if (arabic !== null) return arabic
  const values = [...number.toLowerCase()].map(digit => romanDigits[digit] ?? 0)
  return values.reduce((sum, value, index) => {
    return value < (values[index + 1] ?? 0) ? sum - value : sum + value
  }, 0)
}

/** The same words at the same height; a table's title that is repeated stays a title. */
function findRunningHeads(lines: readonly MarginLine[], pageCount: number): PagePart[] {
  const groups = new Map<string, MarginLine[]>()
  for (const line of lines) {
    if (countCaptions([{ line: 0, text: line.part.line.text }]) > 0) continue
    const key = line.text.replace(/\d+/g, '#')
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()].flatMap(group => {
    const heads = group.filter(
      ({ part, page }) =>
        group.filter(
          other => other.page !== page && Math.abs(other.part.top - part.top) <= sameHeight,
        ).length >=
        Math.min(fewestPages, pageCount) - 1,
    )
    return pageCount > 1 ? heads.map(({ part }) => part) : []
  })
}
