import { expect, it } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

/** A unit with two projects in its expenditure, of which a table lists those that its title says. */
const document = (title: string, total: string, said = '') =>
  read(
    '云溪县水文站2023年度部门预算',
    '一、支出情况说明',
    said,
    '支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|1,573.46|912.31|661.15',
    '208|社会保障和就业支出|412.31|412.31|',
    '213|农林水支出|1,161.15|500.00|661.15',
    title,
    '单位：万元',
    '项目名称|合计|财政拨款',
    `合计|${total}|${total}`,
    `测站维护|${total}|${total}`,
  )

it('takes a table of 重点项目 for some of the projects, and another for all', () => {
  expect(misses(document('重点项目支出表', '402.15'))).toEqual([])
  expect(misses(document('项目支出表', '402.15'))).toHaveLength(1)
  expect(misses(document('重点项目支出表', '702.15'))).toEqual([expect.stringContaining('≥')])
})

it('takes a list of special funds for some of the projects', () => {
  const list = document('部门专项资金管理清单目录', '402.15')
  expect(list.projects.map(({ name, total }) => [name, total])).toEqual([['测站维护', '402.15']])
  expect(misses(list)).toEqual([])
  expect(misses(document('部门专项资金管理清单目录', '702.15'))).toEqual([
    expect.stringContaining('≥'),
  ])
})

it('counts the projects of no table of 重点项目 for all that a sentence tells', () => {
  const said = '2023年编报绩效目标的项目3个，涉及资金661.15万元。'
  expect(misses(document('重点项目支出表', '402.15', said))).toEqual([])
  expect(misses(document('项目支出表', '661.15', said))).toEqual([
    expect.stringContaining('项目数'),
  ])
})

it('reads 重点项目 in the name of a unit as no choice', () => {
  const { tables, ...others } = document('项目支出表', '402.15')
  const named = tables.map(table => ({
    ...table,
    title: table.title.replace(/^项目/, '重点项目中心项目'),
  }))
  expect(
    misses({ ...others, tables: named, unit: { ...others.unit, name: '重点项目中心' } }),
  ).toHaveLength(1)
})
