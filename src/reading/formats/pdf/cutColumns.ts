import { isNote, isTableNumber, isUnitCaption, readUnit } from '@/reading/formats/captions'
import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { TableRow } from './cells'
import type { PageLayout, PagePart, TablePart } from './pageParts'

type LinePart = Extract<PagePart, { kind: 'line' }>

/** In points: edges of rows, or of columns, that are the same on two pages. */
const sameEdge = 1.5
/** Of the rows of the page at the right: so many stand as high as those of the other at least. */
const leastShared = 0.8
const leastBelowTitle = 0.5
const fewestShared = 2
/** Parts of the text's height: words so near the edge of a page may be cut by it. */
const atEdge = 1
/** Characters. */
const fewestRepeated = 3
/** Characters of a caption of the unit. */
const longestUnit = 20
/** Lines of notes below a table. */
const mostNotes = 6

/** Pages whose tables have all their columns. */
export interface WidePages {
  readonly pages: readonly PageLayout[]
  /** By page, from 0: the page whose table it carries on to the right. */
  readonly carried: ReadonlyMap<number, number>
}

/** A page whose table may go on to the right on a later one. */
interface LeftPage {
  readonly index: number
  readonly page: PageLayout
  readonly table: TablePart
  /** Its rows with those of the pages joined to it, which divide merged cells further. */
  rows: readonly TableRow[]
  /** Edges of columns of the pages joined to it. */
  readonly strips: (readonly number[])[]
}

/** A page whose table is the rest of one at its left, by number from 0. */
interface RightPage {
  readonly index: number
  readonly table: TablePart
}

/**
 * Joins the columns of a table too wide for a page, as spreadsheet programs print them on later
 * pages: at the same height, with rows as high, without a title of its own.
 */
export function joinCutColumns(
  layouts: readonly PageLayout[],
  marks: ReadonlySet<PagePart>,
): WidePages {
  const pages = [...layouts]
  const carried = new Map<number, number>()
  let chain: LeftPage[] = []
  layouts.forEach((layout, index) => {
    const parts = layout.parts.filter(part => !marks.has(part))
    const table = findOnlyTable(parts)
    const left = table && chain.find(own => carriesOnRight(own, table, parts))
    if (table && left) {
      left.strips.push(table.xs)
      carried.set(index, left.index)
      const wide = widen(pages[left.index]!, { index, table }, parts)
      pages[left.index] = wide
      left.rows = findLastTable(wide.parts.filter(part => !marks.has(part)))?.rows ?? left.rows
      pages[index] = { ...layout, parts: layout.parts.filter(part => marks.has(part)) }
      return
    }
    const last = findLastTable(parts)
    if (!last || last.aligned) chain = []
    else {
      const goesOn = chain[0] && haveSameEdges(chain[0].table.xs, last.xs) && parts.length === 1
      const repeats = chain[0] && repeatsCaptions(chain[0].page.parts, parts)
      const own = { index, page: layout, table: last, rows: last.rows, strips: [] }
      chain = goesOn || repeats ? [...chain, own] : [own]
    }
  })
  return { pages, carried }
}

/** The table of a page that holds lines besides at most; null for none, several, or an aligned one. */
function findOnlyTable(parts: readonly PagePart[]): TablePart | null {
  const tables = parts.filter(part => part.kind === 'table')
  return tables.length === 1 && !tables[0]!.aligned ? tables[0]! : null
}

/** The table that a page ends with, its notes aside; null where other text stands below it. */
function findLastTable(parts: readonly PagePart[]): TablePart | null {
  const at = parts.findLastIndex(({ kind }) => kind === 'table')
  const below = parts.slice(at + 1).flatMap(part => (part.kind === 'line' ? part.line.text : []))
  const [first] = below
  const part = parts[at]
  if (part?.kind !== 'table') return null
  return first === undefined || (isNote(first) && below.length <= mostNotes) ? part : null
}

function haveSameEdges(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((x, at) => isNear(x, other[at]!))
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= sameEdge

/** Whether all lines above the table of a page are above that of another too. */
function repeatsCaptions(own: readonly PagePart[], parts: readonly PagePart[]): boolean {
  const first = parts.findIndex(({ kind }) => kind === 'table')
  return first > 0 && parts.slice(0, first).every(part => findLine(part, own) !== null)
}

/** The line of a page that a line at the same height is the rest of, or the same. */
function findLine(part: PagePart, page: readonly PagePart[]): LinePart | null {
  if (part.kind !== 'line') return null
  return (
    page.find(
      (own): own is LinePart =>
        own.kind === 'line' &&
        isNear(own.top, part.top) &&
        joinTexts(own.line.text, part.line.text) !== null,
    ) ?? null
  )
}

/** Two texts of which the one ends as the other begins, or is a part of it; else null. */
function joinTexts(start: string, rest: string): string | null {
  if (start.includes(rest)) return start
  if (rest.includes(start)) return rest
  let shared = Math.min(start.length, rest.length)
  while (shared >= fewestRepeated && !start.endsWith(rest.slice(0, shared))) shared--
  return shared < fewestRepeated ? null : start + rest.slice(shared)
}

function carriesOnRight(
  { table, rows, strips, page }: LeftPage,
  right: TablePart,
  parts: readonly PagePart[],
): boolean {
  if ([table.xs, ...strips].some(xs => haveSameEdges(xs, right.xs))) return false
  const lines = parts.filter(part => part.kind === 'line')
  const repeated = lines.filter(part => {
    const own = findLine(part, page.parts)
    return own && isOneLine(own, part, [table, right])
  })
  // 公开05表 and 单位：万元 stand at the right of the sheet, over the columns that are cut off.
  const own = lines.filter(part => !repeated.includes(part))
  if (repeated.length === 0 && isOfItsOwn(right, table)) return false
  const isCaptioned = own.length > 0 && !hasCodes(right) && !page.parts.some(isRightCaption)
  if (!own.every(part => (isCaptioned ? isRightCaption(part) : namesUnit(part)))) return false
  // The first row of a head may reach over all that is cut off, which has none there.
  const tops = isCaptioned ? rows : rows.slice(0, 1)
  if (!tops.some(({ top }) => isNear(top, right.rows[0]!.top))) return false
  const least = repeated.length > 0 || isCaptioned ? leastBelowTitle : leastShared
  return fitsMost(rows, right.rows, least) || fitsMost(right.rows, rows, least)
}

/** 单位：万元, with the year before it: 2024年度 金额单位：万元. */
const namesUnit = (part: PagePart) =>
  part.kind === 'line' &&
  (isUnitCaption(part.line.text) || (readUnit(part.line.text) !== null && isShort(part)))
const isShort = ({ line: { text } }: LinePart) => stripSpace(text).length <= longestUnit

/** The number of a table, or the unit of its money. */
const isRightCaption = (part: PagePart) =>
  part.kind === 'line' &&
  (isTableNumber(stripSpace(part.line.text)) ||
    (readUnit(part.line.text) !== null && isShort(part)))

/** Whether a table begins with codes of its own. */
const hasCodes = ({ rows }: TablePart) =>
  rows.some(({ cells: [first = ''] }) => /^\d{3}(?:\d{2}){0,2}$/.test(stripSpace(first)))

/** Whether a table has its title within its grid, or names its rows by what tables begin with. */
function isOfItsOwn(right: TablePart, left: TablePart): boolean {
  const title = readWideCell(right)
  const other = readWideCell(left)
  if (gridTitle.test(title) && (other === '' || gridTitle.test(other))) return true
  const [head] = right.rows
  const data = right.rows.filter(({ cells }) => cells.some(isAmount))
  const named = data.filter(({ cells: [first = ''] }) => first !== '' && !isAmount(first))
  return firstLabel.test(stripSpace(head?.cells[0] ?? '')) && named.length * 2 > data.length
}
const gridTitle = /表(?:[（(][^（）()]*[）)])?$/
const firstLabel = /^(?:序号|项目|项目名称|科目|科目名称|功能分类科目|(?:单位|部门)名称)$/

/** The words of a first row that is one cell over all columns. */
function readWideCell({ rows: [first], xs }: TablePart): string {
  const isWide = xs.length > 2 && first?.boxes[0] && isNear(first.boxes[0].right, xs.at(-1)!)
  return isWide ? stripSpace(first.cells[0] ?? '') : ''
}

/** Whether two lines are the same words, or those that the edge between two pages cuts. */
function isOneLine(
  { line: own }: LinePart,
  { line: other }: LinePart,
  [table, right]: readonly [TablePart, TablePart],
): boolean {
  if (own.text === other.text) return true
  const reachesEdge = own.right >= table.xs.at(-1)! - atEdge * own.size
  return reachesEdge && other.left <= right.xs[0]! + atEdge * other.size
}

/** Whether most of some rows fit others; rows that are blank on a page are not among its own. */
function fitsMost(rows: readonly TableRow[], others: readonly TableRow[], least: number): boolean {
  const fitting = rows.filter(row => fitsRows(others, row)).length
  return fitting >= Math.max(fewestShared, least * rows.length)
}

/** Whether a row begins where one of others does, and ends where one of them does. */
function fitsRows(rows: readonly TableRow[], { top, bottom }: TableRow): boolean {
  return rows.some(row => isNear(row.top, top)) && rows.some(row => isNear(row.bottom, bottom))
}

/** A page whose last table has the columns of another at its right. */
function widen(page: PageLayout, right: RightPage, others: readonly PagePart[]): PageLayout {
  const at = page.parts.findLastIndex(({ kind }) => kind === 'table')
  const table = page.parts[at] as TablePart
  const lines = others.filter(part => part.kind === 'line')
  const units = lines.filter(part => !findLine(part, page.parts))
  const parts = page.parts.map(part => {
    const rest = lines.find(line => findLine(line, page.parts) === part)
    if (part.kind !== 'line' || !rest) return part
    const text = joinTexts(part.line.text, rest.line.text) ?? part.line.text
    return { ...part, line: { ...part.line, text } }
  })
  parts.splice(at, 1, joinColumns(table, right))
  for (const unit of units) {
    const below = parts.findIndex(part => part.kind === 'table' || part.top > unit.top + sameEdge)
    parts.splice(below < 0 ? at : below, 0, unit)
  }
  return { ...page, parts }
}

function joinColumns(left: TablePart, { index: page, table: right }: RightPage): TablePart {
  const shift = left.xs.at(-1)! - right.xs[0]!
  const tops = [...left.rows, ...right.rows].map(({ top }) => top).sort((a, b) => a - b)
  const heights = tops.filter((top, index) => index === 0 || !isNear(top, tops[index - 1]!))
  const rows = heights.map(height => {
    const [own, other] = [left, right].map(({ rows: all }) =>
      all.find(({ top }) => isNear(top, height)),
    )
    const isWide = other !== undefined && (other.boxes[0]?.right ?? 0) > right.xs[1]! + sameEdge
    const row = joinRow(own ?? blankRow(other!, left), other ?? blankRow(own!, right), page)
    return joinWords(row, left, isWide)
  })
  const firstData = rows.findIndex(({ cells }) => cells.some(isAmount))
  return {
    ...left,
    xs: [...left.xs, ...right.xs.slice(1).map(x => x + shift)],
    rows: rows.map((row, index) => (index < firstData ? moveHead(row, left) : row)),
  }
}

function blankRow(row: TableRow, { xs }: TablePart): TableRow {
  const count = xs.length - 1
  return {
    ...row,
    cells: new Array<string>(count).fill(''),
    boxes: new Array<null>(count).fill(null),
    wraps: new Array<number>(count).fill(Infinity),
  }
}

/** A row of both pages; the cells of the other page have no box on this one, but on their own. */
function joinRow(left: TableRow, right: TableRow, page: number): TableRow {
  return {
    ...left,
    cells: [...left.cells, ...right.cells],
    boxes: [...left.boxes, ...right.boxes.map(() => null)],
    away: [
      ...(left.away ?? left.cells.map(() => null)),
      ...right.boxes.map(box => box && { page, box }),
    ],
    wraps: [...left.wraps, ...right.wraps],
  }
}

/**
 * Words that the edge of the page cuts, or that are printed on both pages, stand in the first; so
 * in cells that reach over columns, or where the same words end the one and begin the other.
 */
function joinWords(row: TableRow, { xs }: TablePart, isWide: boolean): TableRow {
  const first = xs.length - 1
  const last = row.boxes.findLastIndex(box => box !== null)
  const [start, rest] = [row.cells[last] ?? '', row.cells[first] ?? '']
  const isCut = last >= 0 && isNear(row.boxes[last]!.right, xs[first]!) && row.wraps[last]! < atEdge
  if (!isCut || start === '' || rest === '' || isAmount(start) || isAmount(rest)) return row
  let shared = Math.min(start.length, rest.length)
  while (shared > 0 && !start.endsWith(rest.slice(0, shared))) shared--
  if (!isWide && shared < fewestRepeated) return row
  const cells = [...row.cells]
  ;[cells[last], cells[first]] = [start + rest.slice(shared), '']
  return { ...row, cells, away: row.away!.with(first, null) }
}

/** Words of a head over columns of both pages begin in the first that the other page leaves free. */
function moveHead(row: TableRow, { xs, rows }: TablePart): TableRow {
  const first = xs.length - 1
  const words = row.cells[first]
  if (!words || row.boxes.every(box => box === null)) return row
  const height = (row.top + row.bottom) / 2
  const boxes = rows.flatMap(own => own.boxes.filter(box => box !== null))
  // Columns of a page joined before have no boxes on this one, which would tell that they are free.
  const isTaken = (column: number) => rows.some(({ away }) => away?.[column] != null)
  const isFree = (column: number) =>
    !isTaken(column) &&
    !boxes.some(
      ({ left, right, top, bottom }) =>
        left < xs[column + 1]! - sameEdge &&
        right > xs[column]! + sameEdge &&
        top < height &&
        bottom > height,
    )
  let free = first
  while (free > 0 && isFree(free - 1)) free--
  if (free === first) return row
  const cells = [...row.cells]
  ;[cells[free], cells[first]] = [words, '']
  const away = row.away!.with(free, row.away![first]!).with(first, null)
  return { ...row, cells, away }
}
