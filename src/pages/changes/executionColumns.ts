import { completionColumn } from '@/app/execution/completionColumn'
import { describeStated, type Execution } from '@/budget/execution/execution'
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import type { ExportTable } from '@/app/frame/frame'
import { amountColumn, type PageColumn, textColumn } from '@/app/frame/pageColumns'
import { placesOf } from '@/budget/figures/citeAmounts'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { writeReason } from '@/text/sayReason'

/** Builds the columns of a budget and what was spent of it, on screen and in a file. */
export const executionColumns = (unit: DisplayUnit): readonly PageColumn<Execution>[] => [
  textColumn({ key: 'name', label: '项目', heading: true, value: ({ label }) => label }),
  amountColumn({
    key: 'budget',
    label: '预算数',
    class: 'budget',
    unit,
    amount: ({ budget }) => budget.fen,
    provenance: ({ budget }) => budget.provenance,
  }),
  amountColumn({
    key: 'spent',
    label: '决算数',
    unit,
    amount: ({ spent }) => spent.fen,
    provenance: ({ spent }) => spent.provenance,
  }),
  amountColumn({
    key: 'difference',
    label: '相差',
    class: 'gap',
    unit,
    amount: ({ difference }) => difference.fen,
    provenance: ({ difference }) => difference.provenance,
  }),
  completionColumn(execution => execution),
]

/** Builds what was spent against its budget, with the words of the document, for a file. */
export function executionTable({
  rows,
  document,
  unit,
}: {
  readonly rows: readonly Execution[]
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
}): ExportTable {
  return buildExport({
    title: '决算与预算的比较',
    unit,
    source: '各表和说明',
    columns: [
      ...fileColumns(executionColumns(unit)),
      { key: 'stated', label: '原文的说法', kind: 'text', cell: describeStated },
      { key: 'reason', label: '原因', kind: 'text', cell: ({ reason }) => writeReason(reason) },
    ],
    rows,
    sources: ({ budget, spent }) => citationsAt(document, placesOf([budget, spent])),
  })
}
