import { expect, test } from 'vitest'
import { overlap, type Rect } from '@/charts/core/geometry'
import { seriesOf } from '@/charts/core/chart'
import { wrap } from '@/charts/core/text'
import { balance } from '@/charts/balance/option'
import { buildBalanceModel } from '@/charts/balance/model'
import { bars } from '@/charts/bars/option'
import type { BarsData } from '@/charts/bars/data'
import { buildBarsModel } from '@/charts/bars/model'
import { flow } from '@/charts/flow/option'
import { buildFlowModel } from '@/charts/flow/model'
import { line } from '@/charts/line/option'
import { buildLineModel } from '@/charts/line/model'
import { buildTreemapModel } from '@/charts/treemap/model'
import { treemap } from '@/charts/treemap/option'
import { layoutTreemap } from '@/charts/treemap/layout'
import { prepareContext } from '@/charts/core/kind'
import { moneyFlow } from '@/budget/tree/flow'
import { document, measure, theme } from '../draw'
import { render, type Rendered } from '../render'

const contextOf = (width: number, height: number) =>
  ({ theme, size: { width, height }, measure, level: '', motion: 0 }) as const

test('no line at all holds no words, however short they are', () => {
  expect(wrap('短', { size: 14, width: 100, lines: 0, measure })).toBeNull()
})

/** The dot of a relation that does not hold, at the upper right of the words that it is of. */
const dotAt = ({ x, y, width }: Rect): Rect => ({ x: x + width, y: y - 3, width: 6, height: 6 })
/** What of a line of text is ink: blanks at its end are none. */
const inkOf = (text: string, { x, y, width, height }: Rect): Rect => ({
  x,
  y: y + height * 0.1,
  width: (width * measure(text.trimEnd(), 12)) / measure(text, 12) - 1,
  height: height * 0.8,
})
function expectFreeDots({ targets, texts }: Rendered, size: { readonly width: number }): void {
  expect(targets.length).toBeGreaterThan(0)
  for (const { key, words } of targets) {
    expect(words, key).not.toBeNull()
    const dot = dotAt(words!)
    const inside = { ...dot, x: Math.min(dot.x, size.width - dot.width) }
    for (const { text, rect } of texts)
      expect(overlap(inside, inkOf(text, rect)), `${key} on ${text}`).toBe(false)
  }
}

test.each([358, 708, 1100])('the dot of a line is beside its figure at %i px', width => {
  const context = contextOf(width, 420)
  const series = [
    { key: 'total', name: '“三公”经费', last: 1472 },
    { key: 'vehicles', name: '公务用车购置及运行费', last: 540 },
    { key: 'reception', name: '公务接待费', last: 932 },
  ].map(({ last, ...each }, tone) => ({
    ...each,
    tone,
    points: [
      { year: 2023, fen: last + 300, derived: true },
      { year: 2024, fen: last, derived: false },
    ],
  }))
  const model = buildLineModel({ series, unit: '万元', chosen: null })
  expectFreeDots(render(line.build(model, context), context.size), context.size)
})

test.each([358, 900])('the only year stands in the middle with its names at %i px', width => {
  const context = contextOf(width, 420)
  const series = ['“三公”经费', '公务用车购置及运行费'].map((name, tone) => ({
    key: name,
    name,
    tone,
    points: [{ year: 2019, fen: 66010 * (tone + 1), derived: false }],
  }))
  const model = buildLineModel({ series, unit: '万元', chosen: null })
  const { texts } = render(line.build(model, context), context.size)
  const names = texts.filter(({ text }) => text.includes('公'))
  expect(names).toHaveLength(2)
  for (const { text, rect } of texts) {
    expect(rect.x, text).toBeGreaterThanOrEqual(0)
    expect(rect.x + rect.width, text).toBeLessThanOrEqual(width + 0.5)
  }
})

const rows: BarsData['rows'] = ['一般公共服务支出', '教育支出'].map((name, at) => ({
  key: name,
  code: `20${at + 1}`,
  name,
  kind: 'row',
  leads: true,
  amount: 300,
  share: 500,
  parts: [
    { key: 'basic', name: '基本支出', amount: 200, share: 667 },
    { key: 'project', name: '项目支出', amount: 100, share: 333 },
  ],
  inside: [
    { key: 'personnel', name: '人员经费', amount: 150, share: 750 },
    { key: 'operating', name: '公用经费', amount: 50, share: 250 },
  ],
}))
const barsOf = (off?: readonly string[]) =>
  buildBarsModel({ unit: '元', as: 'amount', rows, shareOf: '全部', ...(off && { off }) })
const captions = (off?: readonly string[]) => barsOf(off).rows[0]!.captions.map(({ long }) => long)

test.each([358, 900])('the dot of a row is at the end of its name at %i px', width => {
  const context = contextOf(width, 200)
  expectFreeDots(render(bars.build(barsOf(), context), context.size), context.size)
})

test('nothing is said under a bar of what is switched off, and nothing more of the rest', () => {
  expect(captions()).toEqual(['基本支出 2.00（人员 1.50，公用 0.50）', '项目支出 1.00'])
  expect(captions(['basic', 'personnel', 'operating'])).toEqual(['项目支出 1.00'])
  expect(captions(['operating'])).toEqual(['基本支出 2.00', '项目支出 1.00'])
  const context = contextOf(500, 200)
  const { option } = bars.build(barsOf(['basic', 'personnel', 'operating']), context)
  expect(JSON.stringify(seriesOf({ option, marks: [] }))).not.toContain('基本支出 2.00')
})

test('the uses under the bar of a tile end within it, or are left out', () => {
  const use = (key: 'basic' | 'project', name: string) => ({ key, name, amount: 1_234_567_890 })
  const model = buildTreemapModel({
    unit: '万元',
    whole: { name: '本类', amount: 9_876_543_120 },
    total: null,
    parts: ['一', '二', '三', '四'].map(name => ({
      key: name,
      kind: 'subject',
      code: '20801',
      name: `其他公共事业发展与促进事务${name}`,
      amount: 2_469_135_780,
      uses: [use('basic', '基本'), use('project', '项目')],
      below: { whole: null, parts: [] },
      leads: true,
    })),
  })
  let drawn = 0
  for (let width = 300; width <= 900; width += 20) {
    const context = contextOf(width, 420)
    const { tiles } = layoutTreemap(model, prepareContext(context))
    const { texts } = render(treemap.build(model, context), context.size)
    const uses = texts.filter(({ text }) => text.includes(' · 项目'))
    expect(uses).toHaveLength(tiles.filter(({ bar }) => bar).length)
    drawn += uses.length
    for (const { rect } of uses)
      expect(
        tiles.some(
          ({ rect: tile }) => rect.x >= tile.x && rect.x + rect.width <= tile.x + tile.width,
        ),
      ).toBe(true)
  }
  expect(drawn).toBeGreaterThan(0)
})

test('a class that is wider than its column has its name in lines, and its amount', () => {
  const model = buildFlowModel({ flow: moneyFlow(document)!, unit: '万元' })
  const context = contextOf(358, 400)
  const { texts } = render(flow.build(model, context), context.size)
  const words = texts.map(({ text }) => text).join('')
  expect(words).toContain('社会保障和就业')
  expect(words).toContain('8,836.68')
})

test('a part of a balance never has its figure without its name', () => {
  const parts = Array.from({ length: 12 }, (_, at) => ({
    key: `${at}`,
    code: `${201 + at}`,
    name: `灾害防治及应急管理支出${at}`,
    amount: 40_150_510 + at,
  }))
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  const side = { name: '支出', total, currentYear: total, carryOver: 0, parts }
  const model = buildBalanceModel({
    revenue: { ...side, name: '收入', parts: [{ ...parts[0]!, key: 'all', amount: total }] },
    expenditure: side,
    unit: '万元',
  })
  const context = contextOf(358, 420)
  const { series } = balance.build(model, context).option
  const labels = [series ?? []].flat().flatMap(each => {
    const { label } = each as { label?: { show?: boolean; formatter?: string } }
    return label?.show ? [label.formatter ?? ''] : []
  })
  expect(labels.length).toBeGreaterThan(2)
  for (const label of labels) expect(label).toMatch(/灾害/)
})

test('a mark without room takes the word before it along, and loses no line', () => {
  const name = '云岭市综合保障和公共服务管理中心（本级）'
  for (let letters = 6; letters <= 20; letters += 0.25) {
    const lines = wrap(name, { size: 10, width: letters * 10, lines: 4 })
    expect(lines?.join(''), String(letters)).toBe(name)
    for (const line of lines ?? []) expect(line).not.toMatch(/^）/)
  }
})
