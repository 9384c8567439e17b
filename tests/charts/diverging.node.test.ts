import type { CustomSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { diverging } from '@/charts/diverging/option'
import { roundUp } from '@/charts/core/roundUp'
import { buildDivergingModel, scaleGroups } from '@/charts/diverging/model'
import { inset, overlap, type Rect, type Size } from '@/charts/core/geometry'
import { changesBy } from './changes'
import { theme, measure } from './draw'
import { compile, render } from './render'

const size = { width: 1000, height: 700 }
const modelOf = (by: 'amount' | 'percent', rows = changesBy(by)) =>
  buildDivergingModel({ rows, by, unit: '万元', chosen: null })
const build = (shown: ReturnType<typeof modelOf>, size: Size, scale = 1) =>
  diverging.build(shown, {
    theme: { ...theme, type: theme.type.map(each => each * scale) as unknown as typeof theme.type },
    size,
    motion: 0,
    measure,
    level: '',
  })
/** The bars that are drawn, in the order of series and rows. */
const barsOf = (shown: ReturnType<typeof modelOf>, size: Size): readonly Rect[] =>
  render(build(shown, size), size, ({ chart }) =>
    chart
      .getZr()
      .storage.getDisplayList(true)
      .filter(({ type, style }) => type === 'rect' && /^#/.test(String(style['fill'])))
      .map(element => element.getBoundingRect().clone())
      .filter(({ width, height }) => Math.abs(width) > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  )

/** Left, right, top and bottom; a bar to the left has a width below zero. */
const endsOf = ({ x, y, width, height }: Rect) => [
  Math.min(x, x + width),
  Math.max(x, x + width),
  y,
  y + height,
]

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

  test.each(['amount', 'percent'] as const)(
    'what is compared with something else stands apart, in %s',
    by => {
      const rows = changesBy(by).map(row => ({
        ...row,
        against: row.key === 'basic' || row.key === 'reception' ? '比上年执行数' : null,
      }))
      const { panels } = modelOf(by, rows)
      const keysOf = (said: boolean) =>
        panels
          .filter(({ title }) => title.startsWith('比上年执行数') === said)
          .flatMap(panel => panel.rows.map(({ key }) => key))
      expect(keysOf(true)).toEqual(
        by === 'amount' ? ['basic', 'reception'] : ['reception', 'basic'],
      )
      expect(keysOf(false)).toHaveLength(rows.length - 2)
    },
  )

  test('bars are as long as their amounts within a scale, and every one can be seen', () => {
    const shown = modelOf('amount')
    const scoped = new Set(shown.panels.flatMap(({ rows }) => rows.filter(row => row.scoped)))
    const plain = shown.panels.map(panel => ({
      ...panel,
      rows: panel.rows.filter(row => !scoped.has(row)),
    }))
    for (const panel of plain) {
      const bars = barsOf({ ...shown, panels: [panel] }, size)
      expect(bars).toHaveLength(panel.rows.length)
      const scales = bars.map(({ width }, index) => width / Math.abs(panel.rows[index]!.value))
      for (const scale of scales) expect(scale / scales[0]!).toBeCloseTo(1, 1)
      for (const { width } of bars) expect(width).toBeGreaterThan(2)
    }
  })

  test('what is counted otherwise is hatched, and a chosen row has a wash', () => {
    const shown = { ...modelOf('amount'), chosen: 'basic' }
    const { option } = build(shown, size)
    const series = option.series as CustomSeriesOption[]
    const itemsOf = (id: string) =>
      series.find(each => each.id === id)!.data as {
        key: string
        children: { type: string; shape: Rect }[]
      }[]
    const hatched = itemsOf('words').filter(({ children }) =>
      children.some(({ type }) => type === 'path'),
    )
    expect(hatched.map(({ key }) => key)).toEqual(
      shown.panels.flatMap(({ rows }) => rows.flatMap(({ scoped, key }) => (scoped ? [key] : []))),
    )
    const [wash] = itemsOf('chosen')
    const { targets } = render(build(shown, size), size)
    expect(wash!.children[0]!.shape).toEqual(targets.find(({ key }) => key === 'basic')!.rect)
  })

  test.each([
    ['amount', size],
    ['percent', size],
    ['amount', { width: 358, height: 560 }],
    ['percent', { width: 358, height: 560 }],
  ] as const)('stripes lie on their bars, in %s at %o', (by, size) => {
    const rows = changesBy(by).map(row => ({ ...row, scopeChanged: '口径', reason: null }))
    const cut = rows.map((row, index) =>
      index > 0 || !row.rate ? row : { ...row, rate: { ...row.rate, tenths: 90_000 } },
    )
    const drawn = render(build(modelOf(by, cut), size), size, ({ chart }) =>
      chart
        .getZr()
        .storage.getDisplayList(true)
        .filter(({ style }) => style['fill'] !== 'transparent')
        .map(element => ({ element, rect: element.getBoundingRect().clone() })),
    )
    const frames = drawn.filter(
      ({ element, rect }) => element.type === 'rect' && element.style['stroke'] && rect.width !== 0,
    )
    const hatches = drawn.filter(({ element }) => element.type === 'path')
    expect(hatches.length).toBeGreaterThan(3)
    for (const { rect } of hatches)
      expect(
        frames.some(({ rect: frame }) =>
          endsOf(rect).every((end, side) => Math.abs(end - endsOf(frame)[side]!) < 3),
        ),
      ).toBe(true)
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
    // Paper parts it, within the bar and as high.
    const shown = { chosen: null, panels: [{ ...panel!, rows: panel!.rows.slice(0, 1) }] }
    const [bar, gap, ...others] = barsOf(shown, size)
    expect(others).toEqual([])
    const [[left, right, top, low], [from, to, over, under]] = [endsOf(bar!), endsOf(gap!)]
    expect(from).toBeGreaterThan(left! + (right! - left!) / 2)
    expect(to).toBeLessThan(right!)
    expect([over! <= top!, under! >= low!]).toEqual([true, true])
  })

  test('without a prior amount there are words in place of a bar', () => {
    const [first] = changesBy('percent')
    const [row] = modelOf('percent', [{ ...first!, state: 'new', rate: null }]).panels[0]!.rows
    expect([row!.value, row!.valueText]).toEqual([0, '新增'])
  })
})

const manyOf = (count: number) => {
  const [first] = changesBy('percent')
  return modelOf(
    'percent',
    Array.from({ length: count }, (_, index) => ({
      ...first!,
      key: `${index}`,
      label: `一个很长很长的名字，第${index}行`,
      rate: { ...first!.rate!, tenths: (index % 2 ? -1 : 1) * index * 30 },
    })),
  )
}
test.each(
  [
    [size, 1],
    [{ width: 700, height: 640 }, 1],
    [{ width: 358, height: 900 }, 1],
    [{ width: 1000, height: 1300 }, 1.6],
    [{ width: 358, height: 1500 }, 1.6],
  ].flatMap(([size, scale]) =>
    [modelOf('amount'), modelOf('percent'), manyOf(1), manyOf(30), modelOf('percent', [])].map(
      shown => ({ ...(size as Size), scale: scale as number, shown }),
    ),
  ),
)('no word leaves the picture or meets another, at $width × $height × $scale', room => {
  const { texts, targets } = render(build(room.shown, room, room.scale), room)
  const rows = room.shown.panels.flatMap(panel => panel.rows)
  expect(targets.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
  for (const [index, { text, rect }] of texts.entries()) {
    expect(rect.x, text).toBeGreaterThanOrEqual(-1)
    expect(rect.x + rect.width, text).toBeLessThanOrEqual(room.width + 1)
    expect(rect.y + rect.height, text).toBeLessThanOrEqual(room.height + 1)
    for (const other of texts.slice(index + 1))
      expect(overlap(inset(rect, 1), other.rect), `${text} and ${other.text}`).toBe(false)
  }
})

test('words of a row stand beside its bar', () => {
  const bars = barsOf(modelOf('percent'), size)
  const { texts } = render(build(modelOf('percent'), size), size)
  for (const { text, rect } of texts)
    for (const bar of bars) expect(overlap(rect, bar), text).toBe(false)
})

test('a reason is whole or left to the table', () => {
  const [first] = changesBy('percent')
  const text = '落实要求'.repeat(60)
  const shown = modelOf('percent', [{ ...first!, reason: { ...first!.reason!, text } }])
  const { texts } = render(build(shown, size), size)
  expect(texts.filter(each => /落实|…/.test(each.text))).toEqual([])
})

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
  await expect(compile(build(modelOf(by), size).option)).toMatchFileSnapshot(
    `compiled/diverging-${by}.json`,
  )
})
