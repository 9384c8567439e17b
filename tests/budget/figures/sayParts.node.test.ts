import { describe, expect, test } from 'vitest'
import { sayParts } from '@/budget/figures/sayParts'
import { plainText } from '@/text/segments'
import { mulberry } from '../../fixtures/province'

const say = (amounts: readonly (number | null)[], whole?: number) =>
  plainText(
    sayParts({
      parts: amounts.map((fen, index) => ({ fen, name: String.fromCharCode(65 + index) })),
      fenOf: ({ fen }) => fen,
      provenanceOf: () => null,
      whole: whole ?? amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0),
      wholeFrom: null,
      unit: '万元',
      verb: '用于',
      word: '科目',
    }),
  )
    .replaceAll('\u2009', ' ')
    .replace(/^，/, '')

describe('what may be said of parts', () => {
  test.each<[string, (number | null)[], string]>([
    ['one part is all', [5, null], '全部用于A'],
    ['a part has half', [30, 60, 10], '60.0% 用于B'],
    ['a part is clearly above the next', [45, 30, 25], '最大的是A，占 45.0%'],
    ['two are close, each with a fifth', [36, 34, 30], 'A占 36.0%、B占 34.0%'],
    ['a few have most', [18, 17, 17, 16, 16, 16], '前 3 个科目占 52.0%'],
    ['none has much', Array.from({ length: 300 }, () => 7), '前 6 个科目占 2.0%，很分散'],
    [
      'above the next, and yet little',
      [9, 5, ...Array.from({ length: 86 }, () => 1)],
      '前 6 个科目占 18.0%，很分散',
    ],
  ])('%s', (_, amounts, said) => {
    expect(say(amounts)).toBe(said)
  })

  test('no share of a whole with negative parts: their count and sum instead', () => {
    expect(say([90e8, -28.91e6, 10e8])).toBe('含 1 项冲减 −28.91 万元')
    expect(say([-1e6, -2e6])).toBe('含 2 项冲减 −3.00 万元')
  })

  test('nothing of a whole that is not positive, is less than its part, or has no parts', () => {
    expect(say([5], 0)).toBe('')
    expect(say([5], -5)).toBe('')
    expect(say([5], 4)).toBe('')
    expect(say([], 4)).toBe('')
  })

  test('no order among parts where more than they differ by is not accounted for', () => {
    expect(say([20, 5], 60)).toBe('')
    expect(say([30, 5], 50)).toBe('60.0% 用于A')
  })
})

test('no sentence contradicts its figures, over 500 lists of parts', () => {
  const random = mulberry(7)
  for (let round = 0; round < 500; round++) {
    const skew = 1 + random() * 8
    const amounts = Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
      random() < 0.03 ? -Math.floor(random() * 1e6) : Math.floor(random() ** skew * 1e8),
    )
    const sum = amounts.reduce((total, fen) => total + fen, 0)
    const whole = random() < 0.2 ? Math.floor(sum * random() * 2) : sum
    const said = say(amounts, whole)
    const about = JSON.stringify({ amounts, whole, said })
    const sorted = amounts.toSorted((a, b) => b - a)
    const [first = 0, second = 0] = sorted
    const percents = [...said.matchAll(/([−\d.]+)%/g)].map(([, text]) => Number(text))
    if (sorted.some(fen => fen < 0)) expect(said, about).toMatch(/^含 \d+ 项冲减 >?−/)
    if (whole <= 0) expect(percents, about).toEqual([])
    for (const percent of percents) {
      expect(percent, about).toBeGreaterThanOrEqual(0)
      expect(percent, about).toBeLessThanOrEqual(100)
    }
    if (said.includes('最大')) {
      expect(first * 2, about).toBeGreaterThanOrEqual(second * 3)
      expect(first * 10, about).toBeGreaterThanOrEqual(whole * 0.99)
    }
    if (said.includes('全部')) expect(first, about).toBe(whole)
    if (said.includes('分散')) {
      expect(percents[0], about).toBeLessThanOrEqual(50)
      expect(first * 5, about).toBeLessThan(whole)
    }
    const counted = /前 (\d+) 个科目/.exec(said)?.[1]
    if (counted) {
      const few = sorted.slice(0, Number(counted)).reduce((total, fen) => total + fen, 0)
      expect(percents[0], about).toBeCloseTo((few / whole) * 100, 0)
    }
  }
})
