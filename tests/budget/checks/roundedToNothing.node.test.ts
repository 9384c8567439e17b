import { expect, it } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

const table = (total: string, basic: string, project: string) =>
  misses(
    read(
      '云溪县农业农村局2024年部门预算',
      '部门支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      `213|农林水支出|${total}|${basic}|${project}`,
      `|合计|${total}|${basic}|${project}`,
    ),
  )

it('allows for a part that whole 万元 print as nothing', () => {
  expect(table('301', '300', '0')).toEqual([])
})

it('tells two amounts that should be one, where the other part is nothing', () => {
  expect(table('301', '300', '')).not.toEqual([])
  expect(table('3.01', '3.00', '0.00')).not.toEqual([])
})
