import { placesOf } from '@/budget/figures/citeAmounts'
import {
  againstSpent,
  type Comparison,
  type ComparisonState,
  isAgainstSpent,
} from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopeChange'
import type { BudgetDocument } from '@/document/document'
import { nameEdition, nameLines } from '@/text/citations'
import { type DisplayUnit, spaceText } from '@/text/format'
import { sayUnexplained } from '@/text/sayReason'
import { buildExport } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import { exportShare, fileAmount, type FileColumn } from '@/app/frame/fileColumns'
import { citationsAt, citeLine } from '@/app/frame/citationsAt'

const states: Readonly<Record<ComparisonState, string>> = {
  changed: '有增减',
  same: '持平',
  new: '新增',
  ended: '今年没有',
  notDisclosed: '没有读到',
  notComparable: '不可比',
}

/** All comparisons as a table to copy and save, in the order in which they are ranked. */
export function changesTable({
  rows,
  document,
  earlier,
  unit,
}: {
  rows: readonly Comparison[]
  document: BudgetDocument
  /** Last year's own document, where the rows compare with it. */
  earlier: BudgetDocument | null
  unit: DisplayUnit
}): ExportTable {
  return buildExport({
    title: '与上年的比较',
    unit,
    source: '各表的本年数和说明',
    columns,
    rows,
    sources: row => [
      ...citationsAt(document, placesOf([row.current, row.prior])),
      ...(row.statement ? [{ table: '说明', ...citeLine(document, row.statement.line) }] : []),
      ...(earlier ? citeEarlier(earlier, row) : []),
    ],
  })
}

const columns: readonly FileColumn<Comparison>[] = [
  { key: 'name', label: '项目', kind: 'text', cell: ({ label }) => label },
  {
    key: 'state',
    label: '状态',
    kind: 'text',
    cell: row => (isAgainstSpent(row) ? againstSpent : states[row.state]),
  },
  fileAmount('prior', '上年', ({ prior }) => prior),
  fileAmount('current', '本年', ({ current }) => current),
  fileAmount('difference', '增减', ({ difference }) => difference),
  {
    key: 'rate',
    label: '变幅',
    kind: 'percent',
    cell: ({ difference, prior }) => exportShare(difference?.fen ?? null, prior?.fen || null),
  },
  {
    key: 'printed',
    label: '文件印的变幅',
    kind: 'percent',
    cell: ({ printedPercent }) =>
      printedPercent?.text.replace('\u2212', '-').replace(/[+%]/g, '') ?? null,
  },
  {
    key: 'scope',
    label: '口径变化',
    kind: 'text',
    cell: row => (row.reason?.shared ? null : findScopeChange(row)),
  },
  {
    key: 'reason',
    label: '原因',
    kind: 'text',
    cell: row =>
      row.reason
        ? `${row.reason.shared ? '总的原因：' : ''}${row.reason.text}`
        : row.emptyReason
          ? sayUnexplained(row)
          : null,
  },
]

/** Cites last year's cells by their own document and lines, which are no lines of this one. */
function citeEarlier(earlier: BudgetDocument, { prior }: Comparison) {
  return citationsAt(earlier, placesOf([prior], earlier.id)).map(({ table, line }) => ({
    table: spaceText(
      `${nameEdition(earlier)}《${table}》${line === null ? '' : nameLines(line, earlier.source)}`,
    ),
    line: null,
  }))
}
