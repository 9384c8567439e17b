import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { read } from '../../reading/tables/documents'

const changeOf = (against: string) =>
  findStatedChanges(
    read(
      '青溪县文化局2024年部门预算',
      '一般公共预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '207|文化旅游体育与传媒支出|55.00|55.00|',
      '20701|文化和旅游|55.00|55.00|',
      '2070109|群众文化|55.00|55.00|',
      '|合计|55.00|55.00|',
      '',
      '第二部分 2024年部门预算情况说明',
      '一、一般公共预算支出情况',
      `1. 文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）2024年预算数为55万元，比${against}增加5万元，增长10%。`,
    ),
  ).find(({ code }) => code === '2070109')

test('what is told against the first budget of the document’s own year is no change from last year', () => {
  expect(changeOf('2024年年初预算')).toMatchObject({
    prior: null,
    state: 'notComparable',
    barrier: { kind: 'basis', text: '说明与“2024年年初预算”相比，不是与上年相比。' },
  })
  expect(changeOf('2023年年初预算')).toMatchObject({ state: 'changed', barrier: null })
})
