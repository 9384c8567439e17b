import { expect, test } from 'vitest'
import { seriesOf } from '@/charts/core/chart'
import { buildDumbbellModel, type DumbbellData } from '@/charts/dumbbell/model'
import { dumbbell } from '@/charts/dumbbell/option'
import { context } from './draw'
import { compile, render } from './render'

const row = (key: string, readings: readonly (number | string)[]) => ({
  key,
  code: key,
  name: `科目${key}`,
  readings,
})
const data: DumbbellData = {
  quantity: { kind: 'amount', unit: '元' },
  columns: [
    { key: 'budget', name: '预算' },
    { key: 'account', name: '决算' },
  ],
  rows: [
    row('201', [100_00, 120_00]),
    row('208', [300_00, '没有读到']),
    row('210', [0, -50_00]),
    row('213', [70_00, 70_00]),
    row('221', ['没有读到', '口径不同，不比']),
  ],
  order: 'given',
}
const model = buildDumbbellModel(data)

test('what lies between two readings is said, and what is missing by its own words', () => {
  expect(model.rows.map(({ note }) => note)).toEqual([
    '增加 20.00',
    '决算没有读到',
    '减少 50.00',
    '持平',
    '预算没有读到，决算口径不同，不比',
  ])
  expect(model.rows[2]!.details.map(line => line.replaceAll(/\s/g, ' '))).toEqual([
    '科目210',
    '预算 0.00 元（零）',
    '决算 \u221250.00 元（负数）',
    '减少 50.00',
  ])
})

test('of more than two readings it is said how far they lie apart', () => {
  const columns = ['甲', '乙', '丙'].map(name => ({ key: name, name }))
  const rows = [row('a', [10_00, 40_00, '没有读到']), row('b', [5_00, 5_00, 5_00])]
  const { rows: items } = buildDumbbellModel({ ...data, columns, rows })
  expect(items.map(({ note }) => note)).toEqual(['相差 30.00，丙没有读到', '相同'])
})

test('shares lie points of a percentage apart', () => {
  const rows = [row('a', [100, 120])]
  const { rows: items } = buildDumbbellModel({ ...data, quantity: { kind: 'share' }, rows })
  expect(items[0]!.note.replaceAll(/\s/g, '')).toBe('增加2.0个百分点')
})

test('by difference the largest is first, and rows without one are last in their order', () => {
  const { rows } = buildDumbbellModel({ ...data, order: 'difference' })
  expect(rows.map(({ key }) => key)).toEqual(['210', '201', '213', '208', '221'])
})

test.each([
  { width: 900, height: 480 },
  { width: 358, height: 420 },
])('each dot lies at its reading in its row, under the name, at $width × $height', size => {
  const built = dumbbell.build(model, { ...context, size })
  render(built, size, ({ chart, targets, texts }) => {
    expect(targets.map(({ key }) => key)).toEqual(['201', '208', '210', '213', '221'])
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['预算', '决算', '120.00', '\u221250.00']),
    )
    const drawn = seriesOf(built).filter(({ type }) => type === 'scatter')
    // Shapes differ, whatever the colours.
    expect(new Set(drawn.map(series => (series as { symbol: string }).symbol)).size).toBe(2)
    const name = texts.find(({ text }) => text.includes('科目210'))!.rect
    const figure = texts.find(({ text }) => text === '\u221250.00')!.rect
    const zero = Number(chart.convertToPixel({ xAxisIndex: 0 }, 0))
    expect(figure.x + figure.width).toBeLessThan(zero)
    if (size.width < 500) expect(figure.y).toBeGreaterThan(name.y + name.height / 2)
  })
})

test('dots of one reading stand over each other, the first column on top, and hide none', () => {
  const columns = ['甲', '乙', '丙'].map(name => ({ key: name, name }))
  const rows = [row('a', [5_00, 90_00, 5_00]), row('b', [5_00, 50_00, 90_00])]
  const model = buildDumbbellModel({ ...data, columns, rows })
  const offsets = seriesOf(dumbbell.build(model, context))
    .filter(({ type }) => type === 'scatter')
    .map(({ data }) =>
      (data as { symbolSize?: number; symbolOffset?: readonly number[] }[]).map(
        ({ symbolOffset, symbolSize }) => symbolOffset && symbolOffset[1]! / symbolSize!,
      ),
    )
  expect(offsets).toEqual([
    [-0.5, undefined],
    [undefined, undefined],
    [0.5, undefined],
  ])
})

test('many rows are scrolled to', () => {
  const rows = Array.from({ length: 60 }, (_, at) => row(String(2_010_000 + at), [at, 2 * at]))
  const size = { width: 900, height: 400 }
  const built = dumbbell.build(buildDumbbellModel({ ...data, rows }), { ...context, size })
  expect(built.option).toHaveProperty('dataZoom')
  expect(render(built, size).targets.length).toBeLessThan(60)
})

test('is drawn as it was', async () => {
  await expect(compile(dumbbell.build(model, context).option)).toMatchFileSnapshot(
    'compiled/dumbbell.json',
  )
})
