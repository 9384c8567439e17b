import { ReadingError } from '@/reading/formats/decode'

/** What a cell holds; nothing of it is formatted yet. */
export type CellValue =
  /** Exact decimal text of a number with its number format ("0.00"). */
  | { readonly kind: 'number'; readonly decimal: string; readonly format: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A number or date whose file says how it is shown; `decimal` is the number, where it is one. */
  | { readonly kind: 'shown'; readonly text: string; readonly decimal: string | null }
  /** #DIV/0! and its like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that was saved without its value. */
  | { readonly kind: 'formula' }

/** A filled cell; row and column count from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly value: CellValue
}

/** First and last row or column, both within. */
export type Range = readonly [first: number, last: number]

export interface Merge {
  readonly rows: Range
  readonly columns: Range
}

/** What lies on a sheet beside its cells: words in shapes, pictures, charts, comments. */
export interface Attachment {
  readonly kind: 'text' | 'picture' | 'chart' | 'comment' | 'damaged'
  readonly text: string
  /** The cell that it begins at; of a damaged part its name in the file. */
  readonly address: string
}

/** A sheet as its file has it, row by row. */
export interface Worksheet {
  readonly name: string
  /** Hidden sheets are named, not read; a chart is no table. */
  readonly state: 'visible' | 'hidden' | 'chart'
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: readonly Range[]
  readonly hiddenColumns: readonly Range[]
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean
  /** Left out where the format is not asked for any. */
  readonly attachments?: readonly Attachment[]
}

/** The sheets of a file, read one by one. */
export interface Workbook {
  readonly total: number
  readonly sheets: AsyncIterable<Worksheet> | Iterable<Worksheet>
}

/** The last row and column that a sheet can have. */
export const lastRow = 1_048_575
export const lastColumn = 16_383
/** A file of more filled cells is no public document. */
const mostCells = 2_000_000

/** Counts the filled cells of a file; throws ReadingError where there are too many. */
export class CellBudget {
  private left = mostCells

  take(): void {
    if (--this.left < 0)
      throw new ReadingError(
        `文件里有内容的单元格超过 ${mostCells / 10_000} 万个，不像一份公开文件`,
      )
  }
}

/** The range that a row or column stands in, of ranges in order. */
export function findRange(ranges: readonly Range[], index: number): Range | null {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] < index) low = middle + 1
    else high = middle
  }
  const found = ranges[low]
  return found && found[0] <= index ? found : null
}

/** Adds a row to ranges of rows, which come in order. */
export function addToRanges(ranges: Range[], index: number): void {
  const last = ranges.at(-1)
  if (last && index <= last[1] + 1) ranges[ranges.length - 1] = [last[0], Math.max(last[1], index)]
  else ranges.push([index, index])
}

/** The letters of a column: 1 is B. */
export function writeColumn(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The address of a cell: (6, 1) is B7. */
export function writeAddress(row: number, column: number): string {
  return `${writeColumn(column)}${row + 1}`
}

/** Row and column of an address (B7, $B$7), `null` for what is none. */
export function readAddress(address: string): { row: number; column: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!found) return null
  let column = 0
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(found[2]) - 1
  return row < 0 || row > lastRow || column - 1 > lastColumn ? null : { row, column: column - 1 }
}

/** Rows and columns of a range (A1:D2), `null` for what is none. */
export function readMerge(reference: string): Merge | null {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [readAddress(from), readAddress(to)]
  return start && end ? { rows: [start.row, end.row], columns: [start.column, end.column] } : null
}
