import { expect, test } from 'vitest'
import { alignBySums } from '@/reading/tables/align'

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
