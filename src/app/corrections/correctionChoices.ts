// @bundle later
import type { CorrectionKind } from '@/document/corrections'
import { columnContents } from '@/document/corrections'
import { tableKinds } from '@/document/document'
import { tableKindNames } from '@/document/tableKindNames'
import { rowRoleNames } from '@/text/corrections'

/** A place in a table that a person has marked; no cell for a whole row. */
export interface MarkedPlace {
  readonly row: number
  readonly cell: number | null
}

interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

const ofTable: readonly Choice<CorrectionKind>[] = [
  { value: 'tableKind', label: '这张表是什么表' },
  { value: 'headerRows', label: '前几行是表头' },
]
const ofRow: readonly Choice<CorrectionKind>[] = [
  { value: 'rowRole', label: '这一行是什么行' },
  { value: 'rowCode', label: '这一行的编码' },
  { value: 'rowName', label: '这一行的名称' },
]
const ofCell: readonly Choice<CorrectionKind>[] = [
  { value: 'cell', label: '这一格读作什么' },
  { value: 'column', label: '这一列是什么列' },
]

/** What can be corrected at a marked place; without one, what can be of the whole table. */
export function listKinds(mark: MarkedPlace | null): readonly Choice<CorrectionKind>[] {
  if (!mark) return ofTable
  return [...(mark.cell === null ? [] : ofCell), ...ofRow, ...ofTable]
}

/** Words of columns that their reader knows, by what they are said of. */
export const columnWords = [
  ['合计', '基本支出', '项目支出', '人员经费', '公用经费'],
  ['年初预算数', '调整预算数', '决算数', '上年预算数', '当年预算', '上年结转'],
  ['财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金'],
  ['单位资金', '事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'],
  ['因公出国（境）费', '公务用车购置及运行费', '公务用车购置费', '公务用车运行费', '公务接待费'],
].flat()

const asChoice = (value: string): Choice => ({ value, label: value })

/** What may be chosen for a correction; `null` where it is written. */
export const readingChoices: Readonly<Record<CorrectionKind, readonly Choice[] | null>> = {
  tableKind: tableKinds.map(value => ({ value, label: tableKindNames[value] })),
  headerRows: Array.from({ length: 9 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? '没有表头' : `前 ${count} 行`,
  })),
  column: [...columnContents, ...columnWords].map(asChoice),
  rowRole: Object.entries(rowRoleNames).map(([value, label]) => ({ value, label })),
  rowCode: null,
  rowName: null,
  cell: null,
}
