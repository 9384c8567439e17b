import { formatPoints, type SheetFacts } from '@/budget/projects'
import { targetPlace, restProvenance, weightPlace, weightSum } from '@/budget/projects/provenance'
import type { LineSource } from '@/text/places'
import { markLine } from '@/text/shortLines'
import type { TableColumn, TotalCell } from '@/ui/tableTypes'
import { isShort, missingWeight, targetValue, unprintedRest } from './indicatorValues'
import type { PrintedRun, Reach } from './printedRuns'

/** A cell over the rows of its group as printed; sorted rows each have their own. */
const merged = (reach: Reach, sorted: boolean) => {
  if (sorted) return { scope: 'row' }
  return reach.rows === 0 ? null : { scope: 'rowgroup', rowspan: reach.rows }
}

/** Columns of the indicators of a sheet. */
export function indicatorColumns(
  sheet: SheetFacts,
  source: LineSource,
): readonly TableColumn<PrintedRun>[] {
  const { weights } = sheet
  const weighted = weights.state !== 'none'
  return [
    {
      key: 'dimension',
      label: '一级指标',
      class: 'level',
      heading: true,
      value: ({ dimension }) => dimension.name || null,
      attributes: ({ dimension }, sorted) => merged(dimension, sorted),
      total: weighted ? totalLabels(sheet) : [],
    },
    {
      key: 'category',
      label: '二级指标',
      class: 'level',
      heading: true,
      value: ({ category }) => category.name || null,
      attributes: ({ category }, sorted) => merged(category, sorted),
    },
    {
      key: 'name',
      label: '三级指标',
      heading: true,
      value: ({ row }) => row.indicator.name || null,
    },
    { key: 'target', label: '指标值', class: 'value', value: ({ row }) => targetValue(row) },
    {
      key: 'raw',
      label: '原文',
      class: 'raw',
      value: ({ row }) => row.target.raw || null,
      attributes: ({ row }) => ({ class: { short: isShort(row.target.raw) } }),
      cell: ({ row }) => ({
        text: row.target.raw,
        provenance: row.target.raw ? targetPlace(sheet.sheet, row.indicator) : null,
      }),
    },
    ...(weighted ? [weightColumn(sheet)] : []),
    {
      key: 'line',
      label: '行',
      kind: 'figure',
      class: 'line',
      value: ({ row }) => row.indicator.line,
      cell: ({ row }) => ({ text: markLine(source, row.indicator.line) }),
    },
  ]
}

const totalLabels = ({ weights }: SheetFacts): readonly TotalCell[] => [
  { text: weights.state === 'complete' ? '权重合计' : '印出的权重合计', span: 4 },
  ...(weights.rest === null
    ? []
    : [{ text: `预算执行率${weights.restPlace ? '' : unprintedRest}`, span: 4 }]),
]

const weightColumn = (sheet: SheetFacts): TableColumn<PrintedRun> => ({
  key: 'weight',
  label: '权重',
  kind: 'figure',
  value: ({ row }) => row.weight,
  attributes: ({ row }) => ({ class: { missing: row.weight === null } }),
  cell: ({ row }) => ({
    text: row.weight === null ? missingWeight(row) : formatPoints(row.weight),
    provenance: row.weight === null ? null : weightPlace(sheet.sheet, row),
  }),
  total: [
    {
      text: formatPoints(sheet.weights.sum),
      provenance: () => weightSum(sheet, sheet.rows),
    },
    ...(sheet.weights.rest === null
      ? []
      : [
          {
            text: formatPoints(sheet.weights.rest),
            provenance: () => restProvenance(sheet),
          },
        ]),
  ],
})
