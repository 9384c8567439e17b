import { describe, expect, test } from 'vitest'
import { listProjects } from '@/budget/projects'
import { icicle, mixColours } from '@/charts/icicle/option'
import { layoutIcicle } from '@/charts/icicle/layout'
import { buildIcicleModel } from '@/charts/icicle/model'
import { nested } from '@/charts/nested/option'
import { layoutNested } from '@/charts/nested/layout'
import { buildNestedModel } from '@/charts/nested/model'
import { buildIndicatorIcicle } from '@/pages/projects/indicatorIcicle'
import { buildProjectTreemap } from '@/pages/projects/projectTreemap'
import { textWidth } from '@/charts/core/text'
import { chartTheme, schemes } from '@/theme'
import { contrast } from '../theme/vision'
import { document, theme, measure } from './draw'

const list = listProjects(document)
const sheetOf = (name: string) => list.entries.find(entry => entry.name.includes(name))!.sheet!
const modelOf = (name: string) => buildIcicleModel(buildIndicatorIcicle(sheetOf(name)))
const context = { theme, size: { width: 620, height: 560 }, origin: null, motion: 0, measure }
const written = (scene: unknown) =>
  `${JSON.stringify(scene, (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 1)}\n`

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
      const { boxes, rest } = layoutIcicle({ model, size: { width, height } })
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
    const { option, targets } = icicle.build(modelOf('农村'), context)
    const target = targets.find(({ label }) => label.startsWith('服务对象满意度'))!
    expect(target.label).toBe('服务对象满意度，≥\u200990%，未印权重')
    expect(option.blocks.find(({ key }) => key === target.key)).toMatchObject({
      height: 28,
      fill: theme.colours['paper-2'],
    })
    expect(option.texts.map(({ text }) => text)).toContain('未印权重')
  })

  test('without any weight, rows are equally long and claim none', () => {
    const sheet = sheetOf('助保')
    const bare = {
      ...sheet,
      weights: { state: 'none' as const, sum: 0, missing: sheet.rows, unprinted: null },
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
        const { option } = icicle.build(buildIcicleModel(buildIndicatorIcicle(sheet!)), {
          ...context,
          theme: chartTheme(scheme),
          size: { width, height },
        })
        for (const { text, x, size, anchor } of option.texts) {
          const end = anchor === 'end' ? x : x + textWidth(text, size)
          expect(end, text).toBeLessThanOrEqual(width + 1)
          expect(anchor === 'end' ? x - textWidth(text, size) : x, text).toBeGreaterThanOrEqual(-1)
        }
      }
    }
  })

  test('is drawn as it was', async () => {
    await expect(written(icicle.build(modelOf('农村'), context).option)).toMatchFileSnapshot(
      'compiled/icicle-t13.json',
    )
  })
})

test.each(schemes)(
  'words on a category and on an indicator can be read in the %s scheme',
  scheme => {
    const { classes, colours } = chartTheme(scheme)
    for (const { band, tile } of classes) {
      expect(contrast(colours.ink, mixColours(band, tile, 0.2)), band).toBeGreaterThanOrEqual(4.5)
      expect(
        contrast(colours['ink-2'], mixColours(band, colours.paper, 0.5)),
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
    const tiles = layoutNested({ model, size: { width: 2000, height: 1200 } })
    expect(tiles).toHaveLength(13)
    const scale = (2000 * 1200) / list.total!
    for (const { item, rect } of tiles.filter(tile => tile.item.amount > 500_000_000))
      expect((rect.width * rect.height) / item.amount / scale).toBeGreaterThan(0.97)
  })

  test('says name, amount, share, money and programme of each', () => {
    const { targets } = nested.build(model, { ...context, size: { width: 900, height: 700 } })
    expect(targets.find(({ key }) => key === '0bbx9i5')!.label).toBe(
      '助保贷款贴息补助专项，570.00 万元，占项目支出 23.7%，当年一般公共预算，社会保险基金补助',
    )
    expect(targets.every(({ leads }) => leads)).toBe(true)
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
      written(nested.build(model, { ...context, size: { width: 900, height: 700 } }).option),
    ).toMatchFileSnapshot('compiled/nested-projects.json')
  })
})
