import { expect, test } from 'vitest'
import { readSection } from './documents'

const read = (text: string) => {
  const { statements, diagnostics } = readSection('支出预算情况', text)
  return {
    found: statements.map(({ label, amount, change }) => [label, amount, change?.prior ?? null]),
    codes: diagnostics.map(({ code }) => code),
  }
}

test.each([
  '支出预算100万元（其中基本支出80万元），比上年增加5万元。',
  '支出预算100万元（其中基本支出80万元）比上年增加5万元。',
  '支出预算100万元（含基本支出80万元）比上年增加5万元，增长5.26%。',
  '支出预算100万元（其中：基本支出80万元），比上年增加5万元，增长5.26%。',
])('a change behind a bracket is of the amount before it: %s', text => {
  expect(read(text).found).toEqual([
    ['支出预算', '100', '95'],
    ['基本支出', '80', null],
  ])
})

test('a change of what has no amount is none of the parts in brackets', () => {
  expect(read('财政拨款收入（含一般公共预算拨款90万元）比上年增加5万元，增长6%。')).toEqual({
    found: [['一般公共预算拨款', '90', null]],
    codes: ['unread-figure', 'unread-figure'],
  })
})

test('an adjustment behind the parts of the first budget is of that', () => {
  const text =
    '支出年初预算90万元（其中基本支出50万元、项目支出40万元），本次调增10万元，调整后预算100万元。'
  const { statements } = readSection('支出预算情况', text)
  expect(statements.map(({ label, amount, change }) => [label, amount, change?.against])).toEqual([
    ['支出预算', '90', undefined],
    ['基本支出', '50', undefined],
    ['项目支出', '40', undefined],
    ['支出', '100', '年初预算'],
  ])
})
