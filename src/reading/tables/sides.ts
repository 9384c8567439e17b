import type { PrintedRow } from '@/budget/document'
import { isAmount } from '@/reading/number'
import { words } from '@/reading/words'
import type { HeaderColumn } from './header'
import { readMeasure } from './measures'

/** `code`: one of up to three columns that make a code; `holder`: the unit a project is of; `name`: any other label. */
export interface LabelColumn { readonly index: number, readonly role: 'code' | 'name' | 'holder', readonly words: string }

/** Columns that stand together in a grid: labels at the left, their amounts at the right. */
export interface SideColumns { readonly labels: readonly LabelColumn[], readonly amounts: readonly HeaderColumn[], readonly end: number }

const codeWords = /编码|代码|^编号$/
const codeLevels = new Set(['类', '款', '项'])
const labelWords = /名称|^(?:项目|科目|类型|类别|单位|部门|用途|备注|内容)\d*$|分类$|用途$|品目|形式|方式|级次|单位$|^[一二三]级项目$/

/** Splits a grid's columns into sides: a side begins where a label follows an amount. Unnamed columns join by what they hold. */
export function splitSides(columns: readonly HeaderColumn[], data: readonly PrintedRow[]): SideColumns[] {
  const sample = data.length > 60 ? data.slice(0, 60) : data
  const sides: { labels: LabelColumn[], amounts: HeaderColumn[], end: number }[] = []
  for (const column of columns) {
    const type = readType(column, sample)
    if (type === 'empty') continue
    let side = sides.at(-1)
    if (!side || (type === 'label' && side.amounts.length > 0)) sides.push(side = { labels: [], amounts: [], end: 0 })
    if (type === 'label') side.labels.push({ index: column.index, role: readRole(column), words: column.path.at(-1) ?? '' })
    else side.amounts.push(column)
  }
  sides.forEach((side, index) => { side.end = sides[index + 1]?.labels[0]?.index ?? Infinity })
  return sides.filter(side => side.labels.length + side.amounts.length > 0).map(tellHolders)
}

/** Where rows are projects, a column of units is not what a row is named by. */
function tellHolders(side: SideColumns): SideColumns {
  if (!side.labels.some(label => projectWords.test(label.words))) return side
  return { ...side, labels: side.labels.map(label => (holderWords.test(label.words) ? { ...label, role: 'holder' } : label)) }
}

const projectWords = /项目名称|^[一二三]级项目$/
const holderWords = /单位|部门/

function readRole({ path }: HeaderColumn): LabelColumn['role'] {
  const leaf = path.at(-1) ?? ''
  return codeWords.test(leaf) || (codeLevels.has(leaf) && path.length > 1) ? 'code' : 'name'
}

/** `empty` is an unnamed column that holds numbers or nothing: it is no column, its cells are for the alignment. */
function readType(column: HeaderColumn, sample: readonly PrintedRow[]): 'label' | 'amount' | 'empty' {
  const leaf = column.path.at(-1) ?? ''
  if (readRole(column) === 'code') return 'label'
  let numbers = 0
  let texts = 0
  for (const row of sample) {
    const cell = (row.cells[column.index] ?? '').trim()
    if (cell === '') continue
    if (isAmount(cell)) numbers++
    else if (/[\p{L}]/u.test(cell)) texts++
  }
  if (!column.named) return texts > numbers ? 'label' : 'empty'
  if (labelWords.test(leaf) && numbers <= texts) return 'label'
  const measure = readMeasure(words(leaf))
  if (measure !== undefined) return texts > numbers ? 'label' : 'amount'
  return numbers > texts ? 'amount' : 'label'
}
