import { expect, test } from 'vitest'
import { listIndicators, spreadOf } from '@/budget/indicators'
import { listProjects } from '@/budget/projects'
import { spread } from '@/charts/spread/option'
import { layoutSpread } from '@/charts/spread/layout'
import { buildSpreadModel } from '@/charts/spread/model'
import { buildIndicatorSpread } from '@/pages/projects/indicatorSpread'
import { textWidth } from '@/charts/core/text'
import { chartTheme } from '@/theme'
import { document, measure } from './draw'

const list = listIndicators(listProjects(document))
const { whole, sheets } = spreadOf(list, list.lines)
const model = buildSpreadModel(
  buildIndicatorSpread({ rows: sheets, whole, sheets: sheets.length, filtered: false }),
)

test('the first bar is the mean of all sheets, each other one a sheet with its weights', () => {
  expect(model.rows).toHaveLength(14)
  expect(model.rows[0]).toMatchObject({ key: 'whole', name: '全部 13 张表，平均' })
  expect(model.rows[0]!.parts.map(({ text }) => text)).toEqual(['56.2', '23.8', '9.2'])
  const third = model.rows.find(({ name }) => name === '农村社会养老保险支付资金')!
  expect([
    third.parts.map(({ group, text }) => `${group} ${text}`),
    third.notes[0],
    third.unprinted,
  ]).toEqual([['output 60', 'effect 20'], '1 行没有权重', 100_000])
})

test.each([
  [1200, 420],
  [610, 420],
  [358, 700],
])('bars are to one scale and nothing leaves the picture, at %i × %i', (width, height) => {
  for (const { pieces, bar, rest } of layoutSpread({ model, size: { width, height }, small: 14 })) {
    for (const { part, rect } of pieces)
      expect((rect.width + 1) / part.points).toBeCloseTo(bar.width / model.longest, 8)
    if (rest) expect(rest.x + rest.width).toBeLessThanOrEqual(width + 1)
    expect(bar.y + bar.height).toBeLessThanOrEqual(height + 0.01)
  }
  const { option } = spread.build(model, {
    theme: chartTheme('light'),
    size: { width, height },
    measure,
    level: '',
    motion: 0,
  })
  for (const { text, x, size } of option.texts)
    expect(x + textWidth(text, size)).toBeLessThanOrEqual(width + 2)
})
