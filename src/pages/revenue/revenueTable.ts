import { placesOf, citeAmounts } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { type KindWords, kindWords } from '@/text/kindWords'
import type { Outlays } from '@/budget/revenue/outlays'
import type { ByYear, RevenueTable } from '@/budget/revenue/types'
import { buildExport } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import { exportShare, fileAmount, type FileColumn } from '@/app/frame/fileColumns'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly table: RevenueTable
  readonly outlays: Outlays | null
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
}

interface Line {
  readonly side: '收入' | '支出'
  readonly name: string
  readonly figures: ByYear
  readonly whole: TracedAmount | null
  readonly total?: boolean
}

/** Builds revenue by source, and the expenditure that it meets, for a file. */
export function revenueTable({ table, outlays, document, unit }: Request): ExportTable {
  const lines: readonly Line[] = [
    ...linesOf('收入', table.sources, table.whole),
    ...(outlays ? linesOf('支出', outlays.lines, outlays.whole) : []),
  ]
  return buildExport({
    title: '收入与支出',
    unit,
    source: citeAmounts(document, [table.whole.total, outlays?.whole.total ?? null]),
    columns: columns(kindWords(document)),
    rows: lines,
    sources: ({ figures: { total, currentYear, carryOver } }) =>
      citationsAt(document, placesOf([total, currentYear, carryOver])),
    isTotal: ({ total }) => total ?? false,
  })
}

const columns = (words: KindWords): readonly FileColumn<Line>[] => [
  { key: 'side', label: '收支', kind: 'text', cell: ({ side }) => side },
  { key: 'name', label: '项目', kind: 'text', cell: ({ name }) => name },
  fileAmount('total', '合计', ({ figures }) => figures.total),
  fileAmount('currentYear', words.currentYear, ({ figures }) => figures.currentYear),
  fileAmount('carryOver', words.carryOver, ({ figures }) => figures.carryOver),
  {
    key: 'share',
    label: '占比',
    kind: 'percent',
    cell: ({ figures, whole }) => exportShare(figures.total?.fen ?? null, whole?.fen || null),
  },
]

/** The lines of one side, its total last. */
const linesOf = (
  side: Line['side'],
  lines: readonly (ByYear & { readonly name: string })[],
  sum: ByYear,
): readonly Line[] => [
  ...lines.map(line => ({ side, name: line.name, figures: line, whole: sum.total })),
  { side, name: `${side}总计`, figures: sum, whole: sum.total, total: true },
]
