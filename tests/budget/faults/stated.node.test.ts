import { describe, expect, it } from 'vitest'
import { checksOf, fault, sidesOf } from './read'

const fails = (text: string, start: string) =>
  checksOf(text)
    .filter(({ id, outcome }) => id.startsWith(start) && outcome === 'fails')
    .map(({ left, right }) => `${left.text}｜${right.text}`)

describe('K01: last year A, this year B, more by p percent', () => {
  it('tests the percentage with both amounts, and both amounts of an item', () => {
    expect(fails(fault('K01'), 'change:')).toEqual(['1.70%｜（117 − 100 万元） ÷ 100 万元 = 17%'])
    expect(fails(fault('K01'), 'twice:')).toEqual(['95 万元｜90 万元'])
    expect(fails(fault('K01'), 'same:')).toEqual(['95 万元｜900,000 元'])
    expect(sidesOf(fault('K01'), 'holds')).toContainEqual(
      expect.stringContaining('18.75%｜（95 − 80 万元） ÷ 80 万元 = 18.75%'),
    )
  })
  const mended = fault('K01', ['1.70%', '17.00%'], ['90万元', '95万元'], ['900,000', '950,000'])
  it.each([
    ['增加17.00%', '增长17%'],
    ['增加17.00%', '上升17.0%'],
    ['2025年当年预算执行数为100万元', '2025年预算执行数100万元'],
    ['2025年当年预算执行数为100万元', '上年执行数为100.00万元'],
  ])('holds in other words: %s as %s', (from, to) => {
    expect(fails(mended.replace(from, to), 'change:')).toEqual([])
    expect(fails(mended.replace(from, to), 'twice:')).toEqual([])
  })
  it('finds a fall that is called a rise', () => {
    expect(fails(mended.replace('执行数为100万元', '执行数为120万元'), 'change:')).toEqual([
      expect.stringContaining('（117 − 120 万元） ÷ 120 万元 = −2.5%'),
    ])
  })
  it('compares the name that a sentence prints beside a code with the name in the tables', () => {
    expect(checksOf(fault('K01')).find(({ id }) => id.startsWith('code:'))?.outcome).toBe('holds')
    expect(fails(fault('K01', ['普法宣传（05项）', '普法宣传（01项）']), 'code:')).toEqual([
      '普法宣传｜行政运行',
    ])
  })
})

describe('K18: a final account says what was budgeted', () => {
  it('tests the rate, and what the words say of the two figures', () => {
    expect(fails(fault('K18'), 'completion:')).toEqual([])
    expect(fails(fault('K18'), 'comparison:')).toEqual(['大于预算数｜小于预算数'])
    expect(fails(fault('K18', ['97.33%', '97.63%']), 'completion:')).toEqual([
      '97.63%｜151.89 万元 ÷ 156.05 万元 = 97.33%',
    ])
  })
  it.each([
    ['决算数小于预算数', '156.05'],
    ['支出决算小于年初预算', '156.05'],
    ['决算数大于预算数', '150.05'],
    ['决算数与预算数持平', '151.89'],
    ['决算数与预算数基本持平', '152.05'],
  ])('%s holds with a budget of %s', (said, budget) => {
    const text = fault('K18', ['决算数大于预算数', said], ['156.05', budget])
    expect(fails(text, 'comparison:')).toEqual([])
  })
  it.each([
    ['决算数大于预算数', '151.89'],
    ['决算数等于预算数', '190.00'],
    ['决算数小于预算数', '150.05'],
  ])('%s does not with a budget of %s', (said, budget) => {
    const text = fault('K18', ['决算数大于预算数', said], ['156.05', budget])
    expect(fails(text, 'comparison:')).toHaveLength(1)
  })
})
