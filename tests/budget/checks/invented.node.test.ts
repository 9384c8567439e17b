import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { invented } from '../../fixtures/documents'

describe('a unit with other funds', () => {
  const results = runChecks(invented['xian-justice-2025.txt']!())
  const check = (id: string) => results.find(result => result.id === id)

  it('is not held to equality with the general public budget', () => {
    expect(check('wider:all|204|total')).toMatchObject({
      comparison: 'atLeast',
      outcome: 'holds',
      difference: 50_000_000,
      reason: '左边多 500,000.00 元，多出的是财政拨款以外的资金。',
    })
    expect(results.find(({ title }) => title.includes('逐行相等'))).toMatchObject({
      title: '支出总表与一般公共预算支出表逐行相等',
      outcome: 'untestable',
    })
  })
  it('compares 万元 with 元', () => {
    expect(check('operatingFunds:total')).toMatchObject({
      left: { text: '1,500,000.00 元' },
      right: { text: '150.00 万元' },
      outcome: 'holds',
      difference: 0,
    })
    expect(check('threePublic:reception')).toMatchObject({
      left: { text: '8.00 万元' },
      right: { text: '60,000.00 元' },
      outcome: 'holds',
      difference: 2_000_000,
      reason: expect.stringContaining('项目支出'),
    })
    expect(check('threePublic:vehicles.operation')).toMatchObject({ difference: 0 })
    expect(check('earmarked:30109')).toMatchObject({
      outcome: 'holds',
      right: { text: '400,000.00 元' },
    })
  })
  it('does not compare a sentence with a blank', () => {
    expect(
      results.filter(({ reason }) => reason?.includes('空白不是零')).map(({ left }) => left.text),
    ).toEqual(['0 万元', '0 万元'])
  })
})

test('two empty tables are named with their notes', () => {
  const results = runChecks(invented['heyuan-park-2024.txt']!())
  expect(
    results
      .filter(({ outcome, family }) => outcome === 'untestable' && family !== 'form')
      .map(({ title, reason }) => [title, reason]),
  ).toEqual([
    ['表八的各项关系', '空表，没有可校验的数：注：本单位2024年没有政府性基金预算支出，本表为空。'],
    [
      '表九的各项关系',
      '空表，没有可校验的数：注：本单位2024年没有国有资本经营预算支出，本表为空。',
    ],
  ])
})

test('revenue and three uses balance', () => {
  const results = runChecks(invented['linyuan-archives-2023.txt']!())
  const sums = results.map(({ left, right, outcome }) => [left.text, right.text, outcome])
  expect(sums).toContainEqual(['900.00 万元', '520.00 + 350.00 + 30.00 = 900.00 万元', 'holds'])
})
