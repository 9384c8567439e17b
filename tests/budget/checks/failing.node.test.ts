import { expect, it } from 'vitest'
import { indexFailing, runChecks } from '@/budget/checks'
import { cellKey, statedKey } from '@/budget/checks/failing'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const failing = indexFailing(runChecks(document))

it('names the printed cells and the figures of sentences on both sides of what does not hold, and no others', () => {
  const printed = [...failing].map(([key, results]) => {
    const [table, row, cell] = key.split('|')
    return [
      results.map(({ id }) => id.split(':')[0]).join(),
      document.tables
        .find(one => one.id === table)
        ?.rows[Number(row)]?.cells[Number(cell)]?.trim() ?? key,
    ]
  })
  expect(printed).toEqual([
    ['carryOver', '476.09'],
    ['carryOver', '256.51'],
    ['same', 's41 0'],
    ['same', '5.40'],
    ['change', 's14 5.1'],
    ['change', 's14 354.11'],
    ['change', 's14 7216.31'],
    ...['10', '10', '5', '5', '5', '5', '10', '10', '20'].map(weight => ['weights', weight]),
  ])
  expect(failing.has(cellKey({ table: 't1', row: 0, cell: 0 }))).toBe(false)
})

it('knows a figure of a sentence however it is written', () => {
  expect(statedKey('s1', '7,216.30')).toBe(statedKey('s1', '7216.3'))
  expect(statedKey('s1', '5.00')).toBe(statedKey('s1', '5'))
  expect(statedKey('s1', '10')).not.toBe(statedKey('s1', '1'))
})
