import { describe, expect, test } from 'vitest'
import { outlaysOf } from '@/budget/revenue/outlays'
import { balance } from '@/charts/balance/option'
import { layoutBalance } from '@/charts/balance/layout'
import { type BalanceSide, buildBalanceModel } from '@/charts/balance/model'
import { sceneText } from './changes'
import { document, theme, measure } from './draw'

const { whole, lines } = outlaysOf(document, 't1')!
const expenditure: BalanceSide = {
  name: '支出',
  total: whole.total!.fen,
  currentYear: whole.currentYear!.fen,
  carryOver: whole.carryOver!.fen,
  parts: lines.flatMap(({ key, code, name, total }) =>
    total && total.fen > 0 ? [{ key, code, name, amount: total.fen }] : [],
  ),
}
const revenue: BalanceSide = {
  ...expenditure,
  name: '收入',
  parts: [{ key: 'row-3', code: null, name: '一般公共预算拨款收入', amount: expenditure.total }],
}
const model = buildBalanceModel({ revenue, expenditure, unit: '万元' })
const size = { width: 900, height: 520 }

describe('revenue against expenditure', () => {
  test('meet by the year of the money, with the classes of the same table', () => {
    expect(model.verdict).toBe('两边相等')
    expect(model.bridges.map(({ name, text }) => `${name} ${text}`)).toEqual([
      '当年预算 9,143.32 · 95.1%',
      '上年结转 476.09 · 4.9%',
    ])
    expect(
      model.sides[1].parts.map(
        ({ code, name, amountText, shareText }) => `${code} ${name} ${amountText} ${shareText}`,
      ),
    ).toEqual([
      '208 社会保障和就业支出 8,836.68 91.9%',
      '210 卫生健康支出 195.87 2.0%',
      '221 住房保障支出 586.86 6.1%',
    ])
  })

  test('say what they differ by, and stand on one ground', () => {
    const short = buildBalanceModel({
      revenue,
      expenditure: {
        ...expenditure,
        total: expenditure.total - 1_000_000,
        carryOver: expenditure.carryOver! - 1_000_000,
      },
      unit: '万元',
    })
    expect(short.verdict).toBe('收入多 1.00')
    expect(short.bridges[1]!.text).toBe('收入 476.09，支出 475.09')
    for (const { rect } of layoutBalance({ model: short, size, type: theme.type }).columns)
      expect(rect.y + rect.height).toBeCloseTo(size.height, 6)
  })

  test('meet as a whole where a table does not print the years', () => {
    const bare = { currentYear: null, carryOver: null }
    expect(
      buildBalanceModel({
        revenue: { ...revenue, ...bare },
        expenditure: { ...expenditure, ...bare },
        unit: '万元',
      }).bridges.map(({ key }) => key),
    ).toEqual(['total'])
  })

  test.each([size, { width: 358, height: 460 }])(
    'words of the parts do not meet, at $width × $height',
    size => {
      for (const { parts } of layoutBalance({ model, size, type: theme.type }).columns) {
        for (const [index, { lines: words }] of parts.entries()) {
          const before = parts[index - 1]?.lines.at(-1)
          if (before) expect(words[0]!.y - words[0]!.size).toBeGreaterThanOrEqual(before.y)
          expect(words.at(-1)!.y).toBeLessThanOrEqual(size.height)
        }
      }
    },
  )

  test('are drawn as they were', async () => {
    const { option } = balance.build(model, {
      theme,
      size,
      motion: 0,
      measure,
      level: '',
    })
    await expect(sceneText(option)).toMatchFileSnapshot('compiled/balance.json')
  })
})
