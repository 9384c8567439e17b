import type { TableCorrection } from '@/document/document'
import { tableKinds } from '@/document/document'
import { tableKindNames } from '@/document/tableKindNames'
import { groupThousands } from './format'

/** What a row is read as, in words. */
export const rowRoleNames: Readonly<Record<string, string>> = {
  total: '合计',
  subtotal: '小计',
  line: '明细行',
  none: '不是数据',
}

const longest = 30

/** What a correction says, in words: "读作 38,454.90", "这一列是“项目支出”". */
export function sayCorrection({ kind, reads }: Pick<TableCorrection, 'kind' | 'reads'>): string {
  switch (kind) {
    case 'tableKind':
      return `这张表是“${nameKind(reads)}”`
    case 'headerRows':
      return reads === '0' ? '没有表头' : `前 ${reads} 行是表头`
    case 'column':
      return reads === '不是金额' ? '这一列不是金额' : `这一列是“${reads}”`
    case 'rowRole':
      return reads === 'none' ? '这一行不是数据' : `这一行是${rowRoleNames[reads] ?? reads}`
    case 'rowCode':
      return reads === '' ? '这一行没有编码' : `这一行的编码是 ${reads}`
    case 'rowName':
      return `这一行的名称是“${reads}”`
    case 'cell':
      return reads === '' ? '更正为空白' : `更正为 ${sayCell(reads)}`
  }
}

/** What is printed where a correction stands, in words and no longer than a line. */
export function sayPrinted({ kind, printed, was }: TableCorrection): string {
  if (kind === 'tableKind') return `原读作“${nameKind(was ?? 'unknown')}”`
  if (printed === '') return '原印空白'
  return `原印“${printed.length > longest ? `${printed.slice(0, longest)}…` : printed}”`
}

/** Amounts with separators; other words as they are. */
function sayCell(reads: string): string {
  return /^-?\d+\.\d+$/.test(reads) ? groupThousands(reads) : reads
}

function nameKind(kind: string): string {
  const known = tableKinds.find(name => name === kind)
  return known ? tableKindNames[known] : kind
}
