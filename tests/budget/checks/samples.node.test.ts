import { describe, expect, it } from 'vitest'
import { countChecks, runChecks } from '@/budget/checks'
import { samples } from '../../fixtures/documents'

const find = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe.skipIf(!find('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  it('has no miss, and is not held to equalities that its other funds rule out', () => {
    const results = runChecks(find('jiangsu')!())
    expect(countChecks(results).byOutcome).toEqual({
      fails: 0,
      unproven: 0,
      holdsWithinRounding: 0,
      holds: 128,
      untestable: 4,
    })
    expect(results.find(({ id }) => id === 'wider:all|201|total')).toMatchObject({
      comparison: 'atLeast',
      outcome: 'holds',
      difference: 80_000_000,
      reason: '左边多 80.00 万元，多出的是财政拨款以外的资金。',
    })
    expect(results.find(({ title }) => title === '表三与表七逐行相等')).toMatchObject({
      outcome: 'untestable',
    })
    expect(results.find(({ id }) => id === 'threePublic:vehicles.operation')).toMatchObject({
      outcome: 'holds',
      difference: 0,
    })
  })
})

describe.skipIf(!find('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    it('has no miss: 元 in tables and 万元 in the text differ only by rounding', () => {
      const results = runChecks(find('shanghai')!())
      expect(countChecks(results).byOutcome).toEqual({
        fails: 0,
        unproven: 0,
        holdsWithinRounding: 16,
        holds: 289,
        untestable: 18,
      })
      expect(results.find(({ id }) => id === 'operatingFunds:total')).toMatchObject({
        outcome: 'holdsWithinRounding',
        difference: -2246,
        tolerance: 5000,
      })
      expect(results.find(({ id }) => id === 'threePublic:reception')).toMatchObject({
        outcome: 'holds',
        difference: 10_000_000,
        reason: expect.stringContaining('项目支出'),
      })
      expect(results.find(({ id }) => id === 'earmarked:30110')).toMatchObject({
        outcome: 'holds',
        right: { text: '1,097,073.43 元' },
      })
      expect(results.find(({ title }) => title.includes('涉及项目预算资金'))).toMatchObject({
        comparison: 'atLeast',
        outcome: 'holds',
      })
    })
  },
)
