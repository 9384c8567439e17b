import { placesOf, citeAmounts } from '@/budget/figures/citeAmounts'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { type KindWords, kindWords } from '@/text/kindWords'
import type { Fen } from '@/document/money'
import type { DisplayUnit } from '@/text/format'
import type { ThreePublicKind, ThreePublicReport } from '@/budget/threePublic/types'
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import type { PageColumn } from '@/app/frame/pageColumns'
import { exportShare, fileAmount, type FileColumn } from '@/app/frame/fileColumns'
import { citationsAt } from '@/app/frame/citationsAt'
import { writeReason } from '@/text/sayReason'

/** 三公 by kind as a table to copy and save. */
export function threePublicTable({
  report,
  document,
  unit,
  years = [],
}: {
  report: ThreePublicReport
  document: BudgetDocument
  unit: DisplayUnit
  years?: readonly PageColumn<ThreePublicKind>[]
}): ExportTable {
  return buildExport({
    title: `“三公”经费与${report.kinds.some(({ execution }) => execution) ? '预算' : '上年'}比较`,
    unit,
    source: citeAmounts(
      document,
      report.kinds.map(({ current }) => current),
    ),
    columns: [
      ...kindColumns(document, report.kinds[0]?.current?.fen ?? null),
      ...fileColumns(years),
    ],
    rows: report.kinds,
    sources: ({ current, currentYear, carryOver }) =>
      citationsAt(document, placesOf([current, currentYear, carryOver])),
  })
}

const yearColumns = (words: KindWords): readonly FileColumn<ThreePublicKind>[] => [
  fileAmount('currentYear', words.currentYear, ({ currentYear }) => currentYear),
  fileAmount('carryOver', words.carryOver, ({ carryOver }) => carryOver),
]

const budgetColumns: readonly FileColumn<ThreePublicKind>[] = [
  fileAmount('budget', '预算数', ({ execution }) => execution?.budget),
  {
    key: 'completion',
    label: '完成率',
    kind: 'percent',
    cell: ({ execution }) =>
      exportShare(execution?.spent.fen ?? null, execution?.budget.fen || null),
    provenance: ({ execution }) => execution?.rate?.provenance ?? null,
  },
]

const kindColumns = (
  document: BudgetDocument,
  whole: Fen | null,
): readonly FileColumn<ThreePublicKind>[] => {
  const isFinal = kindOf(document) === 'finalAccount'
  return [
    { key: 'name', label: '项目', kind: 'text', cell: ({ name }) => name },
    ...(isFinal ? budgetColumns : []),
    fileAmount('prior', '上年', ({ prior }) => prior),
    fileAmount('current', isFinal ? '决算数' : '本年', ({ current }) => current),
    ...(isFinal ? [] : yearColumns(kindWords(document))),
    fileAmount('difference', '增减', ({ difference }) => difference),
    {
      key: 'rate',
      label: '变幅',
      kind: 'percent',
      cell: ({ difference, prior }) => exportShare(difference?.fen ?? null, prior?.fen || null),
    },
    {
      key: 'share',
      label: '占“三公”',
      kind: 'percent',
      cell: ({ current }) => exportShare(current?.fen ?? null, whole || null),
    },
    { key: 'reason', label: '原因', kind: 'text', cell: ({ reason }) => writeReason(reason) },
  ]
}
