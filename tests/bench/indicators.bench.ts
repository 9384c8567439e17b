import { measureByTable } from '@/charts/core/measure'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { BudgetDocument } from '@/document/document'
import {
  filterIndicators,
  type IndicatorFilter,
  type IndicatorList,
  listIndicators,
  spreadOf,
} from '@/budget/indicators'
import { listProjects } from '@/budget/projects'
import { buildIndicatorSpread } from '@/pages/projects/indicatorSpread'
import { spread } from '@/charts/spread/option'
import { indicatorLinesTable } from '@/pages/projects/indicatorExport'
import { buildTableWorkbook } from '@/exporting/workbook'
import { chartTheme } from '@/theme'
import { changchun2024 } from '../fixtures/changchun'
import { growIndicators } from './indicatorsGrown'
import { measurePages } from './indicatorsPage'
import type { Figure } from './run'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const any: IndicatorFilter = { find: '', group: null, category: null, kind: null, project: null }
const filters: readonly Partial<IndicatorFilter>[] = [
  { find: '档案' },
  { find: '合格 95' },
  { group: 'output' },
  { category: '成本' },
  { kind: 'qualitative' },
  { kind: 'unweighted' },
  { project: 'p1234' },
  { find: '率', group: 'effect', kind: 'quantified' },
  { find: '没有的' },
]

/**
 * All indicators of 2,000 projects against those of thirteen: the first picture, filtering, memory;
 * in Node and on the page.
 */
export default async function measure(): Promise<Figure[]> {
  const small = changchun2024()
  const large = growIndicators({ projects: 2000, each: 10, seed: 20241123 })
  const [few, many] = [list(small), list(large)]
  const drawn = (from: IndicatorList) =>
    median(21, () => {
      draw(from)
    })
  const listed = median(7, () => {
    list(large)
  })
  const filtering = (order: 'printed' | 'weight') =>
    median(15, () => {
      for (const filter of filters)
        spreadOf(many, filterIndicators(many, { ...any, ...filter }, order))
    }) / filters.length
  many.byWeight()
  const saving = await time(async () => {
    await buildTableWorkbook(
      indicatorLinesTable({ lines: many.lines, unit: '万元', document: large }),
    )
  })
  return [
    {
      name: 'reading 13 sheets into indicators',
      value: median(21, () => {
        list(small)
      }),
      unit: 'ms',
    },
    { name: 'reading 2,000 sheets, 20,000 indicators', value: listed, unit: 'ms' },
    { name: 'first picture of 13 sheets, once read', value: drawn(few), unit: 'ms' },
    { name: 'first picture of 2,000 sheets, once read', value: drawn(many), unit: 'ms' },
    {
      name: 'a filter over 20,000, with all counts',
      value: filtering('printed'),
      unit: 'ms',
      expected: 'under 16',
    },
    {
      name: 'a filter over 20,000 by weight',
      value: filtering('weight'),
      unit: 'ms',
      expected: 'under 16',
    },
    { name: 'memory of 20,000 indicators, once read', value: memory(large), unit: 'MB' },
    { name: '20,000 rows as a spreadsheet', value: saving, unit: 'ms' },
    ...(await measurePages([small, large])),
  ]
}

const list = (document: BudgetDocument) => listIndicators(listProjects(document))

/**
 * What is made before anything is seen: counts, the bars that are drawn, the first page of rows.
 */
function draw(from: IndicatorList): void {
  const { whole, sheets } = spreadOf(from, from.lines)
  const model = spread.model(
    buildIndicatorSpread({
      rows: sheets.slice(0, 20),
      whole,
      sheets: sheets.length,
      filtered: false,
    }),
  )
  const { option } = spread.build(model, {
    theme: chartTheme('light'),
    size: { width: 620, height: 630 },
    measure: measureByTable,
    level: '',
    motion: 0,
  })
  if ((option.series as readonly unknown[]).length === 0 || from.lines.slice(0, 50).length === 0)
    throw new Error('nothing was drawn')
}

function memory(document: BudgetDocument): number {
  collect()
  const before = process.memoryUsage().heapUsed
  const kept = list(document)
  collect()
  return (process.memoryUsage().heapUsed - before) / 1e6 + kept.lines.length * 0
}

async function time(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0
}
