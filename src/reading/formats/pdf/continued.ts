import { stripSpace } from '@/reading/text/characters'
import { isAmount } from '@/reading/text/amounts'
import type { AwayBox, TableRow } from './cells'
import { joinCells, joinCutRow } from './cutRows'
import { areCutSheet, isCutHead, joinCutHead, joinCutSheet } from './cutHeads'
import type { PageLayout, PagePart, TablePart } from './pageParts'
import { isNoRow } from './regions'

/** Pages whose tables fit those that they carry on, and the lines that only repeat a title. */
export interface ContinuedPages {
  readonly pages: readonly PageLayout[]
  readonly marks: ReadonlySet<PagePart>
}

const continuationWord = /[（(]?(?:续表?|续上表|接上[页表]|续前表)[)）]?/g
const onlyContinuation = /^[（(]?(?:续表?|续上表|接上[页表]|续前表)[)）]?[一二三四五六七八九十\d]*$/
const totalLabel = /^(?:合计|总计|共计|(?:收入|支出)?(?:合计|总计))$/
/** In points: how far an edge may stand off on the next page. */
const sameEdge = 4
/** Rows of a head that a page ends with. */
const mostHeadRows = 4
/** Characters of the name of a row. */
const longestName = 24

/**
 * Fits each table that begins a page to the table that ended the page before; pages that are told
 * hold nothing of their own, by number from 0, stand between none.
 */
export function fitContinuedTables(
  pages: readonly PageLayout[],
  marks: ReadonlySet<PagePart>,
  carried: ReadonlyMap<number, number>,
): ContinuedPages {
  const allMarks = new Set(marks)
  const fitted: PageLayout[] = []
  let captions: readonly string[] = []
  let head: TableRow | null = null
  let at = -1
  pages.forEach((printed, index) => {
    if (carried.has(index)) {
      fitted.push(printed)
      return
    }
    const before = fitted[at]
    const previous = at
    at = index
    const last = before && listParts(before, allMarks).at(-1)
    const page = settleRest(printed, last?.kind === 'table' ? last : null, allMarks)
    const parts = listParts(page, allMarks)
    const tableIndex = parts.findIndex(({ kind }) => kind === 'table')
    const table = parts[tableIndex]
    let next = page
    if (before && last?.kind === 'table' && table?.kind === 'table') {
      const repeated = parts.slice(0, tableIndex)
      const widened = repeated.length === 0 ? widenHead(last, table) : null
      const cut =
        (repeated.length === 0 ? joinCutHead(last, table) : null) ??
        joinCutSheet(last, table, repeated)
      if (widened || cut || repeatsCaptions({ repeated, captions, head, last, table })) {
        const joined = new Set<PagePart>(cut ? repeated : [])
        if (!cut) for (const part of repeated) allMarks.add(part)
        const [kept, carried] = cut ?? (widened ? [widened, table] : carryOn(last, table))
        fitted[previous] = replace(before, last, kept)
        next = withoutParts(replace(page, table, carried), joined)
        if (parts.length > tableIndex + 1) ({ captions, head } = findCaptions(next, allMarks))
        fitted.push(next)
        return
      }
    }
    ;({ captions, head } = findCaptions(next, allMarks))
    fitted.push(next)
  })
  return { pages: fitted, marks: allMarks }
}

/**
 * Reads rows without a head by the columns of the table that ended the page before; those that are
 * no table by themselves are lines of text where there is none.
 */
function settleRest(
  page: PageLayout,
  last: TablePart | null,
  marks: ReadonlySet<PagePart>,
): PageLayout {
  const own = listParts(page, marks)
  const first = own.findIndex(({ kind }) => kind === 'table')
  const table = own[first]
  const above = own.slice(0, first)
  if (last && isCutHead(last) && first === 0) return page
  if (last && table?.kind === 'table' && areCutSheet(last, table)) return page
  const rest = last?.aligned && table?.kind === 'table' ? readAsRest(last, table, above) : null
  const parts = page.parts.flatMap((part): PagePart | PagePart[] => {
    if (rest && part === table) return rest
    if (rest && above.includes(part)) return []
    const lines = part.kind === 'table' ? part.aligned?.restLines : null
    return lines ? lines.map(line => ({ kind: 'line', top: line.top, line })) : part
  })
  return { ...page, parts }
}

function readAsRest(
  last: TablePart,
  table: TablePart,
  above: readonly PagePart[],
): TablePart | null {
  if (joinCells(table.rows[0]) === joinCells(last.rows[0])) return null
  const lines = above.flatMap(part => (part.kind === 'line' ? part.line : []))
  if (lines.some(({ text }) => text.length > longestName || isNoRow(text, false))) return null
  const read = table.aligned?.reread(last.aligned!.columns, lines)
  if (!read) return null
  const { rows, columns } = read
  const xs = read.xs.length === last.xs.length ? last.xs : read.xs
  return { ...table, top: rows[0]!.top, rows, xs, aligned: { ...table.aligned!, columns } }
}

function listParts({ parts }: PageLayout, marks: ReadonlySet<PagePart>): PagePart[] {
  return parts.filter(part => !marks.has(part))
}

function replace(page: PageLayout, part: PagePart, by: PagePart): PageLayout {
  return part === by ? page : { ...page, parts: page.parts.map(own => (own === part ? by : own)) }
}

function withoutParts(page: PageLayout, without: ReadonlySet<PagePart>): PageLayout {
  return { ...page, parts: page.parts.filter(part => !without.has(part)) }
}

/** The lines above the last table of a page, and that table's first row. */
function findCaptions(page: PageLayout, marks: ReadonlySet<PagePart>) {
  const parts = listParts(page, marks)
  const index = parts.findLastIndex(({ kind }) => kind === 'table')
  const table = parts[index]
  const captions: string[] = []
  for (let above = index - 1; above >= 0; above--) {
    const part = parts[above]!
    if (part.kind !== 'line') break
    captions.push(packCaption(part.line.text))
  }
  return { captions, head: table?.kind === 'table' ? (table.rows[0] ?? null) : null }
}

function packCaption(text: string): string {
  return stripSpace(text).replace(continuationWord, '')
}

interface RepeatInput {
  readonly repeated: readonly PagePart[]
  readonly captions: readonly string[]
  readonly head: TableRow | null
  readonly last: TablePart
  readonly table: TablePart
}

/** Whether all lines above a table repeat those above the one before; none does where there are none. */
function repeatsCaptions({ repeated, captions, head, last, table }: RepeatInput): boolean {
  if (repeated.length === 0) return true
  const texts = repeated.map(part => (part.kind === 'line' ? stripSpace(part.line.text) : ''))
  const isRepeated = texts.every(
    text => onlyContinuation.test(text) || captions.includes(packCaption(text)),
  )
  if (!isRepeated) return false
  if (texts.some(text => packCaption(text) !== text)) return true
  // Without a word for it: the same head, and no total that ended the table. A sheet for each
  // project has the same title again and again.
  return (
    !texts.some(text => text.includes('绩效')) &&
    head !== null &&
    joinCells(head) === joinCells(table.rows[0]) &&
    !isTotal(last.rows.at(-1))
  )
}

const isTotal = (row: TableRow | undefined) =>
  row?.cells.some(cell => totalLabel.test(stripSpace(cell))) ?? false

/** A table and the page that carries it on, with its columns and a row cut in two as one. */
function carryOn(last: TablePart, table: TablePart): [TablePart, TablePart] {
  const [kept, joined] = joinCutRow(last, fitColumns(last, table))
  return [kept, { ...joined, continues: carriesOn(last, joined, joined !== table) }]
}

/**
 * Whether a table has the very columns of the one before and no head of its own: its first row has
 * an amount, or leaves half of the columns blank.
 */
function carriesOn(last: TablePart, table: TablePart, isFitted: boolean): boolean {
  const hasSameColumns =
    table.xs.length === last.xs.length &&
    table.xs.every((x, index) => Math.abs(x - last.xs[index]!) <= sameEdge)
  if (!hasSameColumns) return false
  const cells = table.rows[0]?.cells ?? []
  const filled = cells.filter(cell => cell !== '').length
  return isFitted || cells.some(isAmount) || filled * 2 <= cells.length
}

/** Gives a table the columns of the one before, where it only lacks some that it has no cell in. */
function fitColumns(last: TablePart, table: TablePart): TablePart {
  if (table.xs.length >= last.xs.length) return table
  const places = table.xs.map(x => last.xs.findIndex(edge => Math.abs(edge - x) <= sameEdge))
  if (places.includes(-1)) return table
  return placeColumns(table, places, last.xs)
}

/**
 * Gives the head that ends a page the columns of the next page's rows, which its merged cells lie
 * over; null where it is a table of its own.
 */
function widenHead(last: TablePart, table: TablePart): TablePart | null {
  const isRuled = !last.aligned && !table.aligned
  // A head of merged cells that the end of the page cuts ends with what is left of them.
  const isOpen = !last.blankRows || goesOnWithHead(last, table)
  if (!isRuled || !isOpen || table.xs.length <= last.xs.length || last.rows.length > mostHeadRows)
    return null
  if (last.rows.some(({ cells }) => cells.some(isAmount))) return null
  const places = last.xs.map(x => table.xs.findIndex(edge => Math.abs(edge - x) <= sameEdge))
  const reachesOver = places[0] === 0 && places.at(-1) === table.xs.length - 1
  return reachesOver && !places.includes(-1) ? placeColumns(last, places, table.xs) : null
}

/**
 * Whether a table begins below merged cells of a head: with some words, no amount, and none at the
 * left, or in the one row that is left blank below groups (收入, 支出), a word in each column.
 */
function goesOnWithHead(last: TablePart, { rows: [first, second] }: TablePart): boolean {
  if (!first || !second?.cells.some(isAmount)) return false
  if (first.cells.some(cell => isAmount(cell))) return false
  return first.cells[0] === ''
    ? first.cells.some(Boolean)
    : last.rows.length === 1 && last.blankRows === 1 && first.cells.every(Boolean)
}

/** A table with more columns, its cells at their places among these. */
function placeColumns(
  table: TablePart,
  places: readonly number[],
  xs: readonly number[],
): TablePart {
  const columns = xs.length - 1
  const rows = table.rows.map(row => {
    const cells = new Array<string>(columns).fill('')
    const boxes = new Array<TableRow['boxes'][number]>(columns).fill(null)
    const away = row.away && new Array<AwayBox | null>(columns).fill(null)
    row.cells.forEach((cell, index) => {
      cells[places[index]!] = cell
      boxes[places[index]!] = row.boxes[index] ?? null
      if (away) away[places[index]!] = row.away?.[index] ?? null
    })
    return { ...row, cells, boxes, ...(away && { away }) }
  })
  return { ...table, xs, rows }
}
