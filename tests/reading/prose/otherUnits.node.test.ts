import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

const table = '支出总表\n单位：万元\n科目编码\t科目名称\t合计\n210\t卫生健康支出\t1000'
const read = (...sentences: string[]) =>
  readText(
    `江北区卫生健康局2024年部门预算\n\n${table}\n\n第三部分 情况说明\n${sentences.join('\n')}\n`,
  )

it('keeps 政府购买服务 apart from 政府采购 and its services', () => {
  const { statements, procurement } = read(
    '一、政府采购情况',
    '2024年政府采购预算总额300万元，其中：政府采购服务预算200万元。',
    '二、政府购买服务情况',
    '2024年安排政府购买服务预算85.60万元，比上年增加10.20万元。',
  )
  expect(statements.map(({ topic, amount }) => [topic.kind, topic.key, amount])).toEqual([
    ['procurement', 'procurement', '300'],
    ['procurement', 'procurement.services', '200'],
    ['purchasedServices', 'purchasedServices', '85.60'],
  ])
  expect(procurement).toMatchObject({ total: '300', services: '200' })
})

it("joins a percentage and the amount behind it to one change, and last year's figure follows", () => {
  const { statements, diagnostics } = read(
    '一、收支总体情况',
    '2024年收支总预算1000.00万元，比上年下降5.0%，减少52.63万元，主要原因是压减支出。',
  )
  expect(statements[0]!.change).toMatchObject({
    direction: 'decrease',
    amount: '52.63',
    percent: '5.0',
    prior: '1052.63',
  })
  expect(diagnostics.filter(({ code }) => code === 'unread-figure')).toEqual([])
})

it('takes no amount of the other direction for the same change', () => {
  const { statements, diagnostics } = read(
    '一、收支总体情况',
    '2024年收支总预算1000.00万元，比上年下降5.0%，增加52.63万元。',
  )
  expect(statements[0]!.change).toMatchObject({
    direction: 'decrease',
    amount: null,
    percent: '5.0',
    prior: null,
  })
  expect(diagnostics.map(({ code }) => code)).toContain('unread-figure')
})
