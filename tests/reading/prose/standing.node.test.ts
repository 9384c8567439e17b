import { expect, test } from 'vitest'
import { readSection } from './documents'

const title = '“三公”经费、会议费、培训费支出预算表情况说明'
const read = (text: string, heading = title) =>
  readSection(heading, text).statements.map(({ topic, amount, change, reason }) => [
    topic.key,
    amount,
    change ? `${change.direction} ${change.amount} ${change.prior}` : null,
    change?.against ?? null,
    reason?.text ?? null,
  ])

test.each([
  ['本年数小于上年预算数1.50万元', 'decrease 1.50 4.50', '上年预算数'],
  ['本年数大于上年预算数 2 万元', 'increase 2 1.00', '上年预算数'],
  ['本年预算数低于2023年预算数2.00万元', 'decrease 2.00 5.00', '2023年预算数'],
  ['本年数等于上年预算数', 'same 0 3.00', '上年预算数'],
  ['等于上年数', 'same 0 3.00', '上年数'],
  ['本年数与上年预算数一致', 'same 0 3.00', '上年预算数'],
  ['本年数与上年数持平', 'same 0 3.00', '上年数'],
  ['与上年预算数相等', 'same 0 3.00', '上年预算数'],
  ['与上年保持一致', 'same 0 3.00', '上年'],
])('公务接待费…%s', (words, change, against) => {
  expect(read(`1．公务接待费预算支出3.00万元，${words}。`)).toEqual([
    ['reception', '3.00', change, against, null],
  ])
})

test('a standing below last year without a figure keeps its reason', () => {
  expect(
    read('1．公务接待费预算支出3.00万元，本年数小于上年预算数的主要原因是压减了接待批次。'),
  ).toEqual([['reception', '3.00', 'decrease null null', '上年预算数', '压减了接待批次']])
  expect(
    read('1．公务接待费预算支出3.00万元，本年数小于上年预算数1万元，主要是厉行节约。'),
  ).toEqual([['reception', '3.00', 'decrease 1 4.00', '上年预算数', '厉行节约']])
})

test('meetings and training stand beside 三公 in the section that explains their table', () => {
  const text =
    '本馆2024年度一般公共预算拨款安排的会议费预算支出5.00万元，比上年预算减少1.00万元。\n本馆2024年度一般公共预算拨款安排的培训费预算支出2.00万元，本年数等于上年预算数。'
  expect(read(text).map(([key, , change]) => [key, change])).toEqual([
    ['meetings', 'decrease 1.00 6.00'],
    ['training', 'same 0 2.00'],
  ])
  expect(read(text, '公用经费情况说明').map(([key]) => key)).toEqual([null, null])
})

test.each([
  ['其中拟购买货物3.00万元；拟购买工程0万元；拟购买服务6.00万元。', ['3.00', '0', '6.00']],
  ['其中：拟采购货物支出3.00万元、拟购买服务支出6.00万元。', ['3.00', null, '6.00']],
  [
    '其中货物类政府采购支出预算3.00万元，服务类政府采购支出预算6.00万元，工程类政府采购支出预算0万元。',
    ['3.00', '0', '6.00'],
  ],
])('政府采购…%s', (parts, expected) => {
  const { procurement } = readSection(
    '政府采购支出预算情况说明',
    `2024年我部门政府采购预算总金额为9.00万元。${parts}`,
  )
  expect(procurement).toMatchObject({ total: '9.00' })
  expect([procurement?.goods, procurement?.works, procurement?.services]).toEqual(expected)
})

test('money kept in reserve is a measure, and last year’s in brackets is its former figure', () => {
  expect(
    read(
      '单位预留机动经费预算数为30.00万元。与上年相比增加20.00万元（上年财政仅安排机关预留机动10.00万元）。',
      '收支预算总表情况说明',
    )[0],
  ).toEqual(['reserve', '30.00', 'increase 20.00 10.00', '上年', null])
  expect(
    readSection(
      '收支预算总表情况说明',
      '单位预留机动经费预算数为30.00万元。与上年相比增加20.00万元（上年财政仅安排机关预留机动10.00万元）。',
    ).statements.filter(({ topic }) => topic.key === 'reserve'),
  ).toHaveLength(1)
})

test('money carried over is a measure, with 预算 behind it too', () => {
  expect(
    read('上年结转资金预算总计2.00万元。与上年数相同。', '收支预算总表情况说明').map(
      ([key]) => key,
    ),
  ).toEqual(['carryOver'])
})
