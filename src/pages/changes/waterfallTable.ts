import { buildWaterfallModel, type WaterfallData } from '@/charts/waterfall/model'
import { buildExport } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'

/** The way from last year's total to this year's as a table to copy and save. */
export function waterfallTable(data: WaterfallData, title: string): ExportTable {
  const { rows } = buildWaterfallModel(data)
  return buildExport({
    title,
    unit: data.unit,
    source: '各表的本年数和说明',
    rows,
    columns: [
      { key: 'name', label: '项目', kind: 'text', cell: ({ name }) => name },
      {
        key: 'change',
        label: '增减',
        kind: 'amount',
        cell: ({ kind, amount }) => (kind === 'row' && typeof amount === 'number' ? amount : null),
      },
      { key: 'to', label: '到', kind: 'amount', cell: ({ to }) => to },
      {
        key: 'scope',
        label: '口径',
        kind: 'text',
        cell: ({ scoped, amount }) =>
          scoped ? '含口径变化' : typeof amount === 'string' ? amount : '',
      },
    ],
    isTotal: ({ kind }) => kind === 'whole',
  })
}
