import { buildExport, fileColumns } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import { exportShare } from '@/app/frame/fileColumns'
import type { ExportTable } from '@/app/frame/frame'
import type { PageColumn } from '@/app/frame/pageColumns'
import type { BudgetDocument } from '@/document/document'
import { economicColumns, type EconomicRowsShown } from './economicColumns'
import type { EconomicRow } from './economicRows'

interface Request extends EconomicRowsShown {
  readonly document: BudgetDocument
  readonly source: string
  readonly years?: readonly PageColumn<EconomicRow>[]
}

/** Builds the economic classification as shown for a file, with its printed uses. */
export function economicExport({ document, source, years, ...shown }: Request): ExportTable {
  const { focus, whole, wholePlace } = shown
  return buildExport({
    title: '基本支出经济分类',
    unit: shown.unit,
    source,
    columns: fileColumns(economicColumns(shown, years)),
    rows: shown.rows,
    sources: ({ subject }) =>
      citationsAt(
        document,
        Object.values(subject.figures)
          .slice(0, 1)
          .map(figure => figure?.place),
      ),
    totals: [
      {
        cells: {
          name: focus?.name ?? '合计',
          amount: whole,
          share: exportShare(whole, whole),
        },
        figures: { amount: wholePlace, share: { part: wholePlace, whole: wholePlace } },
      },
    ],
  })
}
