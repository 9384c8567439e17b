import { expect, it } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

const account = (words: string) =>
  misses(
    read(
      '云溪县民政局2023年度部门决算',
      '一、“三公”经费支出决算情况说明',
      `2023年度“三公”经费支出3.50万元，比年初预算4.00万元${words}。`,
      '二、部门决算表',
      '支出决算表',
      '单位：万元',
      '科目编码|科目名称|本年支出合计|基本支出|项目支出',
      '208|社会保障和就业支出|9.00|9.00|',
      '|合计|9.00|9.00|',
    ),
  )

it('holds what spending differs from its budget against both amounts', () => {
  expect(account('减少0.50万元，下降12.5%')).toEqual([])
  expect(account('减少0.70万元，下降17.5%')).toEqual([expect.stringContaining('比预算减少')])
  expect(account('减少0.50万元，下降14%')).toEqual([expect.stringContaining('下降 14%')])
})

it('tells a rise from the budget that is a fall', () => {
  expect(account('增加0.50万元，增长12.5%')).toHaveLength(2)
})
