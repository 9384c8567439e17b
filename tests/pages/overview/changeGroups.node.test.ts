import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { groupByReason } from '@/pages/overview/changeGroups'
import { changchun2024 } from '../../fixtures/changchun'

const groups = groupByReason(
  findStatedChanges(changchun2024()).filter(({ state }) => state !== 'same'),
)

test('one reason is said once, though it is printed of many things', () => {
  expect(groups.map(({ reason, changes }) => [reason, changes.map(({ key }) => key)])).toEqual([
    ['2024 年社保基金类转移支付不计入部门收支预算', ['total', 'class:208', 'class:210', 'project']],
    ['缴费基数调整，工资福利支出及相关保险也随之增加', ['basic', 'personnel']],
    ['落实“紧日子”的要求', ['operating', 'vehicles', 'reception', 'operatingFunds']],
    [null, ['class:221', 'threePublic']],
  ])
  expect(groups.map(({ shared }) => [...shared])).toEqual([['class:208', 'class:210'], [], [], []])
})

test('words that explain nothing stand apart from what has none, behind the reasons', () => {
  const [first, second, third, fourth] = findStatedChanges(changchun2024())
    .filter(({ reason }) => reason)
    .map(change => ({ ...change, reason: null }))
  const [explained] = findStatedChanges(changchun2024()).filter(({ reason }) => reason)
  const found = groupByReason([
    first!,
    { ...second!, emptyReason: { says: 'restated', text: '会议减少', line: 3 } },
    { ...third!, contrary: true },
    fourth!,
    { ...explained!, key: 'explained' },
  ])
  expect(found.map(({ reason, changes }) => [reason || reason, changes.length])).toEqual([
    [expect.stringMatching(/./), 1],
    [null, 2],
    ['', 2],
  ])
})
