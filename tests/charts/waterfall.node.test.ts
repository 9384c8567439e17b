import { expect, test } from 'vitest'
import { buildWaterfallModel, type WaterfallData } from './example/waterfall/model'
import { waterfall } from './example/waterfall/option'
import { overlap } from '@/charts/core/geometry'
import { context } from './draw'
import { compile, render } from './render'

const step = (key: string, amount: number) => ({ key, code: key, name: `科目${key}`, amount })
const data: WaterfallData = {
  unit: '元',
  start: step('prior', 300_00),
  steps: [step('208', 200_00), step('221', -600_00)],
  end: step('current', -90_00),
}
const model = buildWaterfallModel(data)

test('each bar begins where the one before it ended, and what no step explains is a row', () => {
  expect(
    model.rows.map(({ name, low, high, amountText }) => [name, low, high, amountText]),
  ).toEqual([
    ['科目prior', 0, 300_00, '300.00'],
    ['科目208', 300_00, 500_00, '+200.00'],
    ['科目221', -100_00, 500_00, '−600.00'],
    ['差额', -100_00, -90_00, '+10.00'],
    ['科目current', -90_00, 0, '−90.00'],
  ])
})

test.each([
  { width: 900, height: 480 },
  { width: 358, height: 380 },
])('is drawn to scale, every text whole and apart, at $width × $height', size => {
  render(waterfall.build(model, { ...context, size }), size, ({ texts, targets, chart }) => {
    expect(targets.map(({ key }) => key)).toEqual(model.rows.map(({ key }) => key))
    for (const [index, { text, rect }] of texts.entries()) {
      expect(rect.x, text).toBeGreaterThanOrEqual(-1)
      expect(rect.x + rect.width, text).toBeLessThanOrEqual(size.width + 1)
      for (const other of texts.slice(index + 1))
        expect(overlap(rect, other.rect), `${text} and ${other.text}`).toBe(false)
    }
    const at = (amount: number) => Number(chart.convertToPixel({ xAxisIndex: 0 }, amount))
    expect(at(500_00) - at(-100_00)).toBeCloseTo((at(500_00) - at(300_00)) * 3, 4)
  })
})

test('is drawn as it was', async () => {
  await expect(compile(waterfall.build(model, context).option)).toMatchFileSnapshot(
    'compiled/waterfall.json',
  )
})
