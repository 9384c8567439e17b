import type { PrintedRow } from '@/document/document'
import { isUnitCaption } from '@/reading/formats/captions'
import type { RawLine, RawTable } from '@/reading/formats/raw'
import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import { matchColumns } from './columnShapes'
import { countHeaderRows } from './header'
import { readKind } from './title'
import { isPlainTotal } from './totalWords'

/** What stands on a page besides its text: numbers, running heads. */
const mostBetween = 3
const longestFurniture = 40
const sentenceEnd = /[。；;！？!?，,、：:]$/

interface HeadlessInput {
  readonly before: RawTable
  readonly table: RawTable
  /** Lists the lines of text between the two. */
  readonly listBetween: () => readonly RawLine[]
  /** Whether a caption says that the table goes on (续表), or is the title of the one before. */
  readonly repeatsCaption: (text: string) => boolean
}

/**
 * Whether a grid without a head of its own goes on with the one before it, where page numbers,
 * running heads or its title stand between: the columns hold the same, and the codes go on.
 */
export function goesOnWithoutHead({
  before,
  table,
  listBetween,
  repeatsCaption,
}: HeadlessInput): boolean {
  if (table.rows.length === 0 || before.rows.length === 0) return false
  if (countHeaderRows(table.rows) > 0 || countHeaderRows(before.rows) === 0) return false
  const isPlain = ({ text }: RawLine) =>
    isUnitCaption(text) || repeatsCaption(text) || isFurniture(text)
  const between = listBetween()
  if (between.length > mostBetween || ![...between, ...table.captions].every(isPlain)) return false
  if (isLastTotal(before.rows, table.rows)) return true
  if (matchColumns(before.rows, table.rows) < 3) return false
  const [last, next] = [findLastCode(before.rows), findFirstCode(table.rows)]
  if (last !== null || next !== null) return last !== null && next !== null && next >= last
  return [...between, ...table.captions].some(
    ({ text }) => repeatsCaption(text) || /^[\d\s/／-]+$/.test(text),
  )
}

/** Whether all that is left of a table is its total, of which it had none yet. */
function isLastTotal(before: readonly PrintedRow[], rows: readonly PrintedRow[]): boolean {
  const [row] = rows
  if (rows.length !== 1 || !row || before.some(beginsAsTotal) || !beginsAsTotal(row)) return false
  const width = before.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const [, ...amounts] = row.cells.map(stripSpace).filter(text => text !== '')
  return row.cells.length <= width && amounts.length > 0 && amounts.every(isAmount)
}

function beginsAsTotal({ cells }: PrintedRow): boolean {
  return isPlainTotal(cells.map(stripSpace).find(text => text !== '') ?? '')
}

function isFurniture(text: string): boolean {
  const packed = stripSpace(text)
  return (
    packed.length < longestFurniture && !sentenceEnd.test(packed) && readKind(packed) === 'unknown'
  )
}

const code = /^\d{3,7}$/

/** The code that a row begins with; `null` for a row that begins otherwise. */
function readCode({ cells }: PrintedRow): string | null {
  const first = cells.map(stripSpace).find(text => text !== '') ?? ''
  return code.test(first) ? first : null
}

/** The code of the last row, `null` where it has none: a total ends a table. */
function findLastCode(rows: readonly PrintedRow[]): string | null {
  const row = rows.at(-1)
  return row ? readCode(row) : null
}

function findFirstCode(rows: readonly PrintedRow[]): string | null {
  for (const row of rows) {
    const found = readCode(row)
    if (found !== null) return found
  }
  return null
}
