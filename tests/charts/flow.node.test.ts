import { describe, expect, test } from 'vitest'
import { moneyFlow } from '@/budget/tree/flow'
import { flow } from '@/charts/flow/option'
import { layoutFlow } from '@/charts/flow/layout'
import { buildFlowModel } from '@/charts/flow/model'
import { textWidth } from '@/charts/core/text'
import { officeOf2019 } from '../fixtures/otherUnits'
import { document, theme } from './draw'

const model = buildFlowModel({ flow: moneyFlow(document)!, unit: '万元' })
const size = { width: 900, height: 480 }

describe('a flow of money', () => {
  test('has three columns with exact figures', () => {
    expect(
      model.columns.map(column =>
        column.map(({ name, amountText, shareText }) => `${name} ${amountText} ${shareText}`),
      ),
    ).toEqual([
      ['当年预算 9,143.32 95.1%', '上年结转 476.09 4.9%'],
      ['社会保障和就业 8,836.68 91.9%', '住房保障 586.86 6.1%', '卫生健康 195.87 2.0%'],
      ['基本支出 7,216.31 75.0%', '项目支出 2,403.10 25.0%'],
    ])
    expect(model.columns[1]![0]!.details).toEqual([
      '来自 当年预算 8,360.59、上年结转 476.09',
      '用于 基本支出 6,433.58、项目支出 2,403.10',
    ])
  })

  test('shows two columns where no table says which class the money of which year goes to', () => {
    const other = moneyFlow(officeOf2019())!
    expect(
      buildFlowModel({ flow: other, unit: '万元' }).columns.map(column => column.length),
    ).toEqual([3])
  })

  test.each([size, { width: 560, height: 400 }, { width: 358, height: 380 }])(
    'no word lies on a band, and everything fits, at $width × $height',
    size => {
      const { boxes, bands } = layoutFlow({ model, size, type: theme.type })
      const gaps = bands.map(({ from, to }) => [from.rect.x + from.rect.width, to.rect.x] as const)
      for (const { lines, zone, item } of boxes) {
        expect(zone.y + zone.height).toBeLessThanOrEqual(size.height + 1)
        for (const { text, x, size: high, anchor } of lines) {
          const width = textWidth(text, high)
          const [left, right] = anchor === 'end' ? [x - width, x] : [x, x + width]
          expect(left, text).toBeGreaterThanOrEqual(-1)
          expect(right, text).toBeLessThanOrEqual(size.width + 1)
          for (const [from, to] of gaps)
            expect(right <= from + 0.5 || left >= to - 0.5, `${item.name} ${text}`).toBe(true)
        }
      }
    },
  )

  test('bands are as thick as their amounts, to one scale', () => {
    const { boxes, bands } = layoutFlow({ model, size, type: theme.type })
    const scale = boxes[0]!.rect.height / boxes[0]!.item.amount
    for (const { item, rect } of boxes) expect(rect.height / item.amount).toBeCloseTo(scale, 12)
    for (const { item, rect } of boxes.filter(box => box.item.kind === 'class')) {
      const out = bands
        .filter(band => band.from.item === item)
        .reduce((sum, { thickness }) => sum + thickness, 0)
      expect(out).toBeCloseTo(rect.height, 6)
    }
  })

  test('is drawn as it was', async () => {
    const { option } = flow.build(model, { theme, size, origin: null, motion: 0 })
    const rounded = JSON.stringify(
      option,
      (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
      1,
    )
    await expect(`${rounded}\n`).toMatchFileSnapshot('compiled/flow.json')
  })
})

test('without bands the classes take the room that bands would have, and uses known only in total stand beside them', () => {
  const node = (key: string, amount: number) => ({ key, code: null, name: key, amount })
  const flow = {
    sources: [],
    classes: [node('class:201', 700), node('class:208', 300)],
    uses: [node('use:basic', 600), node('use:project', 400)],
    links: [],
    total: 1000,
  }
  const { boxes, bands } = layoutFlow({
    model: buildFlowModel({ flow, unit: '万元' }),
    size: { width: 900, height: 400 },
    type: [14, 16, 20],
  })
  expect(bands).toEqual([])
  const [first, , use] = boxes
  expect(first!.rect.x).toBe(0)
  expect(first!.rect.width).toBeGreaterThan(600)
  expect(first!.rect.x + first!.rect.width).toBeLessThan(use!.rect.x)
  expect(Math.max(...boxes.map(({ zone }) => zone.x + zone.width))).toBeLessThanOrEqual(900)
})
