import { expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

/** A budget with a table of projects, and a text about one of them. */
const projectsOf = (listed: readonly string[], told: string) =>
  readText(`某县某街道2023年部门预算
项目支出表
单位：万元
项目名称\t合计
${listed.map((name, index) => `${name}\t${index + 1}0.00`).join('\n')}
合计\t${listed.reduce((sum, _, index) => sum + (index + 1) * 10, 0)}.00

${told}项目经费情况说明
一、项目概述
建设活动场所。
二、立项依据
某批复
三、年度预算安排
第一季度用款5.00万元。
`).projects.map(({ name, narrative }) => [name, narrative?.name ?? null])

it.each([
  ['新建某街社区服务中心', '某街社区服务中心新建工程'],
  ['某街社区服务中心改造', '某街社区服务中心改造工程'],
])('%s and %s are one project', (listed, told) => {
  expect(projectsOf([listed, '各类工作经费'], told)).toEqual([
    [listed, told],
    ['各类工作经费', null],
  ])
})

it.each([
  ['某街社区服务中心新建', '某街社区服务中心改造工程'],
  ['扩建某街社区服务中心', '某街社区服务中心改建项目'],
])('%s and %s are two projects', (listed, told) => {
  expect(projectsOf([listed, '各类工作经费'], told)).toEqual([
    [listed, null],
    ['各类工作经费', null],
    [told, told],
  ])
})

it('of two buildings of one name none is told', () => {
  const found = projectsOf(['某街社区服务中心新建', '某街社区服务中心改造'], '某街社区服务中心工程')
  expect(found.map(([, narrative]) => narrative)).toEqual([null, null, '某街社区服务中心工程'])
})
