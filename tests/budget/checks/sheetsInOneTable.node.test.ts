import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { misses, read } from '../../reading/tables/documents'

/** Two projects, and their sheets in one grid of a list. */
const list = (second: string) =>
  read(
    '椰林市残疾人联合会2025年部门预算',
    '项目支出预算表',
    '单位：元',
    '项目名称|单位名称|合计|一般公共预算',
    '残疾人就业扶持|椰林市残疾人联合会|300.00|300.00',
    '残疾人补贴|椰林市残疾人联合会|500.00|500.00',
    '',
    '项目支出绩效目标表',
    '单位：元',
    '项目名称|单位名称|预算数|年度绩效目标|一级指标|二级指标|三级指标|指标值',
    '残疾人就业扶持|椰林市残疾人联合会|300.00|扶持就业。|产出指标|数量指标|培训人次|≥200人次',
    '||||产出指标|质量指标|合格率|≥90%',
    `残疾人补贴|椰林市残疾人联合会|${second}|发放补贴。|产出指标|数量指标|发放人数|≥1500人`,
    '||||满意度指标|服务对象满意度指标|满意度|≥90%',
  )

it('holds each project against its own sheet where one grid prints several', () => {
  const document = list('500.00')
  expect(misses(document)).toEqual([])
  const pairs = runChecks(document).filter(({ id }) => id.startsWith('project:'))
  expect(pairs.map(({ left, right }) => [left.text, right.text])).toEqual([
    ['300.00 元', '300.00 元'],
    ['500.00 元', '500.00 元'],
  ])
})
