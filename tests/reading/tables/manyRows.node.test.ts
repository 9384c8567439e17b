import { expect, test } from 'vitest'
import { alignBySums } from '@/reading/tables/align'
import type { DraftRow } from '@/reading/tables/draft'
import type { RowLabel } from '@/reading/tables/labels'
import { nestAtTop } from '@/reading/tables/nestedSums'
import { readRows } from './grids'

test('more rows than a call takes arguments are laid under their columns', () => {
  const row = ['208', '3.00', '1.00', '2.00']
  const found = alignBySums({
    columns: 3,
    sums: [{ whole: 0, parts: [1, 2] }],
    rows: Array.from({ length: 1_000_000 }, () => row),
    start: 1,
    unit: '万元',
  })
  expect(found).not.toBeNull()
})

test('many rows without ordinals that do not add up stay where they are', () => {
  const { rows } = readRows(
    'revenueExpenditure',
    '收入|本年预算',
    '一、财政拨款收入|10.00',
    ...Array.from({ length: 3000 }, (_, index) => `某项收入${index}|0.0${(index % 9) + 1}`),
    '收入总计|10.00',
  )
  expect(new Set(rows.slice(1, -1).map(({ parent }) => parent))).toEqual(new Set([0]))
})

test('each of many totals looks at the rows that it closes', () => {
  let asked = 0
  const row = (role: 'line' | 'total') => ({
    role,
    parent: null,
    name: role === 'line' ? '财政拨款收入' : '收入总计',
    get amounts() {
      asked++
      return { total: '1.00' }
    },
  })
  const rows = Array.from({ length: 400 }, (_, index) => row(index % 2 ? 'total' : 'line'))
  nestAtTop({
    rows: rows as unknown as DraftRow[],
    labels: rows.map(() => ({}) as RowLabel),
    keys: ['total'],
    unit: '万元',
  })
  expect(asked).toBe(rows.length)
})
