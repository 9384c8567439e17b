import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatAmount,
  formatCount,
  formatDate,
  formatExact,
  formatPercent,
  isRounded,
  spaceText,
  toTenths,
} from '@/text/format'
import { toFen } from '@/document/money'

const wan = (decimal: string) => toFen(decimal, '万元')

describe('formatAmount', () => {
  test.each([
    ['9619.41', '万元', '9,619.41'],
    ['9619.41', '元', '96,194,100.00'],
    ['9619.41', '亿元', '0.9619'],
    ['-97598.96', '万元', '−97,598.96'],
    ['0', '万元', '0.00'],
    ['9101.677535', '万元', '9,101.68'],
    ['1.005', '万元', '1.01'],
    ['-1.005', '万元', '−1.01'],
    ['0.004999', '万元', '<0.01'],
    ['-0.004999', '万元', '>−0.01'],
    ['14.72', '亿元', '0.0015'],
    ['0.02', '亿元', '<0.0001'],
  ] as const)('%s 万元 in %s is %s', (decimal, unit, shown) => {
    expect(formatAmount(wan(decimal), unit)).toBe(shown)
  })

  test('a figure that is not there is a dash, and a sign is shown on request', () => {
    expect(formatAmount(null, '万元')).toBe('—')
    expect(formatAmount(wan('354.11'), '万元', { signed: true })).toBe('+354.11')
    expect(formatAmount(0, '万元', { signed: true })).toBe('0.00')
  })

  test('what is shown in 元 is exact for every safe amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fen => {
        const digits = formatAmount(fen, '元').replace(/[,.]/g, '').replace('\u2212', '-')
        expect(BigInt(digits)).toBe(BigInt(fen))
      }),
      { seed: 20240227 },
    )
  })
})

test('the exact amount keeps every decimal, and says when the shown one does not', () => {
  expect(formatExact(wan('9101.677535'), '万元')).toBe('9,101.677535')
  expect(formatExact(wan('9619.41'), '亿元')).toBe('0.961941')
  expect([
    isRounded(wan('9619.41'), '万元'),
    isRounded(wan('9619.41'), '亿元'),
    isRounded(wan('-1.005'), '万元'),
  ]).toEqual([false, true, true])
})

describe('formatPercent', () => {
  test.each([
    ['8836.68', '9619.41', '91.9%'],
    ['-97598.96', '107218.37', '−91.0%'],
    ['1', '1', '100.0%'],
    ['0', '9619.41', '0.0%'],
    ['2.44', '9619.41', '<0.1%'],
    ['-2.44', '9619.41', '>−0.1%'],
    ['1', '0', '—'],
  ])('%s of %s is %s', (part, whole, shown) => {
    expect(formatPercent(wan(part), wan(whole))).toBe(shown)
  })

  test('rounds half away from zero and never by floats', () => {
    expect(toTenths(5, 10_000)).toBe(1)
    expect(toTenths(-5, 10_000)).toBe(-1)
    expect(toTenths(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(1000)
  })
})

test('a thin gap stands between Chinese and Latin, however they were set before', () => {
  const gapped = (text: string) => spaceText(text).replaceAll('\u2009', '_')
  expect(gapped('2024年预算9,619.41万元，占91.9%。')).toBe('2024_年预算_9,619.41_万元，占_91.9%。')
  expect(gapped('2024 年社保 208 类')).toBe('2024_年社保_208_类')
  expect(gapped(spaceText('比上年−91.0%'))).toBe('比上年_−91.0%')
  expect(gapped('第5行说“2024 年减5%，“紧日子”的1次”，共2项')).toBe(
    '第_5_行说“2024 年减5%，“紧日子”的1次”，共_2_项',
  )
  expect(gapped('减少（−91.0%），“2024”')).toBe('减少（−91.0%），“2024”')
})

test('counts and dates', () => {
  expect([formatCount(20000), formatCount(-3), formatCount(null)]).toEqual(['20,000', '−3', '—'])
  expect([formatDate('2024-02-27'), formatDate('2024年2月')]).toEqual([
    '2024\u2009年\u20092\u2009月\u200927\u2009日',
    '2024年2月',
  ])
})
