import { expect, test } from 'vitest'
import { buildCompared } from '@/budget/library/buildCompared'
import { listEntries } from '@/budget/library/listEntries'

test('a unit whose region is read in one year only is not compared, as in prepared sums', () => {
  const make = (year: number, region: string | null) => ({
    edition: `${year}${region}`,
    document: `${year}`,
    unit: '甲市水务局',
    unitCode: null,
    department: null,
    region,
    role: null,
    year,
    kind: 'budget' as const,
    failing: null,
    figures: [{ key: 'total', name: '支出合计', value: year }],
  })
  const stepsOf = (before: string | null) =>
    buildCompared(listEntries([make(2024, '甲市'), make(2023, before)]), {
      year: 2024,
      kind: 'budget',
    }).steps
  expect(stepsOf('甲市')).toHaveLength(1)
  expect(stepsOf(null)).toEqual([])
})
