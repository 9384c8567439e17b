import { usesBars, groupedRows } from '@/pages/economic'
import { splitBars } from '@/pages/split'
import type { BudgetDocument } from '@/document/document'
import { economicTable } from '@/budget/economic/economicTable'
import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import { byAmount, type ProjectList } from '@/budget/projects'
import { describeRate, type Execution } from '@/budget/execution/execution'
import { listExecutions } from '@/budget/execution/listExecutions'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitTable } from '@/budget/splits/splitTable'
import { addUp } from '@/budget/tree/tree'
import type { BarRow, BarsData } from '@/charts/bars/data'
import type { LineData } from '@/charts/line/model'

/** Bars of a slide, as many as are seen from the back, with a note on the others. */
export interface SlideBars {
  readonly data: BarsData
  readonly note: string | null
  /** What colours mean, only for those that are there. */
  readonly legend: readonly SlideLegendItem[]
}
export interface SlideLegendItem {
  readonly name: string
  /** A variable of the theme: "var(--basic)". */
  readonly colour: string
  /** A thin bar under another. */
  readonly thin?: boolean
}

/** More bars than these are too thin, and names of more projects would have to be cut. */
const mostClasses = 5
const mostEconomic = 6
const mostProjects = 6
const mostItems = 6
/** Codes of classes have so many digits. */
const mostClassDigits = 3

const splitLegend = [
  { key: 'basic', name: '基本支出' },
  { key: 'project', name: '项目支出' },
  { key: 'rest', name: '其他或没有读到' },
  { key: 'personnel', name: '人员经费', thin: true },
  { key: 'operating', name: '公用经费', thin: true },
] as const
const economicLegend = [
  { key: 'personnel', name: '人员经费' },
  { key: 'operating', name: '公用经费' },
] as const

/** Basic against project expenditure: the whole and its largest classes. */
export function buildSplitBars(document: BudgetDocument, unit: DisplayUnit): SlideBars | null {
  const table = splitTable(document, 'class')
  if (!table) return null
  const rows = sortSplits(table.rows, { by: 'amount', measure: 'total' })
  const data = splitBars({
    whole: table.whole,
    rows: rows.slice(0, mostClasses),
    unit,
    as: 'amount',
  })
  const drawn = data.rows.flatMap(({ parts, inside = [] }) =>
    [...parts, ...inside].filter(({ amount }) => amount > 0),
  )
  return {
    data,
    note: noteOnOthers(rows.length - mostClasses),
    legend: splitLegend
      .filter(({ key }) => drawn.some(part => part.key === key))
      .map(({ key, ...mark }) => ({ ...mark, colour: `var(--${key})` })),
  }
}

/** The largest economic classes of basic expenditure. */
export function buildEconomicBars(document: BudgetDocument, unit: DisplayUnit): SlideBars | null {
  const table = economicTable(document)
  if (!table) return null
  const rows = groupedRows({
    table,
    measure: 'total',
    level: 'class',
    focus: null,
    find: '',
    order: 'amount',
  }).filter(({ fen }) => fen !== null && fen !== 0)
  const data = usesBars({
    rows: rows.slice(0, mostEconomic),
    unit,
    measure: 'total',
    shareOf: '基本支出',
  })
  return {
    data: {
      ...data,
      rows: data.rows.map(row => ({
        ...row,
        leads: false,
        note: row.parts.every(({ key }) => key === 'rest') ? '没有读到人员和公用各多少' : null,
      })),
    },
    note: noteOnOthers(rows.length - mostEconomic),
    legend: economicLegend
      .filter(({ key }) => data.rows.some(({ parts }) => parts.some(part => part.key === key)))
      .map(({ key, name }) => ({ name, colour: `var(--${key})` })),
  }
}

/**
 * What was spent beside its budget, of the largest items; `null` without any. The whole, which the
 * title says, has a bar only where it is alone.
 */
export function buildExecutionBars(document: BudgetDocument, unit: DisplayUnit): SlideBars | null {
  const ranked = [...listExecutions(document)].sort((a, b) => b.budget.fen - a.budget.fen)
  const items = ranked.filter(({ code }) => code !== null && code.length > mostClassDigits)
  const rows = items.length > 0 ? items : ranked
  if (rows.length === 0) return null
  const shown = rows.slice(0, mostItems).map(row => executionRow(row, unit))
  return {
    data: { unit, as: 'amount', shareOf: '预算', rows: shown },
    note: rows.length > mostItems ? `另有 ${rows.length - mostItems} 项，预算更小` : null,
    legend: shown.some(({ parts }) => parts.length > 1)
      ? [{ name: '预算里没有用完的', colour: 'var(--rest)' }]
      : [],
  }
}

/** A bar as long as the budget, or as what was spent where that is more. */
function executionRow(execution: Execution, unit: DisplayUnit): BarRow {
  const { key, code, label, spent, budget, rate } = execution
  const unspent = budget.fen - spent.fen
  const figures = [
    `决算 ${formatAmount(spent.fen, unit)}`,
    `预算 ${formatAmount(budget.fen, unit)}`,
    rate ? `完成 ${describeRate(execution)}` : describeRate(execution),
  ]
  return {
    key,
    code,
    name: label,
    kind: 'row',
    leads: code !== null,
    amount: Math.max(budget.fen, spent.fen),
    share: null,
    parts: [
      { key: 'own', name: '决算', amount: spent.fen, share: rate?.tenths ?? null },
      ...(unspent > 0
        ? [{ key: 'rest' as const, name: '没有用完的', amount: unspent, share: null }]
        : []),
    ],
    note: figures.join('，'),
  }
}

/** The largest projects, and the others as one. */
export function buildProjectBars(
  { entries, whole: printed }: ProjectList,
  unit: DisplayUnit,
): SlideBars {
  const ranked = entries
    .filter(({ project, fen }) => project && fen !== null && fen > 0)
    .sort(byAmount)
  const whole = printed ?? 0
  const row = (
    key: string,
    name: string,
    amount: Fen,
    leads: boolean,
    own: 'project' | 'rest',
  ): BarRow => ({
    key,
    code: null,
    name,
    kind: 'row',
    leads,
    amount,
    share: toTenths(amount, whole),
    note: `占项目支出 ${formatPercent(amount, whole)}`,
    parts: [{ key: own, name, amount, share: toTenths(amount, whole) }],
  })
  const rest = ranked.slice(mostProjects)
  const others =
    rest.length > 0
      ? [
          row(
            'rest',
            `其余 ${rest.length} 个项目`,
            addUp(rest.map(({ fen }) => fen)) ?? 0,
            false,
            'rest',
          ),
        ]
      : []
  return {
    note: null,
    legend: [],
    data: {
      unit,
      as: 'amount',
      shareOf: '项目支出',
      rows: [
        ...ranked
          .slice(0, mostProjects)
          .map(({ id, name, fen }) => row(`p-${id}`, name, fen ?? 0, true, 'project')),
        ...others,
      ],
    },
  }
}

/**
 * 三公 and its kinds as bars where they are known of one year only, and would make no lines; else
 * `null`.
 */
export function buildYearBars({
  series,
  unit,
}: Pick<LineData, 'series' | 'unit'>): BarsData | null {
  if (new Set(series.flatMap(({ points }) => points.map(({ year }) => year))).size !== 1)
    return null
  const rows = series.map(({ key, name, points }): BarRow => {
    const amount = points[0]?.fen ?? null
    return {
      key,
      code: null,
      name,
      kind: key === 'threePublic' ? 'whole' : 'row',
      leads: false,
      amount,
      share: null,
      parts: amount === null ? [] : [{ key: 'own', name, amount, share: null }],
      note: points[0]?.derived ? '推算' : null,
    }
  })
  return { unit, as: 'amount', shareOf: '“三公”经费', rows }
}

const noteOnOthers = (left: number) => (left > 0 ? `另有 ${left} 类，金额更小` : null)
