import { expect, test } from 'vitest'
import { ComponentModel, init } from 'echarts/core'
import { subjectTree } from '@/budget/tree/tree'
import { buildTreemapData } from '@/app/frame/treemapData'
import { prepareContext } from '@/charts/core/kind'
import { buildIcicleModel } from '@/charts/icicle/model'
import { buildNestedModel } from '@/charts/nested/model'
import { chartKinds, type ChartKindName } from '@/charts/registry'
import { layoutTreemap } from '@/charts/treemap/layout'
import { buildTreemapModel } from '@/charts/treemap/model'
import { treemap } from '@/charts/treemap/option'
import { bars } from '@/charts/bars/option'
import { buildBarsModel } from '@/charts/bars/model'
import { flow } from '@/charts/flow/option'
import { buildFlowModel } from '@/charts/flow/model'
import { seriesOf } from '@/charts/core/chart'
import * as stories from '../gallery/stories/charts'
import type { Story } from '../gallery/story'
import { readText } from '../fixtures/documents'
import { context, measure, size as drawnSize, theme, tree } from './draw'
import { render } from './render'

// Traps of ECharts 6.1 that are met; that each kind registers its own parts, parts.node.test.ts says.

const kinds = Object.keys(chartKinds) as ChartKindName[]
const optionsOf = async <Kind extends ChartKindName>(kind: Kind) => {
  const draw = await chartKinds[kind]()
  const { states } = stories[kind] as Story
  return Object.entries(states).map(([state, { props }]) => ({
    state,
    built: draw(props?.['data'] as Parameters<typeof draw>[0], context),
  }))
}

test.each(kinds)('%s keeps the room that was laid out, without containLabel', async kind => {
  for (const { state, built } of await optionsOf(kind)) {
    for (const grid of [built.option.grid ?? []].flat()) {
      expect(grid, state).not.toHaveProperty('containLabel')
      expect(grid, state).toHaveProperty('outerBoundsMode', 'none')
    }
  }
})

test.each(kinds)('%s draws numbers alone: no text, which is NaN, and no bigint', async kind => {
  const wrong: unknown[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isNaN(value)))
      wrong.push(value)
    // The library's own mark of nothing.
    else if (typeof value === 'string' && value !== '-') wrong.push(value)
    else if (Array.isArray(value)) value.forEach(look)
  }
  for (const { built } of await optionsOf(kind))
    for (const { data } of seriesOf(built) as { data?: readonly unknown[] }[])
      for (const item of data ?? [])
        look(item && typeof item === 'object' && 'value' in item ? item.value : item)
  expect(wrong).toEqual([])
})

test.each(kinds)('%s has its tooltips as text of ours, none of the library', async kind => {
  for (const { state, built } of await optionsOf(kind))
    expect(JSON.stringify(built.option), state).not.toContain('"tooltip"')
})

test('two rows of one name are two rows with their own figures', () => {
  const row = (key: string, amount: number) => ({
    key,
    code: null,
    name: '其他支出',
    kind: 'row' as const,
    leads: false,
    amount,
    share: null,
    parts: [{ key: 'total' as const, name: '支出', amount, share: null }],
  })
  const rows = [row('20199', 300_00), row('20899', 100_00)]
  const size = { width: 700, height: 200 }
  const model = buildBarsModel({ unit: '元', as: 'amount', rows, shareOf: '全部' })
  const built = bars.build(model, { theme, measure, size, level: '', motion: 0 })
  const { texts, targets } = render(built, size)
  const namesAt = texts.filter(({ text }) => text === '其他支出').map(({ rect }) => rect.y)
  expect(new Set(namesAt).size).toBe(2)
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['300.00', '100.00']))
  expect(targets[0]!.rect.y + targets[0]!.rect.height).toBeLessThanOrEqual(targets[1]!.rect.y + 1)
})

test('figures of a flow are the model’s, whatever the library adds its bands up to', () => {
  // 0.1 + 0.2 in 万元: floats make 0.30000000000000004 of it.
  const parts = [1000, 2000]
  const node = (key: string, amount: number) => ({ key, code: key, name: `类${key}`, amount })
  const model = buildFlowModel({
    unit: '万元',
    flow: {
      total: 914_332_000 + 3000,
      sources: [node('source:currentYear', 914_335_000)],
      classes: [node('201', parts[0]! + 914_332_000), node('208', parts[1]!)],
      uses: [],
      links: [
        { from: 'source:currentYear', to: '201', amount: parts[0]! + 914_332_000 },
        { from: 'source:currentYear', to: '208', amount: parts[1]! },
      ],
    },
  })
  const size = { width: 900, height: 400 }
  const built = flow.build(model, { theme, measure, size, level: '', motion: 0 })
  const { texts } = render(built, size)
  const words = texts.map(({ text }) => text).join(' ')
  expect(words).not.toMatch(/\d\.\d{3,}/)
  for (const { label } of built.marks) expect(label).not.toMatch(/\d\.\d{3,}/)
  // Nodes are joined by keys: links by number find none, and two of one name would be one.
  const [series] = seriesOf(built) as { links?: { source: unknown }[] }[]
  expect(series!.links!.every(({ source }) => typeof source === 'string')).toBe(true)
})

test.each(kinds)(
  '%s asks for nothing that is not registered, nor for a native treemap',
  async kind => {
    const built = await optionsOf(kind)
    const { getClass } = ComponentModel as unknown as {
      getClass: (main: string, sub?: string) => unknown
    }
    for (const { state, built: chart } of built) {
      const types = seriesOf(chart).map(({ type }) => type ?? '')
      for (const type of types) expect(getClass('series', type), type).toBeDefined()
      // It stands at its root after each option, and cuts names.
      expect(types).not.toContain('treemap')
      // A matrix takes no numbers as headings: codes would be none.
      expect(chart.option, state).not.toHaveProperty('matrix')
    }
  },
)

const levelOf = (key: string) => {
  const subject = key ? tree.subjects.get(key)! : tree.root
  const total = { name: '全部支出', amount: tree.root.amounts.total }
  return buildTreemapModel(buildTreemapData({ subject, measure: 'total', unit: '万元', total }))
}

test('a treemap shows the level that it was given last, whatever it showed before', () => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...drawnSize })
  const shown = () =>
    chart
      .getZr()
      .storage.getDisplayList(true)
      .flatMap(({ style }) => (style as { text?: string }).text ?? [])
      .join('')
  for (const [key, name, other] of [
    ['', '卫生健康', '占本类'],
    ['208', '占本类', '卫生健康'],
    ['', '卫生健康', '占本类'],
  ] as const) {
    const { option } = treemap.build(levelOf(key), { ...context, level: key })
    chart.setOption({ ...option, animation: false }, { notMerge: true })
    expect(shown()).toContain(name)
    expect(shown()).not.toContain(other)
  }
  chart.dispose()
})

/** Sections that make up 60 of 100; of one, items make up 30 of 40. */
const lacking = readText(
  [
    '某单位2024年部门预算',
    '一般公共预算支出表',
    '单位：万元',
    '功能科目编码\t功能科目名称\t合计\t基本支出\t项目支出',
    '\t合计\t100.00\t100.00\t0.00',
    '208\t社会保障和就业支出\t100.00\t100.00\t0.00',
    '20801\t管理事务\t40.00\t40.00\t0.00',
    '2080101\t行政运行\t20.00\t20.00\t0.00',
    '2080109\t经办机构\t10.00\t10.00\t0.00',
    '20805\t养老支出\t20.00\t20.00\t0.00',
  ].join('\n'),
  'lacking.md',
)

test('what parts of a subject leave is a part of its own, to scale: they never fill it', () => {
  const root = subjectTree(lacking)!
  const subject = root.subjects.get('208')!
  const total = { name: '全部支出', amount: root.root.amounts.total }
  const data = buildTreemapData({ subject, measure: 'total', unit: '万元', total })
  const model = buildTreemapModel(data)
  expect(model.parts.map(({ name, amountText }) => [name, amountText])).toEqual([
    ['管理事务', '40.00'],
    ['差额', '40.00'],
    ['养老支出', '20.00'],
  ])
  expect(model.parts[0]!.below.map(({ name, amountText }) => [name, amountText])).toEqual([
    ['行政运行', '20.00'],
    ['经办机构', '10.00'],
    ['差额', '10.00'],
  ])
  const { tiles } = layoutTreemap(model, prepareContext(context))
  const areas = tiles.map(({ rect: { width, height } }) => width * height)
  expect(areas[0]! / areas[2]!).toBeCloseTo(2, 1)
})

test('projects divide what they add up to; what a sheet leaves of 100 is a length of its own', () => {
  const item = (name: string, amount: number | null) => ({
    key: name,
    name,
    programme: '一级',
    amount,
    meta: '',
  })
  const items = [item('甲', 60_00), item('乙', null), item('丙', 30_00)]
  const { groups } = buildNestedModel({
    unit: '元',
    whole: 100_00,
    groups: [{ key: 'a', name: '一级', tone: 0, items }],
  })
  // Of the whole, 10 are no project's: no area stands for them.
  expect(groups[0]).toMatchObject({ amountText: '90.00' })
  expect(groups[0]!.items.map(({ name, shareText }) => [name, shareText])).toEqual([
    ['甲', '60.0%'],
    ['丙', '30.0%'],
  ])
  const row = (name: string, weight: number | null) => ({
    key: name,
    name,
    weight,
    weightText: '',
    targetText: '',
    mark: '',
    qualitative: false,
  })
  const rows = [row('数量', 20), row('质量', null)]
  const icicle = buildIcicleModel({
    even: false,
    rest: 10,
    restText: '',
    dimensions: [
      {
        key: 'd',
        name: '产出',
        // Printed beside rows that add up to less.
        weightText: '50',
        tone: 0,
        categories: [{ key: 'c', name: '数量', weightText: '50', rows }],
      },
    ],
  })
  expect(icicle.length).toBe(30)
  for (const column of icicle.columns)
    expect(column.reduce((sum, { length }) => sum + length, 0)).toBe(icicle.length - icicle.rest)
})

test('a node of a flow is as high as its amount, whether its bands are less than it or more', () => {
  const node = (key: string, amount: number) => ({ key, code: key, name: `类${key}`, amount })
  const flowOf = (basic: number, project: number) =>
    buildFlowModel({
      unit: '元',
      flow: {
        total: 100_00,
        sources: [],
        classes: [node('201', 60_00), node('208', 40_00)],
        uses: [node('use:basic', 70_00), node('use:project', 30_00)],
        links: [
          { from: '201', to: 'use:basic', amount: basic },
          { from: '201', to: 'use:project', amount: project },
          { from: '208', to: 'use:basic', amount: 10_00 },
        ],
      },
    })
  const size = { width: 900, height: 2000 }
  for (const [basic, project] of [
    [10_00, 20_00],
    [50_00, 20_00],
  ] as const) {
    const model = flowOf(basic, project)
    const built = flow.build(model, { theme, measure, size, level: '', motion: 0 })
    const heights = render(built, size).targets.map(({ rect }) => rect.height)
    expect(heights[0]! / heights[1]!, String(basic)).toBeCloseTo(60 / 40, 1)
    expect(built.marks[0]!.label).toContain(`用于 类use:basic ${basic / 100}.00`)
  }
})
