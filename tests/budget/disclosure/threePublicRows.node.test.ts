import { expect, test } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import type { SubjectKey } from '@/budget/disclosure/subjects'
import { read } from '../../reading/tables/documents'

const keys: readonly SubjectKey[] = [
  'overseas',
  'reception',
  'vehicles',
  'vehicles.purchase',
  'vehicles.operation',
]
const statesOf = (...rows: string[]) => {
  const document = read(
    '青溪县农业农村局2024年部门预算',
    '一般公共预算“三公”经费支出表',
    '单位：万元',
    '项目|2023年预算|2024年预算|增减额',
    ...rows,
  )
  return keys.map(key => disclosureOf(document, key).state)
}

test('a kind of 三公 in a row of its own is published, and empty where the row is blank', () => {
  expect(
    statesOf(
      '合计|46.80|43.20|-3.60',
      '1.因公出国（境）费|||',
      '2.公务接待费|5.20|4.60|-0.60',
      '3.公务用车购置及运行费|41.60|38.60|-3.00',
      '（1）公务用车购置费|||',
      '（2）公务用车运行维护费|41.60|38.60|-3.00',
    ),
  ).toEqual(['empty', 'present', 'present', 'empty', 'present'])
})

test('last year’s figure alone is none of this year, and a kind without a row is not said to be empty', () => {
  expect(
    statesOf(
      '合计|5.20|4.60|-0.60',
      '1.因公出国（境）费|1.00||',
      '2.公务接待费|4.20|4.60|0.40',
    ).slice(0, 3),
  ).toEqual(['empty', 'present', 'notDisclosed'])
})

test('绩效工资 is no word of performance', () => {
  const document = read(
    '青溪县农业农村局2024年部门预算',
    '一般公共预算基本支出表',
    '单位：万元',
    '科目编码|科目名称|合计',
    '301|工资福利支出|10.00',
    '30107|绩效工资|10.00',
  )
  expect(disclosureOf(document, 'indicators').state).toBe('notDisclosed')
})
