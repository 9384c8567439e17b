import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/text/amounts'
import type { RawLine, RawTable } from '@/reading/formats/raw'
import { readUnit } from '@/reading/formats/captions'
import { isBlank, stripSpace } from '@/reading/text/characters'
import { readMeasure } from './measures'
import { fitColumns } from './columnShapes'
import { countHeaderRows } from './header'
import { goesOnWithoutHead } from './headless'
import { isPlainTotal } from './totalWords'

const labelPattern = /名称|编码|代码|^项目$|^科目$|金额/

/**
 * Joins a grid that a page mark or a blank line cut in two, or whose title, unit and header are
 * printed again on the next page, with （续） or without; one that begins a table of its own stays
 * apart.
 */
export function joinContinuedTables(
  tables: readonly RawTable[],
  prose: readonly RawLine[] = [],
): RawTable[] {
  const joined: RawTable[] = []
  /** Rows of the last table, where it is joined of several: these go on in the same list. */
  let rows: PrintedRow[] = []
  for (const table of tables) {
    const last = joined.at(-1)
    const goesOn =
      last &&
      (beginsWithHead(last, table) ||
        (table.continuesPrevious
          ? isContinuation(last.rows, table.rows)
          : repeatsTitle(last, table) || continues(last, table, prose)))
    if (last && goesOn) {
      const repeated = [...(last.repeated ?? []), ...table.captions]
      if (last.rows !== rows) rows = [...last.rows]
      for (const row of table.rows) rows.push(row)
      joined[joined.length - 1] = {
        ...last,
        rows,
        notes: [...last.notes, ...table.notes],
        ...(repeated.length > 0 && { repeated }),
      }
    } else {
      joined.push(table)
    }
  }
  return joined
}

/**
 * Whether all that a table has before the end of a page is a part of its head: words over several
 * columns, which the rows of the untitled table right below it name.
 */
function beginsWithHead(before: RawTable, table: RawTable): boolean {
  if (!table.continuesPrevious || before.notes.length > 0) return false
  if (before.rows.length === 0 || listTitleWords(before).words === '') return false
  if (countHeaderRows(before.rows) < before.rows.length || countHeaderRows(table.rows) === 0)
    return false
  const [own, width] = [findWidth(before.rows), findWidth(table.rows)]
  // Blank cells at the end of a row are not always printed: one between them is. A row of blanks is
  // published empty.
  const isFitting = own <= width && own * 2 > width
  if (!isFitting || before.rows.some(row => listFilledCells(row).length === 0)) return false
  const named = new Set(
    before.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, column) => (isBlank(cell) ? [] : column)),
    ),
  )
  return named.size > 1 && named.size < own
}

function findWidth(rows: readonly PrintedRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}

/** Whether a table without a head goes on with the last one over what stands between two pages. */
function continues(before: RawTable, table: RawTable, prose: readonly RawLine[]): boolean {
  const from = before.rows.at(-1)?.line ?? 0
  const to = table.rows[0]?.line ?? 0
  return goesOnWithoutHead({
    before,
    table,
    listBetween: () => prose.filter(({ line }) => line > from && line < to),
    repeatsCaption: text => {
      const words = stripSpace(text).replace(/^#+/, '')
      return continuedMark.test(words) || listTitleWords(before).words.split('\n').includes(words)
    },
  })
}

const continuedMark =
  /[（(【[](?:续表?|接上[页表]|续上[页表])[\d一二三四五六七八九十]*[)）\]】]|^(?:续表|[续接]上[页表])[\d一二三四五六七八九十]*[:：]?|表续[\d一二三四五六七八九十]*$/

/**
 * Whether a table bears the title of the one before and its header again: said by （续）, or with no
 * total of its own where the first has one.
 */
function repeatsTitle(before: RawTable, table: RawTable): boolean {
  if (before.rows.length === 0 || table.rows.length === 0) return false
  const [title, next] = [listTitleWords(before), listTitleWords(table)]
  const isSame = next.words === title.words || next.words === ''
  if (!isSame || !haveSameHead(before.rows, table.rows)) return false
  if (next.isContinued) return true
  return !(hasTotal(before.rows) && hasTotal(table.rows))
}

interface TitleWords {
  readonly words: string
  readonly isContinued: boolean
}

/** What the captions of a table say without the mark of a continuation; blank for units alone. */
function listTitleWords({ captions }: RawTable): TitleWords {
  const texts = captions
    .filter(({ text }) => readUnit(text) === null)
    .map(({ text }) => stripSpace(text).replace(/^#+/, ''))
  return {
    words: texts
      .map(text => text.replace(continuedMark, ''))
      .filter(Boolean)
      .join('\n'),
    isContinued: texts.some(text => continuedMark.test(text)),
  }
}

function haveSameHead(rows: readonly PrintedRow[], others: readonly PrintedRow[]): boolean {
  const [first, other] = [rows[0], others[0]]
  return (
    !!first && !!other && listFilledCells(first).join('\t') === listFilledCells(other).join('\t')
  )
}

function hasTotal(rows: readonly PrintedRow[]): boolean {
  return rows
    .slice(countHeaderRows(rows))
    .some(({ cells }) => cells.some(cell => isPlainTotal(stripSpace(cell))))
}

function isContinuation(before: readonly PrintedRow[], rows: readonly PrintedRow[]): boolean {
  const [firstHead, next] = [before[0], rows[0]]
  if (!firstHead || !next) return true
  const [headCells, nextCells] = [listFilledCells(firstHead), listFilledCells(next)]
  if (headCells.join('\t') === nextCells.join('\t')) return true
  return headCells[0] !== nextCells[0] && !isHeaderRow(nextCells) && fitColumns(before, rows)
}

/** A row of headers; a repeat of the head on the next page was found before. */
function isHeaderRow(filled: readonly string[]): boolean {
  if (filled.some(isAmount)) return false
  return (
    filled.filter(cell => readMeasure(cell) !== undefined || labelPattern.test(cell)).length >= 2
  )
}

function listFilledCells(row: PrintedRow): string[] {
  return row.cells.map(stripSpace).filter(cell => cell !== '')
}
