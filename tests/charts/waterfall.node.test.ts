import { expect, test } from 'vitest'
import { buildWaterfallModel, type WaterfallData } from '@/charts/waterfall/model'
import { waterfall } from '@/charts/waterfall/option'
import { type ChartTarget, seriesOf } from '@/charts/core/chart'
import { locateMarks } from '@/charts/core/locate'
import { context } from './draw'
import { compile, render } from './render'

const step = (key: string, amount: number | string, scoped = false) => ({
  key,
  code: key,
  name: `科目${key}`,
  amount,
  scoped,
})
const whole = (key: string, amount: number) => ({ key, name: `总计${key}`, amount })
const data: WaterfallData = {
  unit: '元',
  start: whole('prior', 300_00),
  steps: [step('221', -600_00, true), step('208', 200_00), step('210', 0), step('213', '没有读到')],
  end: whole('current', -90_00),
  before: '口径不变时',
}
const model = buildWaterfallModel(data)

test('comparable steps come first, and what no step explains is a row', () => {
  expect(
    model.rows.map(({ name, low, high, amountText }) => [name, low, high, amountText]),
  ).toEqual([
    ['总计prior', 0, 300_00, '300.00'],
    ['科目208', 300_00, 500_00, '+200.00'],
    ['科目210', 500_00, 500_00, '没有增减'],
    ['科目213', 500_00, 500_00, '没有读到'],
    ['口径不变时', 0, 500_00, '500.00'],
    ['科目221', -100_00, 500_00, '−600.00'],
    ['差额', -100_00, -90_00, '+10.00'],
    ['总计current', -90_00, 0, '−90.00'],
  ])
  expect(model.rows[5]!.details).toContain('含口径变化')
})

test('where all is comparable, or nothing is, no sum stands between', () => {
  for (const scoped of [false, true]) {
    const steps = [step('208', 10_00, scoped), step('210', 5_00, scoped)]
    const { rows } = buildWaterfallModel({ ...data, steps, end: whole('current', 315_00) })
    expect(rows.map(({ key }) => key)).toEqual(['prior', '208', '210', 'current'])
  }
})

test('a bar lies from its lower to its higher end, across zero too', () => {
  const size = { width: 900, height: 480 }
  const built = waterfall.build(model, { ...context, size })
  render(built, size, ({ chart, targets }) => {
    expect(targets.map(({ key }) => key)).toEqual(model.rows.map(({ key }) => key))
    const series = seriesOf(built).findIndex(({ name }) => name === 'change')
    const at = (amount: number) => Number(chart.convertToPixel({ xAxisIndex: 0 }, amount))
    for (const [item, { low, high, name }] of model.rows.entries()) {
      if (low === high) continue
      const place = { key: name, label: name, details: [], leads: false, place: { series, item } }
      const [{ rect, words }] = locateMarks(chart, [place]) as [ChartTarget]
      expect(rect.x, name).toBeCloseTo(at(low), 0)
      expect(words!.x, name).toBeGreaterThanOrEqual(at(high))
    }
  })
})

test('is drawn as it was', async () => {
  await expect(compile(waterfall.build(model, context).option)).toMatchFileSnapshot(
    'compiled/waterfall.json',
  )
})
