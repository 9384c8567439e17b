import { placesOf } from '@/budget/figures/citeAmounts'
import type { Comparison, ComparisonState } from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopes'
import type { BudgetDocument } from '@/document/document'
import { nameEdition, nameLines } from '@/text/citations'
import { type DisplayUnit, spaceText } from '@/text/format'
import type { ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

const states: Readonly<Record<ComparisonState, string>> = {
  changed: '有增减',
  same: '持平',
  new: '新增',
  ended: '今年没有',
  notDisclosed: '未公开',
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
  return {
    title: '与上年的比较',
    unit,
    source: '各表的本年数和第三部分的说明',
    columns: [
      { key: 'name', label: '项目', kind: 'text' },
      { key: 'state', label: '状态', kind: 'text' },
      { key: 'prior', label: '上年', kind: 'amount' },
      { key: 'current', label: '本年', kind: 'amount' },
      { key: 'difference', label: '增减', kind: 'amount' },
      { key: 'rate', label: '变幅', kind: 'percent' },
      { key: 'printed', label: '文件印的变幅', kind: 'percent' },
      { key: 'scope', label: '口径变化', kind: 'text' },
      { key: 'reason', label: '原因', kind: 'text' },
    ],
    rows: rows.map(row => ({
      cells: {
        name: row.label,
        state: states[row.state],
        printed: row.printedPercent?.text.replace('\u2212', '-').replace(/[+%]/g, '') ?? null,
        scope: row.reason?.shared ? null : findScopeChange(row),
        reason: row.reason?.shared ? `总的原因：${row.reason.text}` : (row.reason?.text ?? null),
        prior: row.prior?.fen ?? null,
        current: row.current?.fen ?? null,
        difference: row.difference?.fen ?? null,
        rate:
          row.difference && row.prior?.fen
            ? { part: row.difference.fen, whole: row.prior.fen }
            : null,
      },
      sources: [
        ...citationsAt(document, placesOf([row.current, row.prior])),
        ...(row.statement ? [{ table: '说明', line: row.statement.line }] : []),
        ...(earlier ? citeEarlier(earlier, row) : []),
      ],
    })),
  }
}

/** Cites last year's cells by their own document and lines, which are no lines of this one. */
function citeEarlier(earlier: BudgetDocument, { prior }: Comparison) {
  return citationsAt(earlier, placesOf([prior], earlier.id)).map(({ table, line }) => ({
    table: spaceText(`${nameEdition(earlier)}《${table}》${line === null ? '' : nameLines(line)}`),
    line: null,
  }))
}
