import { readFileSync } from 'node:fs'
import type { CustomSeriesOption, EChartsOption } from 'echarts'
import type { BudgetDocument } from '@/document/document'
import { subjectTree } from '@/budget/tree/tree'
import { textWidth } from '@/charts/core/text'
import { chartTheme } from '@/theme'

export const document = JSON.parse(
  readFileSync('data/budgets/310001-2024.json', 'utf8'),
) as BudgetDocument
export const tree = subjectTree(document)!
export const theme = chartTheme('light')
export const measure = textWidth
export const size = { width: 1100, height: 700 }

/** An option as plain data: what the custom series would draw stands in place of its function. */
export function drawn(option: EChartsOption) {
  const [series] = option.series as CustomSeriesOption[]
  const render = series!.renderItem as unknown as (item: { dataIndex: number }) => unknown
  const items = (series!.data as { name: string }[]).map((_, dataIndex) => render({ dataIndex }))
  return `${JSON.stringify({ ...option, series: [{ ...series, data: items, renderItem: undefined }] }, (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 1)}\n`
}
