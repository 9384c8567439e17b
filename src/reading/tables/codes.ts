import type { PrintedRow } from '@/document/document'
import { cleanCode } from '@/reading/text/cells'
import { stripSpace } from '@/reading/text/characters'
import { isDigit } from '@/reading/text/compact'
import type { LabelColumn, SideColumns, TableContext } from './draft'

const levelPattern = /^[类款项]$/
const lowerLevel = /^[款项]$/
/** 208-05-05, 208.05.05: levels of a subject's code with marks between them, in the only column. */
const markedLevels = /^[235]\d\d(?:[-—–－.．·]\d\d){1,2}$/

const amountWithDecimals = /\d\.\d\d\s*$/
const hasWords = (cell: string) => /\p{Script=Han}/u.test(cell)

interface CodesInput {
  readonly context: TableContext
  readonly sides: readonly SideColumns[]
  /** Rows of the table as they are read, which this changes. */
  readonly rows: PrintedRow[]
  readonly dataRows: readonly number[]
}

interface ChangedCode {
  readonly row: number
  readonly printed: string
  readonly code: string
}

/**
 * Puts codes right that are written in other ways, and says in which rows: numbers of a spreadsheet
 * (208.0, 款 5), marks between the levels, noughts for the levels below, levels that stand in the
 * rows above.
 */
export function cleanCodes({ context, sides, rows, dataRows }: CodesInput): void {
  for (const { labels } of sides) {
    const columns = labels.filter(({ role }) => role === 'code')
    if (columns.length === 0) continue
    const changed: ChangedCode[] = []
    const change = (row: number, column: LabelColumn, code: string) => {
      const { line, cells } = rows[row]!
      const printed = cells[column.index] ?? ''
      if (code === printed) return
      rows[row] = {
        line,
        cells: cells.map((cell, place) => (place === column.index ? code : cell)),
      }
      if (printed.trim() !== code) changed.push({ row, printed: printed.trim(), code })
    }
    const codeAt = (row: number, { index }: LabelColumn) => rows[row]!.cells[index] ?? ''
    for (const row of dataRows) {
      const isNamed = rows[row]!.cells.some(hasWords)
      for (const column of columns) {
        const printed = codeAt(row, column)
        // Amounts of a row that was cut in two are no codes.
        if (isNamed || !amountWithDecimals.test(printed))
          change(row, column, readCode(printed, lowerLevel.test(column.label), columns.length < 2))
      }
    }
    const [own] = columns
    if (columns.length === 1 && own) {
      const codes = dataRows.map(row => codeAt(row, own))
      if (isPadded(codes))
        for (const row of dataRows) change(row, own, codeAt(row, own).replace(/(?:00)+$/, ''))
    } else if (columns.every(({ label }) => levelPattern.test(label))) {
      fillLevels({ columns, dataRows, codeAt, change })
      mendClasses({ columns, dataRows, codeAt, change })
    }
    report(context, rows, changed)
  }
}

function readCode(printed: string, isLevel: boolean, isSole: boolean): string {
  if (printed === '' || (!isLevel && isDigits(printed))) return printed
  const text = stripSpace(printed)
  return isSole && markedLevels.test(text) ? text.replace(/\D/g, '') : cleanCode(printed, isLevel)
}

/** Whether a cell is plain digits, as most codes are. */
function isDigits(cell: string): boolean {
  for (let index = 0; index < cell.length; index++)
    if (!isDigit(cell.charCodeAt(index))) return false
  return true
}

/** Whether all codes are as long as those of the lowest level, noughts standing for what is below. */
function isPadded(codes: readonly string[]): boolean {
  const filled = codes.filter(code => /^\d+$/.test(code))
  const length = filled[0]?.length ?? 0
  return (
    (length === 5 || length === 7) &&
    filled.length > 2 &&
    filled.every(code => code.length === length) &&
    filled.some(code => code.endsWith(length === 7 ? '0000' : '00')) &&
    filled.some(code => !code.endsWith('00'))
  )
}

interface LevelsInput {
  /** 类, 款 and 项, in this order. */
  readonly columns: readonly LabelColumn[]
  readonly dataRows: readonly number[]
  readonly codeAt: (row: number, column: LabelColumn) => string
  readonly change: (row: number, column: LabelColumn, code: string) => void
}

/**
 * Puts the levels above before those rows that print but their own (208 / _ 05 / _ _ 99), where two
 * and more do; a single one may have lost them.
 */
function fillLevels({ columns, dataRows, codeAt, change }: LevelsInput): void {
  const levelsOf = (row: number) => columns.map(column => stripSpace(codeAt(row, column)))
  const beginsAt = (levels: readonly string[]) => levels.findIndex(code => code !== '')
  const isBare = (levels: readonly string[]) => {
    const first = beginsAt(levels)
    return first > 0 && /^\d\d$/.test(levels[first]!)
  }
  if (dataRows.filter(row => isBare(levelsOf(row))).length < 2) return
  let above: string[] = []
  for (const row of dataRows) {
    const own = levelsOf(row)
    const first = beginsAt(own)
    if (first < 0) continue
    if (isBare(own) && above.length >= first)
      for (let level = 0; level < first; level++) change(row, columns[level]!, above[level]!)
    else if (first > 0) continue
    const filled = levelsOf(row)
    above = filled.slice(0, filled.findLastIndex(code => code !== '') + 1)
  }
}

/** Takes a class of too few digits (7 | 11 | 02) from the row above, which has the same section. */
function mendClasses({ columns: [own, section], dataRows, codeAt, change }: LevelsInput): void {
  if (!own || !section) return
  dataRows.forEach((row, index) => {
    const above = dataRows[index - 1]
    if (above === undefined || !/^\d{1,2}$/.test(codeAt(row, own))) return
    const usual = codeAt(above, own)
    const shared = codeAt(row, section)
    const rest = codeAt(row, own)
    // Two digits tell which class it is: 10 is 210, and never 208.
    const isLikely = rest.length === 1 || usual.startsWith(rest) || usual.endsWith(rest)
    if (isLikely && /^\d{3}$/.test(usual) && shared !== '' && shared === codeAt(above, section))
      change(row, own, usual)
  })
}

function report(
  { report: say }: TableContext,
  rows: readonly PrintedRow[],
  changed: readonly ChangedCode[],
): void {
  const [first] = changed
  if (!first) return
  const { row, printed, code } = first
  const { line } = rows[row]!
  say({
    level: 'note',
    code: 'odd-code',
    line,
    row,
    message: `编码列有 ${changed.length} 格印得不像编码，按编码读：如原文第 ${line} 行“${printed || '（空白）'}”读作 ${code}。`,
  })
}
