import { expect, it, test } from 'vitest'
import { runChecks, withWitnesses } from '@/budget/checks'
import { read } from '../../reading/tables/documents'

const table = (head = '年初预算数') => [
  '一般公共预算财政拨款支出决算表',
  '单位：万元',
  `科目编码|科目名称|${head}|决算数`,
  '|合计|80.00|100.00',
  '213|农林水支出|80.00|100.00',
  '21303|水利|80.00|100.00',
  '2130301|行政运行|50.00|60.00',
  '2130304|水利行业业务管理|30.00|40.00',
]
const account = (text: string, head?: string) =>
  read(
    '云溪县水文站2023年度部门决算',
    '一、财政拨款支出决算情况说明',
    ...text.split('\n'),
    ...table(head),
  )
const told = ({ statements }: ReturnType<typeof read>) =>
  statements.map(({ label, topic, amount, completion, comparison, budget }) => ({
    label,
    code: topic.code ?? topic.key,
    amount,
    completion,
    ...(comparison && { comparison }),
    ...(budget && { budget }),
  }))
const outcomes = (document: ReturnType<typeof read>) =>
  runChecks(document)
    .flatMap(withWitnesses)
    .filter(({ id }) => id.startsWith('completion:'))
    .map(({ id, outcome }) => `${id} ${outcome}`)

it('joins 完成年初预算的 x% without any amount to its subject, and makes up no budget', () => {
  const document = account(
    '2023年度财政拨款支出完成年初预算的125.00%。行政运行完成年初预算的120.00%。',
  )
  expect(told(document)).toEqual([
    { label: '财政拨款支出', code: 'fiscalExpenditure', amount: null, completion: '125.00' },
    { label: '行政运行', code: '2130301', amount: null, completion: '120.00' },
  ])
  expect(document.diagnostics.filter(({ code }) => code === 'unread-figure')).toEqual([])
})

it('joins it to the item of its line, with 大于 and the reason', () => {
  const text =
    '1.行政运行（项）。年初预算完成率为120.00%。\n2.水利行业业务管理（项）。完成年初预算的133.33%，决算数大于年初预算数的主要原因是项目增加。'
  expect(told(account(text))).toEqual([
    { label: '行政运行（项）', code: '2130301', amount: null, completion: '120.00' },
    {
      label: '水利行业业务管理（项）',
      code: '2130304',
      amount: null,
      completion: '133.33',
      comparison: 'above',
    },
  ])
})

it('reads 占年初预算的 above all of it as completion, and no share', () => {
  expect(told(account('水利行业业务管理40.00万元，占年初预算的133.33%。'))).toMatchObject([
    { code: '2130304', amount: '40.00', completion: '133.33' },
  ])
})

test.each([
  ['1.行政运行（项）60.00万元，完成年初预算的120.00%。', undefined, ['completion:s1 holds']],
  ['1.行政运行（项）60.00万元，完成年初预算的102.00%。', undefined, ['completion:s1 fails']],
  ['1.行政运行（项）完成年初预算的120.00%。', undefined, ['completion:s1 holds']],
  // Other spending than the table's: of other money.
  ['1.行政运行（项）66.00万元，完成年初预算的102.00%。', undefined, []],
  // Not the budget that the words name.
  ['1.行政运行（项）60.00万元，完成调整预算的100.00%。', undefined, []],
  ['1.行政运行（项）60.00万元，完成预算的100.00%。', undefined, []],
  ['1.行政运行（项）60.00万元，完成预算的120.00%。', '预算数', ['completion:s1 holds']],
])('holds %s against the budget that the table prints', (text, head, expected) => {
  expect(outcomes(account(text, head))).toEqual(expected)
})
