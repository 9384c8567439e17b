import { readFileSync } from 'node:fs'
import type { BudgetDocument } from '@/document/document'
import { subjectTree } from '@/budget/tree/tree'
import type { RenderContext } from '@/charts/core/chart'
import { measureByTable } from '@/charts/core/measure'
import { chartTheme } from '@/theme'

export const document = JSON.parse(
  readFileSync('data/budgets/310001-2024.json', 'utf8'),
) as BudgetDocument
export const tree = subjectTree(document)!
export const theme = chartTheme('light')
export const measure = measureByTable
export const size = { width: 1100, height: 700 }

export const context: RenderContext = {
  theme,
  size,
  measure,
  level: '',
  motion: 0,
}
