import { expect, it, test } from 'vitest'
import { readSection } from './documents'

const list = (title: string, ...paragraphs: readonly string[]) =>
  readSection(title, paragraphs.join('\n')).statements.map(({ topic, amount, partOf }, _, all) => [
    topic.key,
    amount,
    all.find(({ id }) => id === partOf)?.topic.key ?? null,
  ])
const shares =
  '公务接待费支出决算3.00万元，占37.50%，因公出国（境）费支出决算0万元，占0%，公务用车购置费及运行维护费支出决算5.00万元，占62.50%。'

test.each(['其中：', '具体情况如下：'])(
  'kinds of 三公 told again behind %s are parts of none of them',
  opens => {
    expect(
      list(
        '“三公”经费支出决算情况说明',
        `“三公”经费财政拨款支出决算中，${shares}${opens}`,
        '1.因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组0个。',
        '2.公务接待费支出决算为3.00万元，其中：国内公务接待费支出2.00万元。',
        '3.公务用车购置费及运行维护费支出决算为5.00万元，其中：公务用车购置费1.00万元；公务用车运行维护费4.00万元。',
      ),
    ).toEqual([
      ['reception', '3.00', null],
      ['overseas', '0', null],
      ['vehicles', '5.00', null],
      ['overseas', '0', null],
      ['overseas.groups', '0', null],
      ['reception', '3.00', null],
      [null, '2.00', 'reception'],
      ['vehicles', '5.00', null],
      ['vehicles.purchase', '1.00', 'vehicles'],
      ['vehicles.operation', '4.00', 'vehicles'],
    ])
  },
)

it('gives kinds that are listed behind their sum to the sum', () => {
  expect(
    list(
      '“三公”经费预算情况说明',
      '“三公”经费预算8.00万元，比上年减少1.00万元。其中：',
      '1.公务接待费3.00万元。',
      '2.公务用车购置及运行费5.00万元。',
    ).map(([key, , whole]) => [key, whole]),
  ).toEqual([
    ['threePublic', null],
    ['reception', 'threePublic'],
    ['vehicles', 'threePublic'],
  ])
})

test.each([
  '公务用车购置费及运行维护费',
  '公务用车购置费和运行费',
  '公务用车购置支出及运行维护',
  '公务用车购置费及公务用车运行维护费',
])('%s is of vehicles bought and run', name => {
  expect(list('“三公”经费预算情况说明', `2024年${name}支出预算5.00万元。`)).toEqual([
    ['vehicles', '5.00', null],
  ])
})

it('hangs what was spent below this year, and not below what was left of the last', () => {
  const flow =
    '2024年政府性基金预算财政拨款年初结转和结余0.00万元，本年收入60.00万元，本年支出60.00万元，年末结转和结余0.00万元。具体情况如下：'
  const listed =
    '1.城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出决算为60.00万元。'
  expect(list('政府性基金预算财政拨款支出决算情况说明', flow, listed).at(-1)).toEqual([
    null,
    '60.00',
    'totalExpenditure',
  ])
})

const budgets = (...paragraphs: readonly string[]) =>
  readSection('一般公共预算财政拨款支出决算情况说明', paragraphs.join('\n')).statements.map(
    ({ amount, budget, comparison, completion, budgetDifference: difference }) => [
      amount,
      budget?.amount ?? null,
      completion ?? null,
      comparison ?? null,
      difference?.amount ?? null,
    ],
  )

test.each([
  '由于年初预算为0万元，无法计算百分比，决算数大于年初预算数的主要原因是追加抚恤金。',
  '因年初预算数为0万元，无法计算完成率，决算数大于年初预算数的主要原因是追加抚恤金。',
  '年初预算为0.00万元，无法计算百分比，决算数大于年初预算数，主要原因是追加抚恤金。',
])('a budget that is told again is no amount of its own: %s', words => {
  expect(
    budgets(`抚恤（款）死亡抚恤（项）。年初预算为0万元，支出决算为24.00万元，${words}`),
  ).toEqual([['24.00', '0', null, 'above', null]])
})

test.each([
  '与年初预算20.00万元相比，增加4.00万元，完成年初预算的120.00%。',
  '较年初预算20.00万元增加4.00万元，完成年初预算的120.00%。',
])('a budget that spending is held against is its budget: %s', words => {
  expect(budgets(`一般公共预算财政拨款支出24.00万元，占本年支出合计的98.00%。${words}`)).toEqual([
    ['24.00', '20.00', '120.00', 'above', '4.00'],
  ])
})

it('keeps another budget than the one that is told before', () => {
  expect(
    budgets(
      '死亡抚恤（项）年初预算为1.00万元，支出决算为24.00万元，由于年初预算为2.00万元，决算数大于年初预算数。',
    ).map(([amount]) => amount),
  ).toEqual(['24.00', '2.00'])
})
