import { expect, it, test } from 'vitest'
import { readSection } from './documents'

const topics = (title: string, text: string) =>
  readSection(title, text).statements.map(({ topic, amount }) => [topic.kind, topic.key, amount])

test.each([
  '政府采购金额（含政府购买服务支出）',
  '政府采购支出总额（包括政府购买服务）',
  '政府采购预算（不含政府购买服务）',
])('%s is of 政府采购', name => {
  expect(
    topics(
      '其他重要事项的情况说明',
      `2024年度本单位${name}46.00万元，其中：政府采购货物支出6.00万元、政府采购服务支出40.00万元。`,
    ),
  ).toEqual([
    ['procurement', 'procurement', '46.00'],
    ['procurement', 'procurement.goods', '6.00'],
    ['procurement', 'procurement.services', '40.00'],
  ])
})

it('keeps 政府购买服务 that names 政府采购 in a bracket', () => {
  expect(
    topics('其他重要事项的情况说明', '政府购买服务支出（政府采购限额以下）46.00万元。'),
  ).toEqual([['purchasedServices', 'purchasedServices', '46.00']])
})

test.each(['涉及一般公共预算当年拨款', '涉及预算拨款', '涉及资金'])(
  '%s behind a count of projects with targets is their money',
  name => {
    for (const title of ['其他重要事项的情况说明', '预算绩效情况说明'])
      expect(topics(title, `2024年实行绩效目标管理的项目12个，${name}611.90万元。`)).toEqual([
        ['projectCount', 'projectCount', '12'],
        ['projectCount', 'projectAmount', '611.90'],
      ])
  },
)

it('knows 单位资金 among the sources of money', () => {
  expect(
    topics(
      '收入预算情况说明',
      '2024年收入预算15.00万元，其中：一般公共预算14.00万元，占93.33%；单位资金1.00万元，占6.67%。',
    ),
  ).toEqual([
    ['measure', 'totalRevenue', '15.00'],
    ['measure', 'generalPublic', '14.00'],
    ['measure', 'unitFunds', '1.00'],
  ])
})

test.each(['收入总数', '预算收入总数', '部门支出总数'])('%s is a total', name => {
  expect(topics('预算情况说明', `2024年${name}8.00万元。`)[0]![1]).toMatch(/^total(?:Rev|Exp)/)
})
