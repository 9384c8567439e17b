import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Fen } from '@/document/money'
import { fundingText, periodNames, type ProjectEntry, type ProjectRows } from '@/budget/projects'
import { rowCount, sumProvenance } from '@/budget/projects/provenance'
import type { Provenance } from '@/text/provenance'
import type { ExportColumn, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly title: string
  readonly rows: readonly ProjectRows[]
  readonly whole: Fen
  readonly unit: DisplayUnit
  readonly document: BudgetDocument | null
  readonly source: string
  /** Where the whole comes from. */ readonly wholeFrom: Provenance | null
}

const columns: readonly ExportColumn[] = [
  { key: 'programme', label: '一级项目', kind: 'text' },
  { key: 'name', label: '项目', kind: 'text' },
  { key: 'sheetName', label: '绩效表写的名称', kind: 'text' },
  { key: 'amount', label: '金额', kind: 'amount' },
  { key: 'share', label: '占项目支出', kind: 'percent' },
  { key: 'period', label: '当年或结转', kind: 'text' },
  { key: 'funding', label: '资金来源', kind: 'text' },
  { key: 'indicators', label: '指标', kind: 'count' },
  { key: 'quantified', label: '可量化', kind: 'count' },
]

/** The projects as a table, in the order that is shown. */
export function projectsTable({
  title,
  rows,
  whole,
  unit,
  document,
  source,
  wholeFrom,
}: Request): ExportTable {
  const row = ({ programme, name, sheet, fen, funding, place }: ProjectEntry) => ({
    cells: {
      programme,
      name,
      sheetName: sheet?.sheet.name ?? null,
      amount: fen,
      share: fen === null ? null : { part: fen, whole },
      period: [
        ...new Set(funding.flatMap(({ period }) => (period ? [periodNames[period]] : []))),
      ].join('、'),
      funding: funding.map(fundingText).join('、'),
      indicators: sheet?.counts.all ?? null,
      quantified: sheet?.counts.quantified ?? null,
    },
    sources: document ? citationsAt(document, [place]) : [],
    figures: {
      amount: fen === null ? null : place,
      share: { part: fen === null ? null : place, whole: wholeFrom },
      indicators: () => sheet && rowCount(sheet, sheet.rows, '绩效指标'),
      quantified: () =>
        sheet &&
        rowCount(
          sheet,
          sheet.rows.filter(({ target }) => target.form === 'quantified'),
          '可量化的指标',
        ),
    },
  })
  const entries = rows.flatMap(group => group.entries)
  const sum = entries.reduce((total, { fen }) => total + (fen ?? 0), 0)
  return {
    title,
    unit,
    source,
    columns,
    rows: [
      ...entries.map(row),
      {
        cells: { name: '合计', amount: sum, share: { part: sum, whole } },
        figures: {
          amount: () => sumProvenance(entries),
          share: () => ({ part: sumProvenance(entries), whole: wholeFrom }),
        },
        total: true,
      },
    ],
  }
}
