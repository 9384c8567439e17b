import { buildTreemapData } from '@/app/frame/treemapData'
import { buildIndicatorIcicle } from '@/pages/projects/indicatorIcicle'
import { buildIndicatorSpread } from '@/pages/projects/indicatorSpread'
import { buildProjectTreemap } from '@/pages/projects/projectTreemap'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankComparisons } from '@/budget/comparison/rankComparisons'
import { markScopeChanges } from '@/budget/comparison/scopes'
import { listIndicators, spreadOf } from '@/budget/indicators'
import { listProjects } from '@/budget/projects'
import { moneyFlow } from '@/budget/tree/flow'
import { subjectTree } from '@/budget/tree/tree'
import type { BalanceSide } from '@/charts/balance/model'
import type { BarPart, BarRow, BarsData } from '@/charts/bars/data'
import type { LineSeries } from '@/charts/line/model'
import { budget } from '../budget'
import { chartStory } from '../story'

const unit = '万元'
/** Of an amount in 万元. */
const wan = (amount: number) => Math.round(amount * 100) * 10_000

const side = (name: string, parts: readonly (readonly [string, number])[]): BalanceSide => ({
  name,
  total: wan(parts.reduce((sum, [, amount]) => sum + amount, 0)),
  currentYear: null,
  carryOver: null,
  parts: parts.map(([part, amount]) => ({
    key: part,
    code: null,
    name: part,
    amount: wan(amount),
  })),
})
const revenue = side('收入', [
  ['一般公共预算拨款收入', 800],
  ['事业收入', 150],
  ['其他收入', 50],
])
const expenditure = side('支出', [
  ['农林水支出', 700],
  ['社会保障和就业支出', 200],
  ['住房保障支出', 100],
])
export const balance = chartStory('balance', {
  相等: { data: { revenue, expenditure, unit } },
  差额: { data: { revenue: side('收入', [['一般公共预算拨款收入', 900]]), expenditure, unit } },
})

const part = (key: BarPart['key'], name: string, amount: number, whole: number): BarPart => ({
  key,
  name,
  amount: wan(amount),
  share: Math.round((amount / whole) * 1000),
})
const row = (code: string | null, name: string, basic: number, project: number): BarRow => ({
  key: code ?? 'whole',
  code,
  name,
  kind: code ? 'row' : 'whole',
  leads: code !== null,
  amount: wan(basic + project),
  share: Math.round(basic + project),
  parts: [
    part('basic', '基本支出', basic, basic + project),
    part('project', '项目支出', project, basic + project),
  ].filter(({ amount }) => amount > 0),
})
const barsBy = (as: BarsData['as']): { data: BarsData } => ({
  data: {
    unit,
    as,
    shareOf: '全部支出',
    rows: [
      row(null, '全部支出', 600, 400),
      row('2130301', '水利行政运行', 450, 250),
      row('2080505', '机关事业单位基本养老保险缴费支出', 120, 80),
      row('2210201', '住房公积金', 30, 70),
    ],
  },
})
export const bars = chartStory('bars', {
  金额: barsBy('amount'),
  占比: barsBy('share'),
  并排: barsBy('side'),
  累计: {
    data: {
      unit,
      as: 'amount',
      shareOf: '全部支出',
      rows: [row('2130301', '水利行政运行', 600, 0), row('2210201', '住房公积金', 400, 0)].map(
        (ranked, index) => ({ ...ranked, cumulative: index === 0 ? 600 : 1000 }),
      ),
    },
  },
})

const changed = compareBudget(budget).filter(({ state }) => state === 'changed')
export const diverging = chartStory(
  'diverging',
  {
    金额: {
      data: {
        rows: markScopeChanges(rankComparisons(changed, 'amount')),
        by: 'amount',
        unit,
        chosen: null,
      },
    },
    百分比: {
      data: {
        rows: markScopeChanges(rankComparisons(changed, 'percent')),
        by: 'percent',
        unit,
        chosen: null,
      },
    },
  },
  // Its page gives it a height by its rows.
  840,
)

export const flow = chartStory('flow', { 资金: { data: { flow: moneyFlow(budget)!, unit } } })

const projects = listProjects(budget)
const worksheet = projects.entries.find(({ sheet }) => sheet !== null)!.sheet!
export const icicle = chartStory('icicle', { 权重: { data: buildIndicatorIcicle(worksheet) } })

const years = (amounts: readonly (number | null)[], tone: number | null, name: string) => ({
  key: name,
  name,
  tone,
  points: amounts.flatMap((amount, at) =>
    amount === null ? [] : [{ year: 2020 + at, fen: wan(amount), derived: at === 0 }],
  ),
})
const series: readonly LineSeries[] = [
  years([30, 28, 26, 20, 18], null, '“三公”经费'),
  years([10, 9, null, 6, 5], 1, '公务接待费'),
  years([0, 0, 0, 0, 0], 2, '因公出国（境）费'),
]
export const line = chartStory('line', {
  五年: { data: { series, unit, chosen: null } },
  选中一条: { data: { series, unit, chosen: '公务接待费' } },
  没有数: { data: { series: [], unit, chosen: null } },
})

export const nested = chartStory('nested', {
  项目: {
    data: buildProjectTreemap({
      rows: projects.groups.map(group => ({ group, entries: group.entries })),
      unit,
      whole: projects.total!,
      tones: new Map(projects.groups.map(({ key }, at) => [key, at])),
    }),
  },
})

const indicators = listIndicators(projects)
const { whole, sheets } = spreadOf(indicators, indicators.lines)
export const spread = chartStory('spread', {
  各表: {
    data: buildIndicatorSpread({ rows: sheets, whole, sheets: sheets.length, filtered: false }),
  },
  一张: {
    data: buildIndicatorSpread({ rows: sheets.slice(0, 1), whole, sheets: 1, filtered: false }),
  },
})

const tree = subjectTree(budget)!
const levelOf = (code: string) => ({
  data: buildTreemapData({
    subject: tree.subjects.get(code) ?? tree.root,
    measure: 'total',
    unit: '万元',
    total: { name: '全部支出', amount: tree.root.amounts.total },
  }),
  level: code,
})
export const treemap = chartStory('treemap', {
  全部: levelOf(''),
  类: levelOf('208'),
  款: levelOf('20805'),
})

const change = (code: string, name: string, amount: number | string, scoped = false) => ({
  key: code,
  code,
  name,
  amount: typeof amount === 'number' ? wan(amount) : amount,
  scoped,
})
const stand = (key: string, name: string, amount: number) => ({ key, name, amount: wan(amount) })
const fall = (current: number, steps: readonly ReturnType<typeof change>[]) => ({
  data: {
    unit,
    before: '口径变化之前',
    start: stand('prior', '2023年预算', 1200),
    steps,
    end: stand('current', '2024年预算', current),
  } as const,
})
const comparable = [
  change('2130301', '水利行政运行', 350),
  change('2080505', '机关事业单位基本养老保险缴费支出', -120),
  change('2210201', '住房公积金', 0),
]
export const waterfall = chartStory('waterfall', {
  口径不变: fall(1430, comparable),
  口径变化: fall(830, [...comparable, change('2300399', '社保基金类转移支付', -600, true)]),
  差额: fall(1450, [...comparable, change('2060101', '科学技术管理事务', '没有读到')]),
  低于零: fall(-200, [...comparable, change('2300399', '上缴上级支出', -1630)]),
})

const compared = (
  names: readonly string[],
  readings: readonly (readonly (number | string)[])[],
) => ({
  quantity: { kind: 'amount', unit } as const,
  columns: names.map(name => ({ key: name, name })),
  rows: [
    ['208', '社会保障和就业支出'],
    ['210', '卫生健康支出'],
    ['213', '农林水支出'],
    ['221', '住房保障支出'],
    ['230', '转移性支出'],
  ].map(([code = '', name = ''], at) => ({
    key: code,
    code,
    name,
    readings: (readings[at] ?? []).map(one => (typeof one === 'number' ? wan(one) : one)),
  })),
})
const many = compared(
  ['甲单位', '乙单位', '丙单位', '丁单位'],
  [
    [820, 640, 910, 300],
    [200, 205, 190, '没有读到'],
    [0, 120, 80, 60],
    [90, 90, 90, 90],
    ['没有读到', '没有读到', '没有读到', '没有读到'],
  ],
)
const spent = compared(
  ['年初预算', '决算'],
  [
    [820, 900],
    [200, 120],
    [0, 40],
    [90, 90],
    [60, -15],
  ],
)
export const dumbbell = chartStory('dumbbell', {
  预决算: { data: { ...spent, order: 'given' } },
  按差额: { data: { ...spent, order: 'difference' } },
  四个单位: { data: { ...many, order: 'given' } },
  占比: {
    data: {
      ...spent,
      quantity: { kind: 'share' },
      order: 'given',
      rows: spent.rows.map(row => ({ ...row, readings: [912, 455] })),
    },
  },
})

const slopes = (
  columns: readonly string[],
  named: Readonly<Record<string, readonly (number | string)[]>>,
) => ({
  columns,
  chosen: null,
  lines: Object.entries(named).map(([name, readings]) => ({
    key: name,
    code: null,
    name,
    readings: readings.map(one => (typeof one === 'number' ? wan(one) : one)),
  })),
})
const unread = '没有读到'
export const slope = chartStory('slope', {
  两年: {
    data: {
      quantity: { kind: 'amount', unit },
      ...slopes(['2023年', '2024年'], {
        社会保障和就业支出: [820, 900],
        卫生健康支出: [200, 190],
        农林水支出: [195, 240],
        住房保障支出: [190, 185],
        转移性支出: [0, -15],
      }),
      chosen: '农林水支出',
    },
  },
  五年: {
    data: {
      quantity: { kind: 'amount', unit, per: '人' },
      ...slopes(['2020年', '2021年', '2022年', '2023年', '2024年'], {
        甲单位: [30, 28, unread, 32, 35],
        乙市社会保险事业管理中心: [31, 33, 34, 33, 34],
        丙单位: [unread, 21, 22, 25, unread],
        丁单位: [29, 29, 29, 29, 29],
        只有一年: [unread, unread, 26, unread, unread],
      }),
    },
  },
  指数: {
    data: {
      quantity: { kind: 'share' },
      columns: ['2022年', '2023年', '2024年'],
      chosen: null,
      lines: Array.from({ length: 12 }, (_, at) => ({
        key: String(at),
        code: null,
        name: `第${at + 1}个单位`,
        readings: [1000, 980 + at * 7, 990 + ((at * 5) % 12) * 9],
      })),
    },
  },
})

const unitsOf = (readings: readonly (number | string)[]) => ({
  quantity: { kind: 'amount', unit, per: '人' } as const,
  units: readings.map((reading, at) => ({
    key: String(at),
    name: `第${at + 1}个单位`,
    reading: typeof reading === 'number' ? wan(reading) : reading,
  })),
})
export const distribution = chartStory('distribution', {
  七个: { data: { ...unitsOf([31, 12, 25, 26, 40, 25, '没有读到']), own: '3' } },
  两百个: {
    data: {
      ...unitsOf(
        Array.from({ length: 200 }, (_, at) => 20 + ((at * 37) % 61) * ((at * 13) % 7) * 0.1),
      ),
      own: '150',
    },
  },
  有负数: { data: { ...unitsOf([-3, 0, 0, 4, 9]), own: null } },
  太少: { data: { ...unitsOf([10, 20, '口径不同']), own: '2' } },
})
