import { placesOf, citeAmounts } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Outlays } from '@/budget/revenue/outlays'
import type { ByYear, RevenueTable } from '@/budget/revenue/types'
import type { ExportRow, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly table: RevenueTable
  readonly outlays: Outlays | null
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
}

/** Revenue by source and the expenditure it meets, as a table to copy and save. */
export function revenueTable({ table, outlays, document, unit }: Request): ExportTable {
  const row = (
    side: string,
    name: string,
    figures: ByYear,
    whole: TracedAmount | null,
    total = false,
  ): ExportRow => ({
    cells: {
      side,
      name,
      total: figures.total?.fen ?? null,
      currentYear: figures.currentYear?.fen ?? null,
      carryOver: figures.carryOver?.fen ?? null,
      share: figures.total && whole?.fen ? { part: figures.total.fen, whole: whole.fen } : null,
    },
    sources: citationsAt(
      document,
      placesOf([figures.total, figures.currentYear, figures.carryOver]),
    ),
    total,
  })
  return {
    title: '收入与支出',
    unit,
    source: citeAmounts(document, [table.whole.total, outlays?.whole.total ?? null]),
    columns: [
      { key: 'side', label: '收支', kind: 'text' },
      { key: 'name', label: '项目', kind: 'text' },
      { key: 'total', label: '合计', kind: 'amount' },
      { key: 'currentYear', label: '当年预算', kind: 'amount' },
      { key: 'carryOver', label: '上年结转', kind: 'amount' },
      { key: 'share', label: '占比', kind: 'percent' },
    ],
    rows: [
      ...table.sources.map(source => row('收入', source.name, source, table.whole.total)),
      row('收入', '收入总计', table.whole, table.whole.total, true),
      ...(outlays
        ? [
            ...outlays.lines.map(line => row('支出', line.name, line, outlays.whole.total)),
            row('支出', '支出总计', outlays.whole, outlays.whole.total, true),
          ]
        : []),
    ],
  }
}
