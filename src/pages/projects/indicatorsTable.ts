import { nameLines } from '@/text/citations'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { formatPoints, type IndicatorFacts, type SheetFacts, sheetName } from '@/budget/projects'
import { targetPlace, weightPlace, weightSum } from '@/budget/projects/provenance'
import type { ExportColumn, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly sheet: SheetFacts
  readonly name: string
  readonly unit: DisplayUnit
  readonly document: BudgetDocument | null
}

const columns: readonly ExportColumn[] = [
  { key: 'dimension', label: '一级指标', kind: 'text' },
  { key: 'category', label: '二级指标', kind: 'text' },
  { key: 'name', label: '三级指标', kind: 'text' },
  { key: 'kind', label: '种类', kind: 'text' },
  { key: 'figure', label: '数', kind: 'text' },
  { key: 'measure', label: '单位', kind: 'text' },
  { key: 'raw', label: '指标值原文', kind: 'text' },
  { key: 'weight', label: '权重', kind: 'text' },
]

/** The indicators of a sheet as a table, in the order printed. */
export function indicatorsTable({ sheet, name, unit, document }: Request): ExportTable {
  const row = (facts: IndicatorFacts) => {
    const { indicator, target, weight, weightText } = facts
    const place = targetPlace(sheet.sheet, indicator)
    return {
      cells: {
        dimension: indicator.dimension,
        category: indicator.category,
        name: indicator.name,
        kind: target.kind,
        figure: target.figure,
        measure: target.unit,
        raw: target.raw,
        weight: weight === null ? weightText : formatPoints(weight),
      },
      sources: document
        ? citationsAt(document, [
            {
              table: sheet.sheet.table,
              row: indicator.row,
              line: indicator.line,
              cell: indicator.cells.name,
            },
          ])
        : [],
      figures: {
        figure: place,
        raw: target.raw === '' ? null : place,
        weight: weightPlace(sheet.sheet, facts),
      },
    }
  }
  return {
    title: `${name}的绩效指标`,
    unit,
    source: `绩效目标表（${sheetName(sheet.sheet)}）${nameLines(sheet.sheet.line)}起`,
    columns,
    rows: [
      ...sheet.rows.map(row),
      {
        cells: { name: '权重合计', weight: formatPoints(sheet.weights.sum) },
        figures: { weight: weightSum(sheet, sheet.rows) },
        total: true,
      },
    ],
  }
}
