import { expect, it } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { readText } from '../../fixtures/documents'

const read = (words: string, purchase = '', operation = '20.00') =>
  readText(
    `某县某馆2025年部门预算
第三部分 2025年部门预算情况说明
一、“三公”经费支出预算情况说明
公务用车购置及运行维护费支出20.00万元，占“三公”经费的100%。
${words}
“三公”经费支出预算表
单位：万元
合计	因公出国（境）费	公务用车购置及运行费小计	公务用车购置费	公务用车运行维护费	公务接待费
20.00		20.00	${purchase}	${operation}	
`,
    'a.txt',
  )
const stateOf = (
  key: 'vehicles.purchase' | 'vehicles.operation',
  ...own: Parameters<typeof read>
) => disclosureOf(read(...own), key).state

it('takes the amount of 公务用车购置及运行费 for none of its parts', () => {
  expect(stateOf('vehicles.purchase', '2025年无公务用车购置预算安排。')).toBe('empty')
  expect(stateOf('vehicles.purchase', '')).toBe('empty')
  expect(stateOf('vehicles.operation', '', '20.00', '')).toBe('empty')
})

it('does not call empty what a sentence gives an amount of', () => {
  expect(stateOf('vehicles.purchase', '其中车辆购置支出5.00万元。')).not.toBe('empty')
  expect(stateOf('vehicles.operation', '公车运维费15.00万元。', '5.00', '')).not.toBe('empty')
})
