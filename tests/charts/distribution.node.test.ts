import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pile } from '@/charts/comparing/pile'
import { buildDistributionModel, type DistributionData } from '@/charts/distribution/model'
import { distribution } from '@/charts/distribution/option'
import { context } from './draw'
import { compile, render } from './render'

const dataOf = (readings: readonly (number | string)[], own: string | null): DistributionData => ({
  quantity: { kind: 'amount', unit: '元' },
  units: readings.map((reading, at) => ({ key: String(at), name: `单位${at}`, reading })),
  own,
})
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const model = buildDistributionModel(
  dataOf([40_00, 10_00, 20_00, 20_00, -5_00, '没有读到', 0], '2'),
)

test('the place of a unit is said from the most, with those that share it', () => {
  expect(model.units.map(({ name, place }) => [name, plain(place)])).toEqual([
    ['单位4', '6 个中第 6（从多到少）'],
    ['单位6', '6 个中第 5（从多到少）'],
    ['单位1', '6 个中第 4（从多到少）'],
    ['单位2', '6 个中并列第 2（从多到少）'],
    ['单位3', '6 个中并列第 2（从多到少）'],
    ['单位0', '6 个中第 1（从多到少）'],
  ])
  expect(plain(model.units[0]!.details[1]!)).toBe('\u22125.00 元（负数）')
  expect(plain(model.units[1]!.details[1]!)).toBe('0.00 元（零）')
  expect(model.own?.name).toBe('单位2')
})

test('units that share an end are counted there', () => {
  const { ends } = buildDistributionModel(dataOf([0, 30_00, 0, 0, 30_00, 10_00], null))
  expect([...ends.least, ...ends.most].map(plain)).toEqual([
    '0.00 元，单位0等 3 个',
    '0.00 元，3 个',
    '30.00 元，单位1等 2 个',
    '30.00 元，2 个',
  ])
  expect(model.ends.least.map(plain)).toEqual(['\u22125.00 元，单位4', '\u22125.00 元'])
})

test('median and quartiles are those of the units that have a figure, to the 分', () => {
  expect(model.quarters).toEqual({ low: 2_50, median: 15_00, high: 20_00 })
  expect(buildDistributionModel(dataOf([1, 2, 4, 8, 16], null)).quarters).toEqual({
    low: 2,
    median: 4,
    high: 8,
  })
})

test('fewer than five have no quartiles, and who has no figure has no rank: both are said', () => {
  const few = buildDistributionModel(dataOf([1, 2, 3, 4, '口径不同'], '4'))
  expect(few.quarters).toBeNull()
  expect(few.own).toBeNull()
  expect(few.said.map(plain)).toEqual([
    '只有 4 个单位有数，不到 5 个，不画四分位',
    '单位4口径不同，没有名次',
    '另有 1 个单位没有可比的数',
  ])
})

test('dots of a pile lie apart while there is room for them', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(numbers, all => {
      const places = [...all].sort((one, other) => one - other)
      const { dot, levels } = pile(places, { dot: 12, least: 1, height: 300 })
      for (const [at, place] of places.entries())
        for (const [other, next] of places.entries())
          if (other > at && levels[at] === levels[other])
            expect(next - place).toBeGreaterThanOrEqual(dot)
      for (const level of levels) expect(Math.abs(level) * dot).toBeLessThanOrEqual(150)
    }),
    { seed: 17 },
  )
})

test.each([1366, 358])('each unit with a figure has its mark in its place at %i px', width => {
  const size = { width, height: 420 }
  const { targets, texts } = render(distribution.build(model, { ...context, size }), size)
  expect(targets.map(({ key }) => key)).toEqual(['4', '6', '1', '2', '3', '0'])
  const middles = targets.map(({ rect }) => Math.round(rect.x + rect.width / 2))
  expect(middles).toEqual([...middles].sort((one, other) => one - other))
  // Two units of one reading are two dots.
  expect(targets[3]!.rect.y).not.toBeCloseTo(targets[4]!.rect.y, 0)
  const written = texts.map(({ text }) => plain(text)).join(' ')
  for (const words of ['中位数 15.00 元', '中间一半 2.50 元', '并列第 2', '最少 ', '最多 '])
    expect(written).toContain(words)
})

test('is drawn as it was', async () => {
  await expect(compile(distribution.build(model, context).option)).toMatchFileSnapshot(
    'compiled/distribution.json',
  )
})
