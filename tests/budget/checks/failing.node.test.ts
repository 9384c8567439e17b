import { expect, it } from 'vitest'
import { indexFailing, runChecks } from '@/budget/checks'
import { cellKey } from '@/budget/checks/failing'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const failing = indexFailing(runChecks(document))

it('names the printed cells on both sides of what does not hold, and no others', () => {
  const printed = [...failing].map(([key, { id }]) => {
    const [table, row, cell] = key.split('|')
    return [id.split(':')[0], document.tables.find(one => one.id === table)?.rows[Number(row)]?.cells[Number(cell)]?.trim()]
  })
  expect(printed).toEqual([
    ['carryOver', '476.09'], ['carryOver', '256.51'], ['same', '5.40'],
    ...['10', '10', '5', '5', '5', '5', '10', '10', '20'].map(weight => ['weights', weight]),
  ])
  expect(failing.has(cellKey({ table: 't1', row: 0, cell: 0 }))).toBe(false)
})
