import { expect, it, test } from 'vitest'
import { runChecks, withWitnesses } from '@/budget/checks'
import { read } from '../../reading/tables/documents'

const table = [
  '一般公共预算支出表',
  '单位：万元',
  '科目编码|科目名称|合计|基本支出|项目支出',
  '|合计|100.00|60.00|40.00',
  '213|农林水支出|100.00|60.00|40.00',
  '21303|水利|100.00|60.00|40.00',
  '2130301|行政运行|60.00|60.00|',
  '2130304|水利行业业务管理|40.00||40.00',
]
/** How the amounts of a text came out against the table, with the carried money in the right side. */
const held = (text: string) =>
  runChecks(
    read(
      '云溪县水文站2023年度部门预算',
      '一、一般公共预算支出情况说明',
      ...text.split('\n'),
      ...table,
    ),
  )
    .flatMap(withWitnesses)
    .filter(({ id }) => /^same:.*:s\d+=/.test(id))
    .map(({ left, right, outcome }) => `${left.text} ~ ${right.text} ${outcome}`)

test.each([
  [
    '项目支出48.00万元，其中：当年预算40.00万元，上年结转8.00万元。',
    ['48.00 万元 ~ 40.00 + 8.00 = 48.00 万元 holds'],
  ],
  [
    '1.行政运行（项）65.00万元，其中上年结转资金5.00万元。',
    ['65.00 万元 ~ 60.00 + 5.00 = 65.00 万元 holds'],
  ],
  [
    '2023年一般公共预算支出113.00万元（含上年结转13.00万元），其中：行政运行65.00万元（含上年结转5.00万元），水利行业业务管理48.00万元（含上年结转8.00万元）。',
    [
      '113.00 万元 ~ 100.00 + 13.00 = 113.00 万元 holds',
      '65.00 万元 ~ 60.00 + 5.00 = 65.00 万元 holds',
      '48.00 万元 ~ 40.00 + 8.00 = 48.00 万元 holds',
    ],
  ],
  // The table counts it too: compared as they stand.
  ['1.行政运行（项）60.00万元，其中上年结转资金5.00万元。', ['60.00 万元 ~ 60.00 万元 holds']],
])('counts money carried over that the words tell: %s', (text, expected) => {
  expect(held(text).sort()).toEqual([...expected].sort())
})

it('does not take any other amount for it', () => {
  expect(held('1.行政运行（项）66.00万元，其中上年结转资金5.00万元。')).not.toEqual([
    expect.stringMatching(/holds$/),
  ])
})
