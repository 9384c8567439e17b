import { describe, expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { invented, samples } from '../../fixtures/documents'
import { of, show, wan } from './shownComparisons'

const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe.skipIf(!sample('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  test('discloses no prior year', () => {
    const found = compareBudget(sample('jiangsu')!())
    expect(found.every(({ state }) => state === 'notDisclosed')).toBe(true)
    expect(wan(of(found, 'operatingFunds').current?.fen)).toBe('1130.74')
  })
})

describe.skipIf(!sample('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    test('compares all expenditure by what is said of fiscal expenditure, and 三公, in 万元 beside tables in 元', () => {
      const found = compareBudget(sample('shanghai')!())
      expect(found.filter(({ state }) => state !== 'notDisclosed').map(show)).toEqual([
        ['total', 'changed', '9101.68', '11491.20', '-2389.52', '−20.8%', null],
        ['threePublic', 'same', '867.50', '867.50', '0.00', '0.0%', null],
        ['overseas', 'same', '839.00', '839.00', '0.00', '0.0%', null],
        ['vehicles', 'same', '0.00', '0.00', '0.00', null, null],
        ['vehicles.purchase', 'same', '0.00', '0.00', '0.00', null, null],
        ['vehicles.operation', 'same', '0.00', '0.00', '0.00', null, null],
        ['reception', 'same', '28.50', '28.50', '0.00', '0.0%', null],
        ['governmentFund', 'same', '0.00', '0.00', '0.00', null, null],
        ['stateCapital', 'same', '0.00', '0.00', '0.00', null, null],
      ])
      expect(of(found, 'total').reason?.text).toBe('项目调整')
    })
  },
)

describe('invented documents', () => {
  test('changes stand in sentences in 万元 beside tables in 元, with their reason', () => {
    const found = compareBudget(invented['xian-justice-2025.txt']!())
    expect(found.filter(({ state }) => state !== 'notDisclosed').map(show)).toEqual([
      ['threePublic', 'changed', '32.00', '40.00', '-8.00', '−20.0%', null],
      ['overseas', 'same', '0.00', '0.00', '0.00', null, null],
      ['vehicles', 'same', '24.00', '24.00', '0.00', '0.0%', null],
      ['vehicles.purchase', 'same', '0.00', '0.00', '0.00', null, null],
      ['vehicles.operation', 'same', '24.00', '24.00', '0.00', '0.0%', null],
      ['reception', 'changed', '8.00', '16.00', '-8.00', '−50.0%', null],
      ['fiscalRevenue', 'changed', '1150.00', '1000.00', '150.00', '+15.0%', null],
    ])
    expect(of(found, 'fiscalRevenue').reason?.text).toBe('人员增加')
    // Fiscal revenue is not all revenue: its change says nothing of the whole.
    expect(of(found, 'total')).toMatchObject({ state: 'notDisclosed', prior: null })
  })
  test('a document without sentences discloses no prior year', () => {
    const found = compareBudget(invented['qinghe-water-2025.md']!())
    expect(found.every(({ state }) => state === 'notDisclosed')).toBe(true)
    expect(wan(of(found, 'class:213').current?.fen)).toBe('1834.56789')
  })
})
