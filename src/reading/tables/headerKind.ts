import type { PrintedRow, TableKind } from '@/document/document'
import { words } from '@/reading/words'
import { countHeaderRows } from './header'

const kinds: readonly (readonly [RegExp, TableKind])[] = [
  [/三级指标|绩效指标|年度绩效目标/, 'performanceSheet'],
  [/三公|因公出国/, 'threePublic'],
  [/一级项目|二级项目|项目单位/, 'projectExpenditure'],
  [/经济分类/, 'generalPublicBasicExpenditure'],
  [/(?:功能|科目编码).*人员经费/, 'generalPublicExpenditure'],
  [/功能.*(?:收入|拨款)/, 'revenue'],
  [/(?:功能|科目编码).*项目支出/, 'expenditure'],
  [/(?:部门|单位).*(?:上年结转|事业收入)/, 'revenue'],
  [/收入.*支出/, 'revenueExpenditure'],
]

/**
 * The kind of a table without a title that says it, by the words at its head; "unknown" where they
 * do not say it either.
 */
export function readKindByHeader(rows: readonly PrintedRow[]): TableKind {
  const head = rows.slice(0, Math.max(countHeaderRows(rows), Math.min(rows.length, 2)))
  const text = head.flatMap(row => row.cells.map(words)).join(' ')
  const sheet = rows
    .slice(0, 12)
    .flatMap(row => row.cells.map(words))
    .join(' ')
  if (/一级指标.*三级指标/.test(sheet)) return 'performanceSheet'
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}
