import { placesOf, citeAmounts } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { type KindWords, kindWords } from '@/text/kindWords'
import type { Outlays } from '@/budget/revenue/outlays'
import type { ByYear, RevenueTable } from '@/budget/revenue/types'
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import { exportShare, fileAmount, type FileColumn } from '@/app/frame/fileColumns'
import { citationsAt } from '@/app/frame/citationsAt'
import type { PageColumn } from '@/app/frame/pageColumns'
import { revenueSum } from './revenueRows'
import type { RevenueLineRow } from './useRevenueYears'

interface Request {
  readonly table: RevenueTable
  readonly outlays: Outlays | null
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
  readonly years?: readonly PageColumn<RevenueLineRow>[]
}

interface Line {
  /** Key and code of the row on the page. */
  readonly key: string
  readonly code: string | null
  readonly side: '收入' | '支出'
  readonly name: string
  readonly figures: ByYear
  readonly whole: TracedAmount | null
  readonly total?: boolean
}

/** Builds revenue by source, and the expenditure that it meets, for a file. */
export function revenueTable({ table, outlays, document, unit, years = [] }: Request): ExportTable {
  const lines: readonly Line[] = [
    ...linesOf('收入', table.sources, table.whole),
    ...(outlays ? linesOf('支出', outlays.lines, outlays.whole) : []),
  ]
  return buildExport({
    title: '收入与支出',
    unit,
    source: citeAmounts(document, [table.whole.total, outlays?.whole.total ?? null]),
    columns: [...columns(kindWords(document)), ...yearsInFile(years)],
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

/** The columns of the page's rows, for the same lines of the file. */
const yearsInFile = (years: readonly PageColumn<RevenueLineRow>[]): readonly FileColumn<Line>[] =>
  fileColumns(years).map(({ cell, provenance, ...column }) => {
    const rowOf = ({ key, code, name, figures, total }: Line): RevenueLineRow => ({
      ...{ key, code, name, total: figures.total },
      kind: total ? 'sum' : 'line',
    })
    return {
      ...column,
      cell: line => cell(rowOf(line)),
      ...(provenance && { provenance: (line: Line) => provenance(rowOf(line)) }),
    }
  })

/** The lines of one side, its total last. */
const linesOf = (
  side: Line['side'],
  lines: readonly (ByYear & {
    readonly key: string
    readonly name: string
    readonly code?: string | null
  })[],
  sum: ByYear,
): readonly Line[] => [
  ...lines.map(line => ({
    ...{ side, key: line.key, code: line.code ?? null, name: line.name },
    ...{ figures: line, whole: sum.total },
  })),
  {
    ...{ side, key: side === '收入' ? revenueSum : 'sum', code: null, name: `${side}总计` },
    ...{ figures: sum, whole: sum.total, total: true },
  },
]
