import type { PrintedRow } from '@/document/document'
import { isAmount } from '@/reading/number'
import { remember } from '@/reading/remember'
import { isHan } from '@/reading/words'
import type { HeaderColumn } from './header'
import { tellNames } from './labelClass'
import { readMeasure } from './measures'
import type { LabelColumn, SideColumns } from './sideColumns'

/**
 * `empty` is an unnamed column that holds numbers or nothing: it is no column, its cells are for
 * the alignment.
 */
type ColumnType = LabelColumn['role'] | 'amount' | 'empty'

const mostSampled = 40
const codeWords = /编码|代码|^编号$/
const codeLevels = new Set(['类', '款', '项'])
const labelWords =
  /名称|^(?:项目|科目|类型|类别|单位|部门|用途|备注|内容)\d*$|分类$|用途$|品目|形式|方式|级次|单位$|^[一二三]级项目$/

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
    .map(column => ({ column, type: readType(column, columns, sample) }))
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
        bringsName(typed, position))
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
        words: column.path.at(-1) ?? '',
      })
    }
  })
  return sides.map(side => nameApart(tellNames(side, columns, prefersEconomic), columns))
}

/**
 * Of label columns with the same words (科目名称 of two classifications) the later ones are named
 * with the words above them.
 */
function nameApart(side: SideColumns, columns: readonly HeaderColumn[]): SideColumns {
  const used = new Set<string>()
  const labels = side.labels.map((label): LabelColumn => {
    const { words, index } = label
    const apart =
      words === '' || !used.has(words)
        ? words
        : [columns[index]!.path.join(' / '), `column-${index}`].find(name => !used.has(name))!
    used.add(apart)
    return apart === words ? label : { ...label, words: apart }
  })
  return { ...side, labels }
}

/**
 * Whether a name comes before the next amount, and an amount at all: words with no amounts to their
 * right are remarks.
 */
function bringsName(typed: readonly { readonly type: ColumnType }[], position: number): boolean {
  let named = false
  for (let at = position; at < typed.length; at++) {
    const { type } = typed[at]!
    if (type === 'amount') return named
    named ||= type === 'name'
  }
  return false
}

const remarkWords =
  /^(?:序号|行次|行号)$|^(?:采购|计划)?数量|单价|[%％]|占比|比重|比例|(?:增减|增长|变动)(?:率|幅度)|幅度$|^(?:备注|说明|依据)/

/** A digit at both ends tells amounts from words; one that then cannot be read is named. */
function looksNumeric(cell: string): boolean {
  return (
    (isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1))) || isAmount(cell)
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** What a column's innermost header words say by themselves. */
const readLeaf = remember((leaf: string) => ({
  isRemark: remarkWords.test(leaf),
  isCode: leaf.length !== 1 && codeWords.test(leaf),
  isLevel: codeLevels.has(leaf),
  isLabel: labelWords.test(leaf),
}))

function isLevelAt(columns: readonly HeaderColumn[], index: number): boolean {
  return codeLevels.has(columns[index]?.path.at(-1) ?? '')
}

function readType(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  sample: readonly PrintedRow[],
): ColumnType {
  const leaf = column.path.at(-1) ?? ''
  const { isRemark, isCode, isLevel, isLabel } = readLeaf(leaf)
  if (isRemark) return 'remark'
  if (
    isCode ||
    (isLevel && (isLevelAt(columns, column.index - 1) || isLevelAt(columns, column.index + 1)))
  )
    return 'code'
  let numbers = 0
  let texts = 0
  for (const row of sample) {
    const cell = row.cells[column.index] ?? ''
    if (cell === '') continue
    if (looksNumeric(cell)) numbers++
    else if (isHan(cell.charCodeAt(0)) || /\p{L}/u.test(cell)) texts++
  }
  if (!column.named) return texts > numbers ? 'name' : 'empty'
  if (isLabel && numbers <= texts) return 'name'
  if (readMeasure(leaf) !== undefined) return texts > numbers ? 'name' : 'amount'
  // A blank column below or beside amounts, as 其中：教育收费 under 事业收入, is one of them.
  if (
    numbers === 0 &&
    texts === 0 &&
    (/^其中/.test(leaf) ||
      column.path.slice(0, -1).some(word => typeof readMeasure(word) === 'string'))
  )
    return 'amount'
  return numbers > texts ? 'amount' : 'name'
}
