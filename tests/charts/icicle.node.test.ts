import type { CustomSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { listProjects } from '@/budget/projects'
import { mixColours } from '@/charts/core/mixColours'
import { categoryTile, icicle, indicatorPaper } from '@/charts/icicle/option'
import { layoutIcicle } from '@/charts/icicle/layout'
import { buildIcicleModel } from '@/charts/icicle/model'
import { nested } from '@/charts/nested/option'
import { buildNestedModel } from '@/charts/nested/model'
import { leastHeights } from '@/pages/projects/icicleHeights'
import { buildIndicatorIcicle } from '@/pages/projects/indicatorIcicle'
import { buildProjectTreemap } from '@/pages/projects/projectTreemap'
import { chartTheme, schemes } from '@/theme'
import { contrast } from '../theme/vision'
import { context as drawContext, document, theme } from './draw'
import { compile, render } from './render'

const list = listProjects(document)
const sheetOf = (name: string) => list.entries.find(entry => entry.name.includes(name))!.sheet!
const modelOf = (name: string) => buildIcicleModel(buildIndicatorIcicle(sheetOf(name)))
const context = { ...drawContext, size: { width: 620, height: 560 } }

describe('an icicle of weights', () => {
  test('shows three columns, each as long as the weights in it', () => {
    const { columns, length, rest, restText } = modelOf('助保')
    expect(
      columns.map(column => column.map(({ name, weightText }) => `${name} ${weightText}`)),
    ).toEqual([
      ['产出指标 60', '效果指标 20', '满意度指标 10'],
      [
        '数量指标 20',
        '质量指标 10',
        '成本指标 20',
        '时效指标 10',
        '社会效益指标 20',
        '满意度指标 10',
      ],
      [
        '贴、低息贷款新、续贷人数 20',
        '贴、低息贷款人员信息核对准确率 10',
        '贴、低息贷款新贷人数应支付利息金额 20',
        '贷款完成时间 10',
        '幸福指数 20',
        '贷款人员满意度 10',
      ],
    ])
    expect([length, rest, restText]).toEqual([1_000_000, 100_000, '预算执行率 10 · 按惯例推断'])
  })

  test.each([
    [620, 560],
    [1200, 700],
    [358, 460],
  ])('length is weight, in all columns to one scale, at %i × %i', (width, height) => {
    for (const { sheet } of list.entries) {
      const model = buildIcicleModel(buildIndicatorIcicle(sheet!))
      const { boxes, rest } = layoutIcicle(model, { ...context, size: { width, height } })
      const weighted = boxes.filter(({ item }) => item.length > 0 && item.unweighted === 0)
      const scale = rest!.height / model.rest
      for (const { item, rect } of weighted)
        expect((rect.height + 2) / item.length).toBeCloseTo(scale, 8)
      const rows = boxes.filter(({ item }) => item.kind === 'indicator')
      expect(rows.at(-1)!.rect.y + rows.at(-1)!.rect.height + 2 + rest!.height).toBeCloseTo(
        height,
        6,
      )
    }
  })

  test('a row without a weight keeps a place to be read, without the colour of weight', () => {
    const built = icicle.build(modelOf('农村'), context)
    const mark = built.marks.find(({ label }) => label.startsWith('服务对象满意度'))!
    expect(mark.label).toBe('服务对象满意度，≥\u200990%，未印权重')
    const [series] = built.option.series as CustomSeriesOption[]
    const item = (series!.data as { key: string; children: object[] }[]).find(
      ({ key }) => key === mark.key,
    )!
    expect(item.children[0]).toMatchObject({
      shape: { height: expect.closeTo(theme.type[0] * 2.15 - 2) },
      style: { fill: theme.colours['paper-2'] },
    })
    expect(render(built, context.size).texts.map(({ text }) => text)).toContain('未印权重')
  })

  test('without any weight, rows are equally long and claim none', () => {
    const sheet = sheetOf('助保')
    const bare = {
      ...sheet,
      weights: { state: 'none' as const, sum: 0, missing: sheet.rows, rest: null, restPlace: null },
    }
    const { columns, restText } = buildIcicleModel(buildIndicatorIcicle(bare))
    expect(columns[2]!.map(({ length, weightText }) => [length, weightText])).toEqual(
      sheet.rows.map(() => [1, '']),
    )
    expect(restText).toBe('')
  })

  test.each([
    [620, 560],
    [358, 460],
    [900, 600],
  ])('no word leaves its box at %i × %i', (width, height) => {
    for (const { sheet } of list.entries) {
      for (const scheme of schemes) {
        const built = icicle.build(buildIcicleModel(buildIndicatorIcicle(sheet!)), {
          ...context,
          theme: chartTheme(scheme),
          size: { width, height },
        })
        const { texts } = render(built, { width, height })
        for (const { text, rect } of texts) {
          expect(rect.x + rect.width, text).toBeLessThanOrEqual(width + 1)
          expect(rect.x, text).toBeGreaterThanOrEqual(-1)
          expect(rect.y + rect.height, text).toBeLessThanOrEqual(height + 1)
        }
      }
    }
  })

  // What the page gives it beside its table, and on a telephone, where names stand over targets.
  test.each([
    ['beside', 37],
    ['beside', 46],
    ['over', 25],
    ['over', 20],
  ] as const)(
    'as high as its page makes it, no row is without its name: %s, %i em',
    (place, ems) => {
      for (const { sheet } of list.entries) {
        for (const scheme of schemes) {
          const schemeTheme = chartTheme(scheme)
          const [em] = schemeTheme.type
          const size = { width: ems * em, height: leastHeights(sheet!)[place] * em }
          const model = buildIcicleModel(buildIndicatorIcicle(sheet!))
          const built = icicle.build(model, { ...context, theme: schemeTheme, size })
          const words = render(built, size)
            .texts.map(({ text }) => text)
            .join('')
          for (const { name } of model.columns[2]!) expect(words, name).toContain(name)
        }
      }
    },
  )

  test('is drawn as it was', async () => {
    await expect(compile(icicle.build(modelOf('农村'), context).option)).toMatchFileSnapshot(
      'compiled/icicle-t13.json',
    )
  })
})

test.each(schemes)(
  'words on a category and on an indicator can be read in the %s scheme',
  scheme => {
    const { classes, colours } = chartTheme(scheme)
    for (const { band, tile } of classes) {
      expect(
        contrast(colours.ink, mixColours(band, tile, categoryTile)),
        band,
      ).toBeGreaterThanOrEqual(4.5)
      expect(
        contrast(colours['ink-2'], mixColours(band, colours.paper, indicatorPaper)),
        band,
      ).toBeGreaterThanOrEqual(4.5)
    }
  },
)

describe('projects within programmes', () => {
  const tones = new Map(list.groups.map(({ key }, index) => [key, index]))
  const rows = list.groups.map(group => ({ group, entries: group.entries }))
  const model = buildNestedModel(
    buildProjectTreemap({ rows, unit: '万元', whole: list.total!, tones }),
  )

  test('area is amount, but for the gaps', () => {
    const { marks } = nested.build(model, { ...context, size: { width: 2000, height: 1200 } })
    expect(marks).toHaveLength(13)
    const scale = (2000 * 1200) / list.total!
    const items = model.groups.flatMap(group => group.items)
    for (const { key, amount } of items.filter(item => item.amount > 500_000_000)) {
      const place = marks.find(mark => mark.key === key)!.place
      const { width, height } = 'rect' in place ? place.rect : { width: 0, height: 0 }
      expect((width * height) / amount / scale).toBeGreaterThan(0.97)
    }
  })

  test('says name, amount, share, money and programme of each', () => {
    const { marks: targets } = nested.build(model, {
      ...context,
      size: { width: 900, height: 700 },
    })
    expect(targets.find(({ key }) => key === '0bbx9i5')!.label).toBe(
      '助保贷款贴息补助专项，570.00 万元，占项目支出 23.7%，当年一般公共预算，社会保险基金补助',
    )
    expect(targets.every(({ leads }) => leads)).toBe(true)
  })

  test.each([
    [900, 700],
    [358, 460],
    [600, 300],
  ])('a figure never stands without its name, at %i × %i', (width, height) => {
    for (const scheme of schemes) {
      const drawn = { ...context, theme: chartTheme(scheme), size: { width, height } }
      const [, words] = nested.build(model, drawn).option.series as CustomSeriesOption[]
      const labels = (
        words!.data as { key: string; children: { style: { text: string } }[] }[]
      ).map(({ key, children }) => ({
        key,
        text: children.map(({ style }) => style.text.replaceAll(/\{\w+\||\}|\n/g, '')).join(''),
      }))
      const items = model.groups.flatMap(group => group.items)
      for (const { key, text } of labels.filter(label => label.text !== ''))
        expect(text.replaceAll('\u2060', ''), key).toContain(
          items.find(item => item.key === key)!.name,
        )
    }
  })

  test('says of projects without a programme beside others that none is printed', () => {
    const name = (shown: typeof rows) =>
      buildProjectTreemap({
        rows: shown.map(({ group, entries }, index) => ({
          group: index === 0 ? { ...group, name: '' } : group,
          entries,
        })),
        unit: '万元',
        whole: list.total!,
        tones,
      }).groups[0]!.name
    expect(name(rows)).toBe('没有写一级项目')
    expect(name(rows.slice(0, 1))).toBe('各项目')
  })

  test('puts together what no screen could show', () => {
    const entry = list.entries[0]!
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...entry,
      id: `p${index}`,
      fen: 1_000_000 + index,
    }))
    const { groups } = buildNestedModel(
      buildProjectTreemap({
        rows: [{ group: list.groups[0]!, entries: many }],
        unit: '万元',
        whole: 1,
        tones,
      }),
    )
    expect(groups[0]!.items).toHaveLength(25)
    expect(groups[0]!.amount).toBe(many.reduce((sum, { fen }) => sum + fen, 0))
    expect(groups[0]!.items.find(({ leads }) => !leads)!.name).toBe('其余 1976 个')
  })

  test('is drawn as it was', async () => {
    await expect(
      compile(nested.build(model, { ...context, size: { width: 900, height: 700 } }).option),
    ).toMatchFileSnapshot('compiled/nested-projects.json')
  })
})
