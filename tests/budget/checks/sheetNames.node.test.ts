import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'
import { findRelations } from '../../fixtures/relations'

const sheet = (name: string, money: string) => [
  `项目名称|${name}||`,
  `年度资金总额|${money}||`,
  `其中：财政拨款|${money}||`,
  '一级指标|二级指标|三级指标|指标值|分值',
  '产出指标|数量指标|巡查次数|≥12次|90',
]
const titles = (...lines: string[]) =>
  findRelations(
    readText(['青溪县文化馆2025年单位预算', '', ...lines].join('\n').replaceAll('|', '\t')),
  )
    .map(({ title }) => title)
    .filter(title => title.includes('年度资金总额 = '))

it('calls a sheet by the number of its table and its project, where the table has the number', () => {
  expect(
    titles(
      ...['项目支出绩效目标表', '预算公开10表', '单位：万元', ...sheet('设备更新', '12.00')],
      ...['项目支出绩效目标表', '预算公开10表', '单位：万元', ...sheet('节目译制', '13.00')],
    ),
  ).toEqual(['表十 设备更新 年度资金总额 = 所列资金', '表十 节目译制 年度资金总额 = 所列资金'])
})

it('calls a sheet by the number of its project, where its title has that', () => {
  expect(
    titles('项目支出绩效目标表（项目三）', '单位：万元', ...sheet('设备更新', '12.00')),
  ).toEqual(['项目三绩效表 年度资金总额 = 所列资金'])
})
