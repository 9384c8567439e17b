import type { PrintedRow } from '@/document/document'
import { isAmount, isAmountWithUnit, readAmount } from '@/reading/text/amounts'
import { remember, rememberBy } from '@/reading/text/remember'
import { startsWithHan, stripSpace } from '@/reading/text/characters'
import { joinBrokenWords } from './brokenHeads'
import { readMeasure } from './measures'
import { codeLevels, isColumnNumbering } from '@/reading/text/columnNumbers'
import type { HeaderColumn, LabelColumn, SideColumns } from './draft'
import { namesSection } from './economicColumns'
import { assignLabelRoles } from './labelClass'
import { distinguishLabels, nameLabel } from './labelWords'
import { isRate } from './rateWords'
import { isPlainTotal } from './totalWords'

interface HeaderRows {
  readonly rows: readonly PrintedRow[]
  readonly width: number
}

const dataStart = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{3,7}$)/
const year = /^(?:19|20)\d\d$/

/**
 * How many rows at the head of a grid are header: all before the first with an amount, a subject
 * code or a label of data.
 */
export function countHeaderRows(rows: readonly PrintedRow[]): number {
  let count = 0
  while (count < rows.length && !startsData(rows[count]!)) count++
  while (count < rows.length && isColumnNumbering(rows[count]!)) count++
  return count
}

/**
 * How many cells at the head of a row name the levels of codes (类 款 项), where 合计 with its
 * amounts goes on beside them, as in final accounts; 0 for any other row.
 */
export function countLevelCells({ cells }: PrintedRow): number {
  let count = 0
  while (codeLevels.has(stripSpace(cells[count] ?? ''))) count++
  if (count < 2) return 0
  const next = cells.slice(count).find(cell => stripSpace(cell) !== '') ?? ''
  return isPlainTotal(stripSpace(next)) ? count : 0
}

function startsData(row: PrintedRow): boolean {
  let first = ''
  let filled = 0
  let amounts = false
  for (const cell of row.cells) {
    const text = stripSpace(cell)
    if (text === '') continue
    if (filled++ === 0) first = text
    amounts ||= isAmount(text) && !year.test(text)
  }
  const isStart = amounts || dataStart.test(first) || (filled === 1 && isPlainTotal(first))
  return isStart && !isColumnNumbering(row)
}

/**
 * Header words per column, with merged cells filled: blanks to the right belong to the words at
 * their left, within the same parent.
 */
export const readHeader = rememberBy(
  buildHeaderKey,
  ({ rows, width }: HeaderRows): readonly HeaderColumn[] => {
    const printed = rows
      .map(row => {
        const cells = row.cells.map(stripSpace)
        return isColumnNumbering(row) ? cells.map(keepLevel) : cells
      })
      .filter(cells => cells.some(cell => cell !== ''))
      .map(dropRowName)
    const filled: string[][] = []
    printed.forEach((row, level) => {
      filled.push(fillMergedCells(row, printed, filled, level, width))
    })
    const columns: HeaderColumn[] = []
    for (let index = 0; index < width; index++)
      columns.push({ index, path: buildPath(filled, index), named: isNamed(printed, 0, index) })
    return columns
  },
)

/**
 * 合计 below 科目编码 names no column but the row itself, where that also heads columns: 本年支出 is
 * divided in the row of 合计.
 */
function dropRowName(cells: readonly string[], level: number, rows: string[][]): string[] {
  const isCode = (index: number) =>
    rows.slice(0, level).some(above => /[编代]码/.test(above[index] ?? ''))
  return cells.map((cell, index) => (cell === '合计' && isCode(index) ? '' : cell))
}

/** Numbers of columns name none; the levels of codes beside them do. */
const keepLevel = (cell: string): string => (codeLevels.has(cell) ? cell : '')

/** No cell has a tab or a line end. */
function buildHeaderKey({ rows, width }: HeaderRows): string {
  let key = `${width}`
  for (const { cells } of rows) key += `\n${cells.join('\t')}`
  return key
}

function fillMergedCells(
  row: readonly string[],
  printed: readonly string[][],
  above: readonly string[][],
  level: number,
  width: number,
): string[] {
  const filled: string[] = []
  for (let index = 0; index < width; index++) {
    const cell = row[index] ?? ''
    const carries =
      cell === '' &&
      index > 0 &&
      filled[index - 1] !== '' &&
      sameParent(above, index) &&
      isNamed(printed, level + 1, index)
    filled.push(carries ? filled[index - 1]! : cell)
  }
  return filled
}

function sameParent(above: readonly string[][], index: number): boolean {
  for (const row of above) if (row[index] !== row[index - 1]) return false
  return true
}

/** Whether a header row, from `level` down, has words in a column. */
function isNamed(printed: readonly string[][], level: number, index: number): boolean {
  for (let row = level; row < printed.length; row++) if (printed[row]![index]) return true
  return false
}

function buildPath(filled: readonly string[][], index: number): string[] {
  const path: string[] = []
  const levels: number[] = []
  for (let level = 0; level < filled.length; level++) {
    const cell = filled[level]![index]!
    if (cell === '' || cell === filled[level - 1]?.[index]) continue
    path.push(cell)
    levels.push(level)
  }
  return joinBrokenWords(path, at => {
    const row = filled[levels[at]!]!
    return row[index - 1] !== row[index] && row[index + 1] !== row[index]
  })
}

/**
 * `empty` is an unnamed column that holds numbers or nothing: it is no column, its cells are for
 * the alignment.
 */
type ColumnType = LabelColumn['role'] | 'amount' | 'empty'

const mostSampled = 40
const codePattern = /编码|代码|^编号$/
const labelPattern =
  /名称|^(?:项目|科目|类型|类别|单位|部门|用途|备注|内容)\d*$|分类$|用途$|品目|形式|方式|级次|单位$|^[一二三]级项目$|(?:收入|支出|收支)项目$/

/**
 * Splits a grid's columns into sides: a side begins where a name follows an amount. Unnamed columns
 * join by what they hold.
 */
export function splitSides(
  columns: readonly HeaderColumn[],
  data: readonly PrintedRow[],
  prefersEconomic = false,
): SideColumns[] {
  const sample = data.length > mostSampled ? data.slice(0, mostSampled) : data
  const typed = columns
    .map(column => ({ column, type: readColumnType(column, columns, sample) }))
    .filter(({ type }) => type !== 'empty')
  const sides: { labels: LabelColumn[]; amounts: HeaderColumn[] }[] = []
  typed.forEach(({ column, type }, position) => {
    const side = sides.at(-1)
    const begins =
      !side ||
      (type !== 'amount' &&
        type !== 'remark' &&
        side.amounts.length > 0 &&
        side.labels.some(({ role }) => role === 'name') &&
        hasNameBeforeAmount(typed, position))
    const current = begins ? { labels: [], amounts: [] } : side
    if (begins) sides.push(current)
    if (type === 'amount') current.amounts.push(column)
    else if (type !== 'empty') {
      const spare =
        type === 'name' &&
        current.amounts.length > 0 &&
        current.labels.some(({ role }) => role === 'name')
      current.labels.push({
        index: column.index,
        role: spare ? 'remark' : type,
        label: nameLabel(column),
      })
    }
  })
  return sides.map(side =>
    distinguishLabels(assignLabelRoles(side, columns, prefersEconomic), columns),
  )
}

/**
 * Whether a name comes before the next amount, and an amount at all: words with no amounts to their
 * right are remarks.
 */
function hasNameBeforeAmount(
  typed: readonly { readonly type: ColumnType }[],
  position: number,
): boolean {
  let named = false
  for (let index = position; index < typed.length; index++) {
    const { type } = typed[index]!
    if (type === 'amount') return named
    named ||= type === 'name'
  }
  return false
}

const remarkPattern =
  /^(?:序号|行次|行号)$|^(?:采购|计划)?数量|单价|[%％]|占比|比重|比例|(?:增减|增长|变动)(?:率|幅度)|幅度$|^百分[比数]|原因$|^(?:备注|说明|依据)/

/** Columns of heads and things among those of money: 在职人数, 编制数, 车辆数（辆）. They are no amounts. */
const countPattern =
  /人数$|^(?:人员)?编制(?:数|总数)?$|^(?:实有|在职|在编|离休|退休|离退休|供养|学生|教职工)(?:人员)?数$|(?:人次|批次|团组|车辆|户|床位)数$|[（(](?:人|名|辆|台|套|个|批|批次|人次|户|册|亩|平方米|张)[）)]$/

const moneyWord = /(?:资金|收入|拨款|经费|支出|补助)$/

/** Whether the column before one holds a known measure: blank money beside it is no name. */
function readMeasureBefore(columns: readonly HeaderColumn[], index: number): boolean {
  const word = columns[index - 1]?.path.at(-1)
  return word !== undefined && typeof readMeasure(word) === 'string'
}

/** A digit at both ends tells amounts from words; one that then cannot be read is named. */
function looksLikeAmount(cell: string): boolean {
  return (
    (isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1))) ||
    isAmount(cell) ||
    isAmountWithUnit(cell)
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** What a column's innermost header words say by themselves. */
const readHeaderWord = remember((leaf: string) => ({
  isRemark: remarkPattern.test(leaf) || countPattern.test(leaf),
  isCode: leaf.length !== 1 && codePattern.test(leaf),
  isLevel: codeLevels.has(leaf),
  isLabel: labelPattern.test(leaf),
}))

function isCodeLevelAt(columns: readonly HeaderColumn[], index: number): boolean {
  return codeLevels.has(columns[index]?.path.at(-1) ?? '')
}

/** How many cells of a column hold numbers, and how many words. */
function countKinds(index: number, sample: readonly PrintedRow[]) {
  let numbers = 0
  let texts = 0
  for (const { cells } of sample) {
    const cell = index < cells.length ? cells[index]! : ''
    if (cell === '') continue
    if (looksLikeAmount(cell)) numbers++
    else if (isWord(cell)) texts++
  }
  return { numbers, texts }
}

function isWord(cell: string): boolean {
  if (readAmount(cell).kind === 'blank') return false
  return startsWithHan(cell) || /\p{L}/u.test(cell)
}

function readColumnType(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  sample: readonly PrintedRow[],
): ColumnType {
  if (column.as !== undefined) return column.as
  const word = column.path.at(-1) ?? ''
  const { isRemark, isCode, isLevel, isLabel } = readHeaderWord(word)
  if (isRemark || isRate(column.path, word)) return 'remark'
  if (isCode) return 'code'
  const { numbers, texts } = countKinds(column.index, sample)
  if (
    isLevel &&
    (isCodeLevelAt(columns, column.index - 1) || isCodeLevelAt(columns, column.index + 1))
  )
    // 合计 may stand among the codes; the levels may be names too.
    return texts > Math.max(1, numbers) ? 'name' : 'code'
  if (!column.named) return texts > numbers ? 'name' : 'empty'
  if (isLabel && numbers <= texts) return 'name'
  // A single word among the amounts of a known measure is a bad amount, no name.
  if (readMeasure(word) !== undefined || namesSection(word))
    return texts > numbers && texts > 1 ? 'name' : 'amount'
  // A blank column below or beside amounts, as 其中：教育收费 under 事业收入, is one of them.
  if (
    numbers === 0 &&
    texts === 0 &&
    (/^其中/.test(word) ||
      (/^(?:本次|年中)?(?:调整|调增|调减|追加|追减|增减)(?:数|额|金额)$/.test(word) &&
        readMeasureBefore(columns, column.index)) ||
      (moneyWord.test(word) && readMeasureBefore(columns, column.index)) ||
      column.path.slice(0, -1).some(word => typeof readMeasure(word) === 'string'))
  )
    return 'amount'
  return numbers > texts ? 'amount' : 'name'
}
