import { isMoneyLike } from '@/reading/text/cells'
import { placeHeadSpans } from './headSpans'
import { splitPipes } from './marks'

const bar = '|'
/** A number of a column, a nought, or nothing. */
const wholeNumber = /^\d*$/
const fewestLines = 2
const fewestCells = 2
/** What no row of a head begins with. */
const bodyStart = /^(?:\d{3,7}|合计|总计|栏次|[一二三四五六七八九十]+、.*)$/

/**
 * Splits the lines of one text at their bars. Markdown begins a row with a bar; programs that take
 * the words of a page end it with one only, so that a bar at the left is behind a blank cell.
 */
export class PipeTables {
  /** Where the lines with bars that follow each other end. */
  private end = 0
  /** Their cells by where each begins, where none begins a row; else `null`. */
  private rows: ReadonlyMap<number, string[]> | null = null

  constructor(private readonly text: string) {}

  /**
   * The cells of the line from `start` to `stop`, which stands behind the lines split before; an
   * empty list for a ruler line, `null` for words.
   */
  split(start: number, stop: number): string[] | null {
    const line = this.text.slice(start, stop).trim()
    if (!line.includes(bar)) return null
    if (start >= this.end) this.rows = readOpenTable(this.follow(start))
    if (this.rows) return this.rows.get(start) ?? null
    return line.startsWith(bar) ? splitPipes(line) : null
  }

  /** The lines with bars from `start` on; remembers where they end. */
  private follow(start: number): PipeLine[] {
    const lines: PipeLine[] = []
    let from = start
    while (from < this.text.length) {
      const found = this.text.indexOf('\n', from)
      const to = found < 0 ? this.text.length : found
      const line = this.text.slice(from, to).trim()
      if (!line.includes(bar) || line.includes('\t')) break
      lines.push({ start: from, line })
      from = to + 1
    }
    this.end = from
    return lines
  }
}

interface PipeLine {
  readonly start: number
  readonly line: string
}

/** Cells of lines with bars that are a table whose rows begin with none; `null` for others. */
function readOpenTable(lines: readonly PipeLine[]): ReadonlyMap<number, string[]> | null {
  const open = lines.filter(({ line }) => !line.startsWith(bar)).map(({ line }) => splitOpen(line))
  const width = mostFrequent(open.map(({ length }) => length))
  if (width < fewestCells || count(open, width) < fewestLines) return null
  const barred = lines.filter(({ line }) => line.startsWith(bar)).map(({ line }) => line)
  // Of few rows and many blanks, no row has the width of another: most of them tell.
  if (
    barred.length >= count(open, width) &&
    count(barred.map(splitOpen), width) < count(barred.map(splitPipes), width)
  )
    return null
  const rows = placeSpans(
    lines.map(({ line }) => splitOpen(line)),
    width,
  )
  return new Map(lines.map(({ start }, index) => [start, rows[index]!]))
}

/** Splits a row that a bar may end and none begins. */
const splitOpen = (line: string): string[] => splitPipes(`${bar}${line}`)

const count = (rows: readonly (readonly string[])[], width: number): number =>
  rows.filter(({ length }) => length === width).length

/** The number that stands most often in a list, the first of equals; 0 for none. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** Puts cells over the columns they were merged of: the blanks of these stand at the row's end. */
function placeSpans(rows: readonly string[][], width: number): readonly string[][] {
  const found = rows.findIndex(isBody)
  const body = found < 0 ? rows.length : found
  // 公开01表, and the unit with its year: they name the table.
  const named = rows.slice(0, body).filter(row => row.slice(1).some(isLabel))
  const head = rows.slice(0, body).filter(row => named.includes(row) && !isCaption(row))
  const first = rows.indexOf(head[0] ?? [])
  if (first < 0) return rows
  const above = rows.slice(0, first)
  const heads = placeHeadSpans(rows.slice(first, body), width)
  const amounts = findAmountColumns(rows.slice(body), width)
  return [...above, ...heads, ...rows.slice(body).map(row => placeRow(row, amounts))]
}

/** Whether a row stands below the head; one of labels alone, which 合计 may begin, does not. */
function isBody(row: readonly string[]): boolean {
  const [first = '', ...others] = row
  if (others.some(isMoneyLike)) return true
  return bodyStart.test(first) && !(isTotal(row) && others.some(cell => /\p{sc=Han}/u.test(cell)))
}

const isLabel = (cell: string): boolean => cell !== ''
const isCaption = (row: readonly string[]): boolean =>
  row.some(cell => /^(?:金额)?单位[:：]/.test(cell))

/** Which columns hold amounts and no words, totals left aside. */
function findAmountColumns(rows: readonly (readonly string[])[], width: number): boolean[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.filter(row => !isTotal(row)).map(row => row[column] ?? '')
    const amounts = cells.filter(isMoneyLike).length
    return amounts > 0 && cells.every(cell => isMoneyLike(cell) || wholeNumber.test(cell))
  })
}

const isTotal = (row: readonly string[]): boolean => /合\s*计$|^总\s*计$/.test(row[0] ?? '')

/**
 * Moves the amounts of a row of totals, whose label is over several columns, to the next columns
 * that hold amounts; the row as it is where they do not fit.
 */
function placeRow(row: string[], amounts: readonly boolean[]): string[] {
  if (!isTotal(row) || row.at(-1) !== '') return row
  let last = row.length
  while (row[last - 1] === '') last--
  const placed: string[] = []
  for (const cell of row.slice(0, last)) {
    while (isMoneyLike(cell) && placed.length < row.length && !amounts[placed.length])
      placed.push('')
    placed.push(cell)
  }
  if (placed.length > row.length) return row
  // The last of several labels is over all columns that are left.
  const end = amounts.lastIndexOf(true)
  const isLast = placed.filter(cell => cell !== '' && !isMoneyLike(cell)).length > 1
  if (isLast && end >= placed.length)
    placed.splice(-1, 0, ...new Array<string>(end + 1 - placed.length).fill(''))
  return [...placed, ...new Array<string>(row.length - placed.length).fill('')]
}
