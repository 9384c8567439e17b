import { describe, expect, test } from 'vitest'
import { diverging } from '@/charts/diverging/option'
import { layoutDiverging } from '@/charts/diverging/layout'
import { buildDivergingModel, roundUp, scaleGroups } from '@/charts/diverging/model'
import { textWidth } from '@/charts/core/text'
import { changesBy, sceneText } from './changes'
import { theme, measure } from './draw'

const size = { width: 1000, height: 700 }
const modelOf = (by: 'amount' | 'percent', rows = changesBy(by)) =>
  buildDivergingModel({ rows, by, unit: '万元', chosen: null })

describe('changes in amounts', () => {
  test('stand on as many scales as it takes to see each, the change of scope on its own', () => {
    const { panels } = modelOf('amount')
    expect(
      panels.map(({ title, limitText, rows }) => [
        title,
        limitText,
        ...rows.map(({ label, valueText }) => `${label} ${valueText}`),
      ]),
    ).toEqual([
      [
        '口径变化：2024 年社保基金类转移支付不计入部门收支预算',
        '100,000 万元',
        '项目支出 −97,953.07',
        '社会保障和就业 −97,685.35',
        '收支总计 −97,598.96',
      ],
      [
        '其余变化',
        '500 万元',
        '人员经费 +417.31',
        '基本支出 +354.11',
        '住房保障 +221.92',
        '卫生健康 −135.53',
        '公用经费 −63.21',
        '机关运行经费 −57.38',
      ],
      [
        '更小的变化',
        '10 万元',
        '“三公”经费 −5.10',
        '公务接待费 −4.50',
        '公务用车购置及运行费 −0.60',
      ],
    ])
    expect(panels.map(({ note }) => note.replaceAll('\u2009', ''))).toEqual([
      '这一栏的比例尺只用于这一栏',
      '放大为上一栏的200倍',
      '放大为上一栏的50倍',
    ])
  })

  test('bars are as long as their amounts within a scale, and every one can be seen', () => {
    for (const panel of layoutDiverging({ model: modelOf('amount'), size, type: theme.type })) {
      const lengths = panel.rows.map(({ bar, item }) => bar!.width / Math.abs(item.reach!))
      for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 6)
      for (const { bar } of panel.rows) expect(bar!.width).toBeGreaterThan(5)
    }
  })

  test('a printed percentage that is not the computed one is told', () => {
    const basic = modelOf('amount').panels[1]!.rows.find(({ key }) => key === 'basic')!
    expect(basic.besideText).toBe('+5.2%')
    expect(basic.details).toContain('文件印 +5.1%')
  })
})

describe('changes in percent', () => {
  test('share one scale, largest first', () => {
    const [panel, ...others] = modelOf('percent').panels
    expect(others).toEqual([])
    expect(panel!.limitText).toBe('100%')
    expect(panel!.rows.map(({ valueText }) => valueText)).toEqual([
      '−97.6%',
      '−91.7%',
      '−91.0%',
      '+60.8%',
      '−40.9%',
      '−32.6%',
      '−25.7%',
      '−10.0%',
      '−8.2%',
      '+7.2%',
      '−6.1%',
      '+5.2%',
    ])
  })

  test('what grows from next to nothing is broken off and does not crush the rest', () => {
    const [first, ...rest] = changesBy('percent')
    const [panel] = modelOf('percent', [
      {
        ...first!,
        difference: { ...first!.difference!, fen: 5_000_000 },
        rate: { ...first!.rate!, tenths: 99_999 },
      },
      ...rest,
    ]).panels
    expect(panel!.limitText).toBe('200%')
    expect(panel!.rows.map(({ cut }) => cut).filter(Boolean)).toHaveLength(1)
    expect(panel!.note).toContain('断开')
  })

  test('without a prior amount there are words in place of a bar', () => {
    const [first] = changesBy('percent')
    const [row] = modelOf('percent', [{ ...first!, state: 'new', rate: null }]).panels[0]!.rows
    expect([row!.reach, row!.valueText]).toEqual([null, '新增'])
  })
})

test.each([size, { width: 700, height: 500 }, { width: 358, height: 800 }])(
  'no word leaves the picture or meets a bar, at $width × $height',
  size => {
    for (const by of ['amount', 'percent'] as const) {
      const panels = layoutDiverging({ model: modelOf(by), size, type: theme.type })
      for (const { texts, rows } of panels) {
        for (const { text, x, size: high, anchor } of [
          ...texts,
          ...rows.flatMap(row => row.texts),
        ]) {
          const left = x - textWidth(text, high) * { start: 0, middle: 0.5, end: 1 }[anchor]
          expect(left, text).toBeGreaterThanOrEqual(-4)
          expect(left + textWidth(text, high), text).toBeLessThanOrEqual(size.width + 4)
        }
        if (size.width < 640) continue
        for (const { bar, texts: words } of rows) {
          for (const { text, x, size: high, anchor } of words) {
            const left = x - textWidth(text, high) * { start: 0, middle: 0.5, end: 1 }[anchor]
            expect(
              left + textWidth(text, high) <= bar!.x + 1 || left >= bar!.x + bar!.width - 1,
              text,
            ).toBe(true)
          }
        }
      }
    }
  },
)

test('groups break where one change is ten times the next, and limits are round', () => {
  expect(scaleGroups([1000, 900, 90, 80, 8, 0], size => size)).toEqual([
    [1000, 900],
    [90, 80],
    [8],
    [0],
  ])
  expect([1, 7, 41731, 9_795_307_000, 100].map(roundUp)).toEqual([
    1, 10, 50000, 10_000_000_000, 100,
  ])
})

test.each(['amount', 'percent'] as const)('is drawn by %s as it was', async by => {
  const { option } = diverging.build(modelOf(by), {
    theme,
    size,
    motion: 0,
    measure,
    level: '',
  })
  await expect(sceneText(option)).toMatchFileSnapshot(`compiled/diverging-${by}.json`)
})

test.each([
  [680, [18, 20, 26]],
  [520, [14, 16, 20]],
  [340, [14, 16, 20]],
  [1000, [18, 20, 26]],
])('the ends of a scale are never set over each other, %s wide', (width, type) => {
  const placed = layoutDiverging({ model: modelOf('amount'), size: { width, height: 700 }, type })
  for (const { texts } of placed) {
    const ends = texts
      .filter(({ text }) => /^[+\u2212]?[\d,.]+(?: 万元)?$/.test(text))
      .map(({ text, x, size, anchor }) => {
        const wide = textWidth(text, size)
        return anchor === 'end'
          ? [x - wide, x]
          : anchor === 'start'
            ? [x, x + wide]
            : [x - wide / 2, x + wide / 2]
      })
      .sort((one, other) => one[0]! - other[0]!)
    expect(ends.length).toBeGreaterThan(1)
    for (const [index, [from]] of ends.entries())
      if (index > 0) expect(from).toBeGreaterThan(ends[index - 1]![1]!)
  }
})
