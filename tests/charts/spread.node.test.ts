import type { BarSeriesOption } from 'echarts'
import { expect, test } from 'vitest'
import { listIndicators, spreadOf } from '@/budget/indicators'
import { listProjects } from '@/budget/projects'
import { inset, overlap, type Size } from '@/charts/core/geometry'
import { spread } from '@/charts/spread/option'
import { buildSpreadModel, type SpreadModel, type SpreadRow } from '@/charts/spread/model'
import { buildIndicatorSpread } from '@/pages/projects/indicatorSpread'
import { context, document, theme } from './draw'
import { compile, render } from './render'

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

const build = (model: SpreadModel, size: Size, scale = 1) => {
  const [tiny, small, medium, large, huge] = theme.type
  const type = [tiny * scale, small * scale, medium * scale, large * scale, huge * scale] as const
  return spread.build(model, { ...context, theme: { ...theme, type }, size })
}
type Drawn = BarSeriesOption & { data: readonly ('-' | { value: number })[] }
const seriesOf = (size: Size) => build(model, size).option.series as Drawn[]
const long = '中央企业退休人员社会化管理人事档案管理补助资金'.repeat(2)
const blank: SpreadRow = {
  key: 'a',
  name: long,
  kind: 'row',
  parts: [],
  unprinted: 0,
  notes: ['表上没有权重', '无'],
}
const models = {
  document: model,
  'one row without weights': buildSpreadModel({ rows: [blank], full: 100 }),
  'thirty rows': buildSpreadModel({
    rows: Array.from({ length: 30 }, (_, index) => ({ ...blank, key: String(index) })),
    full: 100,
  }),
}

test.each(
  Object.entries(models).flatMap(([name, model]) =>
    [
      { width: 900, height: 480 },
      { width: 560, height: 400 },
      { width: 358, height: 380 },
      { width: 358, height: 700 },
    ].flatMap(size => [1, 1.6].map(scale => [name, size, scale, model] as const)),
  ),
)('%s: every text is whole, within and apart at %o × %d', (...drawn) => {
  const [, size, scale, model] = drawn
  const { texts, targets } = render(build(model, size, scale), size)
  for (const [index, { text, rect }] of texts.entries()) {
    expect(rect.x, text).toBeGreaterThanOrEqual(-1)
    expect(rect.x + rect.width, text).toBeLessThanOrEqual(size.width + 1)
    expect(rect.y + rect.height, text).toBeLessThanOrEqual(size.height + 2)
    expect(text).not.toContain('…')
    for (const other of texts.slice(index + 1))
      expect(overlap(inset(rect, 1), inset(other.rect, 1)), `${text} and ${other.text}`).toBe(false)
  }
  const seen = targets.map(({ key }) => key)
  expect(seen).toEqual(model.rows.slice(0, seen.length).map(({ key }) => key))
})

test('bars are to one scale, and what is not printed stands at the end', () => {
  const series = seriesOf({ width: 620, height: 420 })
  for (const [row, { parts, unprinted }] of model.rows.entries()) {
    const values = series.map(({ name, data }) => {
      const item = data[row]!
      return [name, item === '-' ? 0 : item.value] as const
    })
    for (const { group, points } of parts) expect(new Map(values).get(group)).toBe(points)
    expect(values.at(-1)).toEqual(['unprinted', unprinted])
    // All of the scale is taken, so that the end is at the end.
    expect(values.reduce((sum, [, value]) => sum + value, 0)).toBe(model.longest)
  }
})

test('figures and notes stand in the picture where they fit', () => {
  const textsAt = (width: number) =>
    render(build(model, { width, height: 420 }), { width, height: 420 }).texts.map(
      ({ text }) => text,
    )
  expect(textsAt(900)).toEqual(expect.arrayContaining(['56.2', '9.2', '未印']))
  expect(textsAt(900)).toContain('中央企业退休人员社会化管理人事档案案管理补助资金')
  expect(textsAt(200)).not.toContain('9.2')
})

test('is drawn as it was', async () => {
  const { option } = build(model, { width: 620, height: 420 })
  await expect(compile(option)).toMatchFileSnapshot('compiled/spread.json')
})

test('bars on a telephone keep their figures where one name takes two lines', () => {
  const phone = { width: 358, height: 62 * model.rows.length }
  const { texts } = render(build(model, phone), phone)
  const written = texts.map(({ text }) => text)
  for (const { parts } of model.rows) for (const { text } of parts) expect(written).toContain(text)
  expect(written).toContain('未印')
  // A name of one line stands on its bar, not a line over it.
  const [name, figure] = ['全部 13 张表，平均', '56.2'].map(
    wanted => texts.find(({ text }) => text === wanted)!.rect,
  )
  expect(figure!.y - name!.y).toBeLessThan(2 * theme.type[0])
})
