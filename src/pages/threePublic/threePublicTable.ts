import { placesOf, citeAmounts } from '@/budget/figures/citeAmounts'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { ThreePublicReport } from '@/budget/threePublic/types'
import type { ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

/** 三公 by kind as a table to copy and save. */
export function threePublicTable({
  report,
  document,
  unit,
}: {
  report: ThreePublicReport
  document: BudgetDocument
  unit: DisplayUnit
}): ExportTable {
  return {
    title: '“三公”经费与上年比较',
    unit,
    source: citeAmounts(
      document,
      report.kinds.map(({ current }) => current),
    ),
    columns: [
      { key: 'name', label: '项目', kind: 'text' },
      { key: 'prior', label: '上年', kind: 'amount' },
      { key: 'current', label: '本年', kind: 'amount' },
      { key: 'currentYear', label: '当年预算', kind: 'amount' },
      { key: 'carryOver', label: '上年结转', kind: 'amount' },
      { key: 'difference', label: '增减', kind: 'amount' },
      { key: 'rate', label: '变幅', kind: 'percent' },
      { key: 'share', label: '占“三公”', kind: 'percent' },
      { key: 'reason', label: '原因', kind: 'text' },
    ],
    rows: report.kinds.map(
      ({ name, prior, current, currentYear, carryOver, difference, reason }) => ({
        cells: {
          name,
          difference: difference?.fen ?? null,
          reason: reason?.text ?? null,
          prior: prior?.fen ?? null,
          current: current?.fen ?? null,
          currentYear: currentYear?.fen ?? null,
          carryOver: carryOver?.fen ?? null,
          rate:
            difference === null || !prior?.fen ? null : { part: difference.fen, whole: prior.fen },
          share:
            current && report.kinds[0]?.current?.fen
              ? { part: current.fen, whole: report.kinds[0].current.fen }
              : null,
        },
        sources: citationsAt(document, placesOf([current, currentYear, carryOver])),
      }),
    ),
  }
}
