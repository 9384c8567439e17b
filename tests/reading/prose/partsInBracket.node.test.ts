import { expect, test } from 'vitest'
import { readSection } from './documents'

const read = (text: string) => {
  const { statements, diagnostics } = readSection('支出预算情况', text)
  return {
    found: statements.map(({ topic, label, amount, change }) => [
      topic.key,
      label,
      amount,
      change?.amount ?? null,
    ]),
    codes: diagnostics.map(({ code }) => code),
  }
}

test.each(['其中', '含', '包括'])('（%s…） between words and their amount', opening => {
  const { found, codes } = read(`项目支出（${opening}上年结转10万元）100万元，比上年增加5万元。`)
  expect(found).toEqual([
    ['project', '项目支出', '100', '5'],
    [null, '上年结转', '10', null],
  ])
  expect(codes).toEqual([])
})

test('several parts in one bracket', () => {
  expect(read('项目支出（其中上年结转10万元、调入资金5万元）100万元。').found).toEqual([
    ['project', '项目支出', '100', null],
    [null, '上年结转', '10', null],
    [null, '调入资金', '5', null],
  ])
})

test('a bracket before an adjusted budget', () => {
  const { found, codes } = read(
    '项目支出年初预算80万元，调整后预算（其中上级转移支付9万元）100万元，增加20万元。',
  )
  expect(found).toEqual([
    [null, '项目支出年初预算', '80', null],
    ['project', '项目支出', '100', '20'],
    [null, '上级转移支付', '9', null],
  ])
  expect(codes).toEqual([])
})

test('a bracket behind an amount lists its parts as before', () => {
  expect(read('公务用车购置及运行费12万元（购置费0万元，运行费12万元）。').found).toEqual([
    ['vehicles', '公务用车购置及运行费', '12', null],
    ['vehicles.purchase', '购置费', '0', null],
    ['vehicles.operation', '运行费', '12', null],
  ])
})
