import { expect, it, test } from 'vitest'
import { readText } from '../../fixtures/documents'

/** Statements about 三公 of a document with one section and one table. */
function read(words: string, kind = '预算') {
  return readText(
    `某县某局2023年部门${kind}
第一部分 部门${kind}情况说明
一、“三公”经费${kind}情况说明
${words}
第二部分 部门${kind}表

“三公”经费支出表
单位：万元
项目\t预算数
合计\t25.00
因公出国（境）费\t0.00
公务接待费\t5.00
公务用车购置及运行费\t20.00
`,
    'a.txt',
  ).statements.filter(({ topic }) => topic.kind === 'threePublic')
}
const keys = (words: string, kind?: string) =>
  read(words, kind).map(({ topic, amount, budget, completion, change }) => [
    topic.key,
    amount,
    budget?.amount ?? null,
    completion ?? null,
    change ? `${change.direction} ${change.amount}` : null,
  ])

it('gives what follows a bracket of parts to the whole before the bracket', () => {
  expect(
    keys(
      '公务用车购置及运行费20.00万元（其中公务用车运行维护费20.00万元，公务用车购置费0万元），与上年持平。',
    ),
  ).toEqual([
    ['vehicles', '20.00', null, null, 'same 0'],
    ['vehicles.operation', '20.00', null, null, null],
    ['vehicles.purchase', '0', null, null, null],
  ])
})

it('reads items that begin inside a paragraph', () => {
  expect(
    keys(
      '1.因公出国（境）费。年初预算数0.00万元，支出决算0.00万元。2.公务用车购置及运行维护费。年初预算数为20.00万元，支出决算为16.00万元，完成年初预算的80.00%。3.公务接待费。年初预算数为5.00万元，支出决算为4.00万元，完成年初预算的80%。',
      '决算',
    ),
  ).toEqual([
    ['overseas', '0.00', '0.00', null, null],
    ['vehicles', '16.00', '20.00', '80.00', null],
    ['reception', '4.00', '5.00', '80', null],
  ])
})

test.each([
  ['公务用车运行费减少2万元，减少的原因是车辆减少。', 'vehicles.operation', 'decrease', '2'],
  ['其中：公务接待费增加1万元，增加的原因是业务增加。', 'reception', 'increase', '1'],
])('reads a change without an amount: %s', (words, key, direction, amount) => {
  const [statement, ...others] = read(words)
  expect(others).toEqual([])
  expect(statement).toMatchObject({
    topic: { key },
    amount: null,
    change: { direction, amount },
    reason: { text: words.replace(/^.*原因是|。$/g, '') },
  })
})

it('compares with last year where its figure stands without 比', () => {
  const [statement] = read('公务用车购置及运行费2023年预算20.00万元，2022年预算20.00万元，持平。')
  expect(statement).toMatchObject({
    amount: '20.00',
    change: { direction: 'same', printedPrior: { amount: '20.00' } },
  })
})

test.each([
  ['公务车购置及运行费', 'vehicles'],
  ['公务车购置费', 'vehicles.purchase'],
  ['公务车用车购置费', 'vehicles.purchase'],
  ['公务车运行费', 'vehicles.operation'],
  ['公务车用车运行费', 'vehicles.operation'],
])('reads %s as it is written by some', (name, key) => {
  expect(keys(`（二）${name}20.00万元，与上年持平。`)).toEqual([
    [key, '20.00', null, null, 'same 0'],
  ])
})

it('reads the change of a kind that is named as 支出决算', () => {
  expect(
    keys(
      '公务接待费支出决算为4.00万元。“三公”经费支出决算数比上年减少1.00万元，其中：公务接待费支出决算减少1.00万元。',
      '决算',
    ),
  ).toEqual([
    ['reception', '4.00', null, null, 'decrease 1.00'],
    ['threePublic', null, null, null, 'decrease 1.00'],
  ])
})
