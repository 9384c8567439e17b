import { expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import type { Comparison } from '@/budget/comparison/comparison'
import {
  buildChangesWaterfall,
  describeWaterfall,
  traceWaterfall,
} from '@/pages/changes/changesWaterfall'
import { plainText } from '@/text/segments'
import { waterfallTable } from '@/pages/changes/waterfallTable'
import { document } from '../../charts/draw'

const all = compareBudget(document)
const data = buildChangesWaterfall(all, '万元')!
const plain = (way: typeof data) =>
  plainText(describeWaterfall(way, traceWaterfall(all))).replaceAll(/\s/g, '')

test('the finest parts whose changes add up to that of the total lead to it', () => {
  // Persons and operation are rounded in the text, and miss the total by 0.01 万元.
  expect(data.steps.map(({ key, amount, scoped }) => [key, amount, scoped])).toEqual([
    ['basic', 354_110_000, false],
    ['project', -97_953_070_000, true],
  ])
  expect(plain(data)).toBe(
    '从上年的107,218.37到本年的9,619.41万元，口径不变的部分增加354.11，含口径变化的部分减少97,953.07',
  )
})

test('each figure of its sentence leads to where it comes from', () => {
  const figures = describeWaterfall(data, traceWaterfall(all)).filter(
    ({ role }) => role === 'figure',
  )
  expect(figures).toHaveLength(4)
  for (const { provenance } of figures) expect(provenance).toBeTruthy()
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

const figure = (fen: number) => ({ fen, provenance: null, derived: false })
const blank: Comparison = {
  ...all.find(({ key }) => key === 'total')!,
  difference: null,
  reason: null,
  barrier: null,
}
const rowOf = (key: string, prior: number | null, current: number | null): Comparison => ({
  ...blank,
  key,
  label: key,
  state: prior === null ? (current === null ? 'notDisclosed' : 'new') : 'ended',
  prior: prior === null ? null : figure(prior),
  current: current === null ? null : figure(current),
  ...(prior !== null &&
    current !== null && { state: 'changed', difference: figure(current - prior) }),
})

test('a class that only one of the years has is all of its change', () => {
  const way = buildChangesWaterfall(
    [
      rowOf('total', 100, 130),
      rowOf('class:201', 70, 80),
      rowOf('class:208', null, 50),
      rowOf('class:212', 30, null),
      rowOf('class:213', null, null),
    ],
    '元',
  )!
  expect(way.steps.map(({ key, amount }) => [key, amount])).toEqual([
    ['class:201', 10],
    ['class:208', 50],
    ['class:212', -30],
  ])
  expect(plain(way)).toBe('从上年的1.00到本年的1.30元，共增加0.30')
})

test('its sentence says nothing of parts that are not read, and names the difference', () => {
  const step = { key: 'a', code: null, name: 'a' }
  const whole = { key: 'whole', name: 'whole', before: 'before' }
  const way = {
    unit: '元' as const,
    before: 'before',
    start: { ...whole, amount: 100 },
    end: { ...whole, amount: 130 },
    steps: [
      { ...step, amount: '没有读到上年数', scoped: false },
      { ...step, amount: 20, scoped: true },
    ],
  }
  expect(plain(way)).toBe('从上年的1.00到本年的1.30元，含口径变化的部分增加0.20，差额0.10')
})
