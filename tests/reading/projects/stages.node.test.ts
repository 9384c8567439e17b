import { expect, test } from 'vitest'
import { misses, read } from '../tables/documents'

test('what a project was budgeted and adjusted by is no source of its money', () => {
  const { projects } = read(
    '青溪县文化局2025年部门预算调整',
    '项目支出预算表',
    '单位：万元',
    '项目名称|年初预算数|调整数|调整后预算数',
    '展览|40.00|5.00|45.00',
    '读书节|20.00|-3.00|17.00',
  )
  expect(projects.map(({ name, total, funding }) => [name, total, funding])).toEqual([
    ['展览', '45.00', {}],
    ['读书节', '17.00', {}],
  ])
})

test('项目收入支出决算表 lists projects below the codes of their functions', () => {
  const document = read(
    '青溪县文化局2022年部门决算',
    '项目收入支出决算表',
    '单位：万元',
    '支出功能分类科目编码|科目名称（二级项目名称）|项目代码|合计|年初结转和结余|财政拨款收入|支出数|年末结转和结余',
    '|合计||90.00|10.00|80.00|85.00|5.00',
    '2070199|展览|2025001|50.00|10.00|40.00|45.00|5.00',
    '2070199|读书节|2025002|40.00|0.00|40.00|40.00|0.00',
  )
  expect(document.projects.map(({ name, total, funding }) => [name, total, funding])).toEqual([
    ['展览', '50.00', { carryOver: '10.00', fiscal: '40.00', 'column-6': '45.00' }],
    ['读书节', '40.00', { carryOver: '0.00', fiscal: '40.00', 'column-6': '40.00' }],
  ])
  expect(misses(document)).toEqual([])
})
