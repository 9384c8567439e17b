import { expect, test } from 'vitest'
import { seriesOf } from '@/charts/core/chart'
import { overlap } from '@/charts/core/geometry'
import { buildSlopeModel, type SlopeData } from '@/charts/slope/model'
import { slope } from '@/charts/slope/option'
import { context } from './draw'
import { compile, render } from './render'

const line = (key: string, readings: readonly (number | string)[]) => ({
  key,
  code: null,
  name: `单位${key}`,
  readings,
})
const data: SlopeData = {
  quantity: { kind: 'amount', unit: '元' },
  columns: ['2022年', '2023年', '2024年'],
  lines: [
    line('a', [100_00, '没有读到', 120_00]),
    line('b', [100_00, 100_00, 100_00]),
    line('c', ['没有读到', 0, -30_00]),
    line('d', ['没有读到', '没有读到', 50_00]),
    line('e', ['没有读到', '没有读到', '没有读到']),
  ],
  chosen: null,
}
const model = buildSlopeModel(data)

test('a figure that is of another column than the one it stands beside says so', () => {
  expect(model.lines.map(({ ends }) => ends.map(end => end && end.text + end.of))).toEqual([
    ['100.00', '120.00'],
    ['100.00', '100.00'],
    ['0.00（2023年）', '\u221230.00'],
    [null, '50.00'],
    [null, null],
  ])
})

test('change, zero, less than zero and what is missing are said in words', () => {
  const said = model.lines.map(({ details }) => details.join(' ').replaceAll(/\s/g, ' '))
  expect(said[0]).toContain('从头到尾增加 20.00')
  expect(said[0]).toContain('2023年 没有读到')
  expect(said[1]).toContain('从头到尾持平')
  expect(said[2]).toContain('0.00 元（零）')
  expect(said[2]).toContain('元（负数）')
  expect(said[3]).not.toContain('从头到尾')
})

test('the scale holds zero, unless all lie far from it, which is said', () => {
  expect(model).toMatchObject({ low: -30_00, high: 120_00, note: '' })
  const far = buildSlopeModel({ ...data, lines: [line('a', [1000, 1010]), line('b', [990, 1020])] })
  expect(far).toMatchObject({ low: 990, high: 1020 })
  expect(far.note).toContain('不从零起')
})

test('lines that are level have their figures beside them, on a scale from zero', () => {
  const level = buildSlopeModel({ ...data, lines: [line('a', [500, 500, 500])] })
  expect(level).toMatchObject({ low: 0, high: 500, note: '' })
  render(slope.build(level, context), context.size, ({ targets, texts }) => {
    const figures = texts.filter(({ text }) => text === '5.00')
    expect(figures).toHaveLength(2)
    for (const { rect } of figures) expect(Math.abs(rect.y - targets[0]!.rect.y)).toBeLessThan(20)
  })
  const none = buildSlopeModel({ ...data, lines: [line('a', ['没有读到', '没有读到'])] })
  expect(none).toMatchObject({ low: 0, high: 1, note: '' })
})

test('a year without a reading is a gap, and a line without any has no mark', () => {
  const built = slope.build(model, context)
  const [, first] = seriesOf(built)
  expect(first).toMatchObject({ data: [100_00, null, 120_00] })
  const { targets } = render(built, context.size)
  expect(targets.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  // Shapes differ where colours might not.
  const shapes = seriesOf(built).flatMap(series => ('symbol' in series ? [series.symbol] : []))
  expect(new Set(shapes).size).toBe(5)
})

test.each([1920, 1366, 358])('names stand whole at both ends of each line at %i px', width => {
  const size = { width, height: 480 }
  const { texts } = render(slope.build(model, { ...context, size }), size)
  const written = texts.map(({ text }) => text)
  for (const { name, ends } of model.lines)
    expect(written.filter(text => text === name)).toHaveLength(ends.filter(Boolean).length)
})

test('what the picture notes of its scale has no name on it', () => {
  const lines = Array.from({ length: 12 }, (_, at) => line(String(at), [1000, 1001, 1000 + at]))
  const size = { width: 358, height: 480 }
  const { texts } = render(
    slope.build(buildSlopeModel({ ...data, lines }), { ...context, size }),
    size,
  )
  const note = texts.find(({ text }) => text.includes('不从零起'))!
  for (const { text, rect } of texts)
    if (text !== note.text) expect(overlap(rect, note.rect), text).toBe(false)
})

test('is drawn as it was', async () => {
  await expect(compile(slope.build(model, context).option)).toMatchFileSnapshot(
    'compiled/slope.json',
  )
})
