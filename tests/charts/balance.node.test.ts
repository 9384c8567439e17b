import { describe, expect, test } from 'vitest'
import { outlaysOf } from '@/budget/revenue/outlays'
import { balance } from '@/charts/balance/option'
import { overlap, type Size } from '@/charts/core/geometry'
import { type BalanceSide, buildBalanceModel } from '@/charts/balance/model'
import { document, theme, measure } from './draw'
import { compile, render } from './render'

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
const build = (shown: typeof model, size: Size, scale = 1) =>
  balance.build(shown, {
    theme: { ...theme, type: theme.type.map(each => each * scale) as unknown as typeof theme.type },
    size,
    motion: 0,
    measure,
    level: '',
  })
/** Parts in shrinking amounts, the last of them slivers. */
const sideOf = (name: string, count: number, each: string): BalanceSide => {
  const parts = Array.from({ length: count }, (_, index) => ({
    key: `${name} ${index}`,
    code: `${201 + index}`,
    name: `${each}${index}`,
    amount: Math.round(1_000_000_000 / 2 ** index) + 1,
  }))
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  return { name, total, currentYear: total - 500, carryOver: 500, parts }
}
const crowded = buildBalanceModel({
  revenue: sideOf('收入', 3, '来源'),
  expenditure: sideOf('支出', 24, '一个名字很长的功能分类科目支出'),
  unit: '元',
})
const single = buildBalanceModel({
  revenue: sideOf('收入', 1, '来源'),
  expenditure: sideOf('支出', 1, '类'),
  unit: '亿元',
})

const bottomOf = ({ y, height }: { y: number; height: number }) => y + height

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
    const { targets } = render(build(short, size), size)
    const lowest = (keys: readonly string[]) =>
      Math.max(...keys.map(key => bottomOf(targets.find(target => target.key === key)!.rect)))
    for (const { parts } of short.sides)
      expect(lowest(parts.map(({ key }) => key))).toBeCloseTo(size.height, -1)
  })

  test('columns and their parts are as high as their amounts', () => {
    render(build(crowded, size), size, ({ chart }) => {
      const heights = chart
        .getZr()
        .storage.getDisplayList(true)
        .filter(({ type }) => type === 'rect')
        .map(element => element.getBoundingRect().clone())
      const amounts = crowded.sides.flatMap(({ parts }) => parts.map(({ amount }) => amount))
      const most = Math.max(...heights.map(({ height }) => height))
      expect(heights.length).toBeGreaterThanOrEqual(amounts.length)
      expect(most).toBeGreaterThan(size.height * 0.4)
    })
  })

  test('the largest parts keep their figures where not all have room for theirs', () => {
    const many = buildBalanceModel({
      revenue: sideOf('收入', 1, '来源'),
      expenditure: sideOf('支出', 12, '一个名字很长的科目支出'),
      unit: '万元',
    })
    const room = { width: 358, height: 800 }
    const { texts } = render(build(many, room), room)
    const figured = many.sides[1].parts.map(({ amountText }) =>
      texts.some(({ text }) => text.includes(amountText)),
    )
    expect(figured.slice(0, 5)).not.toContain(false)
    expect(figured).toContain(false)
  })

  test('what is said of a band that runs out stands over it, and apart from the columns', () => {
    const ending = buildBalanceModel({
      revenue,
      expenditure: { ...expenditure, currentYear: expenditure.total, carryOver: 0 },
      unit: '万元',
    })
    for (const room of [size, { width: 640, height: 520 }]) {
      const { targets } = render(build(ending, room), room)
      const rectOf = (key: string) => targets.find(target => target.key === key)!.rect
      const words = rectOf('bridge carryOver')
      const [left] = ending.sides
      const column = rectOf(left.parts[0]!.key)
      const high = (room.height * revenue.carryOver!) / revenue.total
      expect(bottomOf(words)).toBeLessThan(room.height - high * 0.85)
      expect(words.x).toBeGreaterThan(column.x)
    }
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

  test.each(
    [model, crowded, single].flatMap(shown =>
      [size, { width: 560, height: 400 }, { width: 358, height: 460 }].flatMap(size =>
        [1, 1.6].map(scale => ({ ...size, scale, shown })),
      ),
    ),
  )('words stand apart and within the picture, at $width × $height × $scale', room => {
    const { texts, targets } = render(build(room.shown, room, room.scale), room)
    const parts = room.shown.sides.flatMap(side => side.parts.map(({ key }) => key))
    expect(targets.map(({ key }) => key).slice(0, parts.length)).toEqual(parts)
    expect(targets.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['total revenue', 'total expenditure', 'difference']),
    )
    for (const [index, { text, rect }] of texts.entries()) {
      expect(rect.x, text).toBeGreaterThanOrEqual(-1)
      expect(rect.x + rect.width, text).toBeLessThanOrEqual(room.width + 1)
      expect(rect.y, text).toBeGreaterThanOrEqual(-1)
      expect(bottomOf(rect), text).toBeLessThanOrEqual(room.height + 1)
      for (const other of texts.slice(index + 1))
        expect(overlap(rect, other.rect), `${text} and ${other.text}`).toBe(false)
    }
  })

  test('are drawn as they were', async () => {
    await expect(compile(build(model, size).option)).toMatchFileSnapshot('compiled/balance.json')
  })
})
