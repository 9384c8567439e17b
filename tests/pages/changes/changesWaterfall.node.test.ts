import { expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import type { Comparison } from '@/budget/comparison/comparison'
import { buildChangesWaterfall, describeWaterfall } from '@/pages/changes/changesWaterfall'
import { waterfallTable } from '@/pages/changes/waterfallTable'
import { document } from '../../charts/draw'

const all = compareBudget(document)
const data = buildChangesWaterfall(all, '万元')!
const plain = (text: string) => text.replaceAll(/\s/g, '')

test('the finest parts whose changes add up to that of the total lead to it', () => {
  // Persons and operation are rounded in the text, and miss the total by 0.01 万元.
  expect(data.steps.map(({ key, amount, scoped }) => [key, amount, scoped])).toEqual([
    ['basic', 354_110_000, false],
    ['project', -97_953_070_000, true],
  ])
  expect(plain(describeWaterfall(data))).toBe(
    '从上年的107,218.37到本年的9,619.41万元，口径不变的部分增加354.11，含口径变化的部分减少97,953.07',
  )
})

test('its table has each step, where it leads, and the sums', () => {
  const table = waterfallTable(data, 'a title')
  expect(table.rows.map(({ cells, total }) => [cells['name'], cells['to'], total])).toEqual([
    ['上年收支总计', 107_218_370_000, true],
    ['基本支出', 107_572_480_000, undefined],
    ['口径变化之前', 107_572_480_000, true],
    ['项目支出（含口径变化）', 9_619_410_000, undefined],
    ['本年收支总计', 9_619_410_000, true],
  ])
})

const without = (keys: readonly string[]) => all.filter(({ key }) => !keys.includes(key))

test('without such parts classes lead to it, and a class without a prior figure says so', () => {
  const { steps } = buildChangesWaterfall(without(['basic', 'project']), '万元')!
  expect(steps.every(({ key }) => key.startsWith('class:'))).toBe(true)
  const unknown = all.filter(
    ({ key, difference, state }) => key.startsWith('class:') && !difference && state !== 'same',
  )
  expect(steps.filter(({ amount }) => typeof amount === 'string')).toHaveLength(unknown.length)
})

test('there is no way without a total of both years, or with one that does not compare', () => {
  expect(buildChangesWaterfall(without(['total']), '万元')).toBeNull()
  const barred = all.map((row): Comparison =>
    row.key === 'total' ? { ...row, barrier: { kind: 'scope', text: '口径不同。' } } : row,
  )
  expect(buildChangesWaterfall(barred, '万元')).toBeNull()
})
