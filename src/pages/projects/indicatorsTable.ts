import { nameLines } from '@/text/citations'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { formatPoints, type IndicatorFacts, type SheetFacts, sheetName } from '@/budget/projects'
import { targetPlace, weightPlace, weightSum } from '@/budget/projects/provenance'
import { buildExport } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import type { FileColumn } from '@/app/frame/fileColumns'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly sheet: SheetFacts
  readonly name: string
  readonly unit: DisplayUnit
  readonly document: BudgetDocument | null
}

/** Builds the indicators of a sheet for a file, in the order printed. */
export function indicatorsTable({ sheet, name, unit, document }: Request): ExportTable {
  return buildExport({
    title: `${name}的绩效指标`,
    unit,
    source: `绩效目标表（${sheetName(sheet.sheet)}）${nameLines(sheet.sheet.line, document?.source ?? {})}起`,
    columns: indicatorColumns(sheet.sheet),
    rows: sheet.rows,
    sources: ({ indicator: { row, line, cells } }) =>
      document
        ? citationsAt(document, [{ table: sheet.sheet.table, row, line, cell: cells.name }])
        : [],
    totals: [
      {
        cells: { name: '权重合计', weight: formatPoints(sheet.weights.sum) },
        figures: { weight: weightSum(sheet, sheet.rows) },
      },
    ],
  })
}

const indicatorColumns = (sheet: SheetFacts['sheet']): readonly FileColumn<IndicatorFacts>[] => {
  const place = ({ indicator }: IndicatorFacts) => targetPlace(sheet, indicator)
  return [
    text('dimension', '一级指标', ({ indicator }) => indicator.dimension),
    text('category', '二级指标', ({ indicator }) => indicator.category),
    text('name', '三级指标', ({ indicator }) => indicator.name),
    text('kind', '种类', ({ target }) => target.kind),
    { ...text('figure', '数', ({ target }) => target.figure), provenance: place },
    text('measure', '单位', ({ target }) => target.unit),
    {
      ...text('raw', '指标值原文', ({ target }) => target.raw),
      provenance: facts => (facts.target.raw === '' ? null : place(facts)),
    },
    {
      ...text('weight', '权重', ({ weight, weightText }) =>
        weight === null ? weightText : formatPoints(weight),
      ),
      provenance: facts => weightPlace(sheet, facts),
    },
  ]
}

const text = (
  key: string,
  label: string,
  cell: FileColumn<IndicatorFacts>['cell'],
): FileColumn<IndicatorFacts> => ({ key, label, kind: 'text', cell })
