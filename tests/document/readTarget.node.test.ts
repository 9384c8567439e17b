import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTarget } from '@/document/readTarget'

describe('readTarget', () => {
  it.each([
    ['<1345', { kind: 'lessThan', value: '1345' }],
    ['≥95%', { kind: 'atLeast', value: '95', unit: '%' }],
    ['≤570万', { kind: 'atMost', value: '570', unit: '万' }],
    ['=2', { kind: 'equal', value: '2' }],
    ['240-350', { kind: 'between', value: '240', upper: '350' }],
    ['352', { kind: 'equal', value: '352', bare: true }],
    ['及时', { kind: 'qualitative' }],
    ['逐渐提高', { kind: 'qualitative' }],
    ['0起', { kind: 'equal', value: '0', unit: '起', bare: true }],
    ['≥0.749', { kind: 'atLeast', value: '0.749' }],
    ['$\\geq 95\\%$', { kind: 'atLeast', value: '95', unit: '%' }],
    ['$\\leqslant 1.3$ 万元', { kind: 'atMost', value: '1.3', unit: '万元' }],
    ['$= 2$', { kind: 'equal', value: '2' }],
    ['≥ 9', { kind: 'atLeast', value: '9' }],
    ['≤ 16 万元', { kind: 'atMost', value: '16', unit: '万元' }],
    ['=1100 元', { kind: 'equal', value: '1100', unit: '元' }],
    ['=32224.83 平方米', { kind: 'equal', value: '32224.83', unit: '平方米' }],
    ['100%', { kind: 'equal', value: '100', unit: '%', bare: true }],
    ['大于等于95%', { kind: 'atLeast', value: '95', unit: '%' }],
    ['不低于90%', { kind: 'atLeast', value: '90', unit: '%' }],
    ['不超过5天', { kind: 'atMost', value: '5', unit: '天' }],
    ['95%以上', { kind: 'atLeast', value: '95', unit: '%' }],
    ['24小时内', { kind: 'atMost', value: '24', unit: '小时' }],
    ['超过1,200人次', { kind: 'moreThan', value: '1200', unit: '人次' }],
    ['≥95％', { kind: 'atLeast', value: '95', unit: '%' }],
    ['＞９０％', { kind: 'moreThan', value: '90', unit: '%' }],
    ['>=90', { kind: 'atLeast', value: '90' }],
    ['1-2次', { kind: 'between', value: '1', upper: '2', unit: '次' }],
    ['10~20', { kind: 'between', value: '10', upper: '20' }],
    ['90%—95%', { kind: 'between', value: '90', upper: '95', unit: '%' }],
    ['1万-2万元', { kind: 'between', value: '1', upper: '2', unit: '万元' }],
    ['3次/年', { kind: 'equal', value: '3', unit: '次/年', bare: true }],
    ['达到95%', { kind: 'equal', value: '95', unit: '%', bare: true }],
    ['-5%', { kind: 'equal', value: '-5', unit: '%', bare: true }],
  ])('reads %s', (raw, meaning) => {
    expect(readTarget(raw)).toEqual({ raw, ...meaning })
  })

  it.each([
    '',
    ' ',
    '—',
    '2024年',
    '2024-12-31',
    '12月底前',
    '12月31日前完成',
    '3A级',
    '350-240',
    '≤95%以上',
    '≥1-2',
    '1,2,3.4.5',
    '1.2.3',
    '约100人',
    '95%左右',
    '准确便捷',
    '≥',
    '达标',
    '100%及时',
    '$$',
    '\\',
  ])('leaves %s in words', raw => {
    expect(readTarget(raw)).toEqual({ raw, kind: 'qualitative' })
  })

  const seed = { seed: 20241123 }
  const decimal = fc
    .tuple(fc.nat(999_999_999), fc.option(fc.integer({ min: 1, max: 999 })))
    .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`))
  const blank = fc.constantFrom('', ' ', '　')

  it('finds operator, value and unit however they are spaced', () => {
    const operators = fc.constantFrom(
      ['≥', 'atLeast'],
      ['>=', 'atLeast'],
      ['不少于', 'atLeast'],
      ['≤', 'atMost'],
      ['不超过', 'atMost'],
      ['>', 'moreThan'],
      ['小于', 'lessThan'],
      ['=', 'equal'],
    )
    fc.assert(
      fc.property(
        operators,
        decimal,
        fc.constantFrom('', '%', '万元', '人次', '个工作日'),
        blank,
        blank,
        ([operator, kind], value, unit, before, between) => {
          const raw = `${operator}${before}${value}${between}${unit}`
          expect(readTarget(raw)).toEqual({ raw, kind, value, ...(unit ? { unit } : {}) })
        },
      ),
      seed,
    )
  })

  it('never throws, keeps the raw text, and has a value exactly where it is no matter of words', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0129.,-~≥≤<>=$\\%％ 　年月万元次以上内不低于超过达到<p>'),
        }),
        raw => {
          const target = readTarget(raw)
          expect(target.raw).toBe(raw)
          expect(target.value === undefined).toBe(target.kind === 'qualitative')
          expect(target.upper === undefined).toBe(target.kind !== 'between')
          for (const value of [target.value, target.upper])
            if (value !== undefined) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
        },
      ),
      { ...seed, numRuns: 2000 },
    )
  })

  it.each(['9', '≥', '-', ' ', '1-', '9,', '$', '\\geq', '％'])(
    'comes to an end with a megabyte of “%s” in one cell',
    piece => {
      const raw = piece.repeat(Math.floor(1_000_000 / piece.length))
      expect(readTarget(raw).raw).toBe(raw)
    },
  )
})
