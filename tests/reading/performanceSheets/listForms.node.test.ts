import { describe, expect, it, test } from 'vitest'
import type { PerformanceSheet } from '@/document/project'
import {
  readPerformanceSheets,
  type PerformanceSheetReading,
} from '@/reading/performanceSheets/readPerformanceSheets'
import { buildWorksheet } from './printed'

const read = (text: string) => readPerformanceSheets(buildWorksheet(text))
const brief = ({ name, goal, funds, indicators }: PerformanceSheet) => ({
  name,
  goal: goal.join(),
  total: funds.total?.amount ?? null,
  indicators: indicators.map(indicator =>
    [indicator.dimension, indicator.name, indicator.target.raw].join(' '),
  ),
})
const codes = ({ diagnostics }: PerformanceSheetReading) => diagnostics.map(({ code }) => code)

describe('lists that print each level of indicators in a pair of columns', () => {
  it('reads 成本指标 | 指标值 beside the money of each project', () => {
    const reading = read(`
单位编码（项目编码）|项目单位（项目名称）|项目金额（万元）|||绩效目标|||||
||资金总额|财政性资金|其他资金|成本指标|指标值|产出指标|指标值|效益指标|指标值
113001|某县人民法院|980.00|980.00|||||||
41000000012345|审判用房建设|950.00|950.00||项目总成本|≤950万元|建设面积|≥2600平方米|改善条件|明显改善
|||||||竣工验收率|100%||
41000000012346|诉讼服务经费|30.00|20.00|10.00|||接待人次|≥500人次|群众便利|便利`)
    expect(reading.performanceSheets.map(brief)).toEqual([
      {
        name: '审判用房建设',
        goal: '',
        total: '950.00',
        indicators: [
          '成本指标 项目总成本 ≤950万元',
          '产出指标 建设面积 ≥2600平方米',
          '效益指标 改善条件 明显改善',
          '产出指标 竣工验收率 100%',
        ],
      },
      {
        name: '诉讼服务经费',
        goal: '',
        total: '30.00',
        indicators: ['产出指标 接待人次 ≥500人次', '效益指标 群众便利 便利'],
      },
    ])
    expect(reading.performanceSheets[1]).toMatchObject({
      part: 2,
      funds: { fiscal: { amount: '20.00' }, other: { amount: '10.00' } },
      fields: [
        { label: '项目编码', text: '41000000012346' },
        { label: '项目单位', text: '某县人民法院' },
      ],
    })
    expect(reading.unit).toBe('万元')
    expect(codes(reading)).toEqual(['project-sum'])
    expect(reading.coverage.listOpen()).toEqual([])
  })

  it('reads levels over 三级指标 | 指标值, a goal of its own, and a head printed again', () => {
    const reading = read(`
部门名称：某县水务局|||||||
项目名称|资金总额（元）|年度绩效目标|产出指标||满意度指标||备注
|||三级指标|指标值|三级指标|指标值|
河道清淤|400000.00|清淤10公里。|清淤长度|10公里|群众满意度|≥90%|延续
项目名称|资金总额（元）|年度绩效目标|产出指标||满意度指标||备注
|||三级指标|指标值|三级指标|指标值|
水库巡查|120000.00|保障安全。|巡查次数|12次|||
合计|520000.00||||||`)
    expect(reading.performanceSheets.map(brief)).toEqual([
      {
        name: '河道清淤',
        goal: '清淤10公里。',
        total: '400000.00',
        indicators: ['产出指标 清淤长度 10公里', '满意度指标 群众满意度 ≥90%'],
      },
      {
        name: '水库巡查',
        goal: '保障安全。',
        total: '120000.00',
        indicators: ['产出指标 巡查次数 12次'],
      },
    ])
    expect(reading.unit).toBe('元')
    expect(codes(reading)).toEqual(['project-sum'])
  })

  it('says which half of a pair is not printed', () => {
    const reading = read(`
项目名称|产出指标|指标值|效益指标|指标值
河道清淤|清淤长度||环境改善|明显
||20公里||`)
    expect(codes(reading).filter(code => code !== 'missing-funds')).toEqual([
      'missing-target',
      'missing-name',
    ])
  })
})

describe('lists headed 绩效指标 without levels', () => {
  it.each(['绩效指标|指标值', '年度绩效指标|目标值', '绩效指标|绩效指标值'])('reads %s', words => {
    const reading = read(`
项目名称|绩效目标|${words}
河道清淤经费|清淤河道10公里，保障行洪安全。|清淤长度|≥10公里
||验收合格率|100%
水库巡查经费|保障水库安全，排查隐患到位。|巡查次数|≥12次`)
    expect(reading.performanceSheets.map(brief)).toEqual([
      {
        name: '河道清淤经费',
        goal: '清淤河道10公里，保障行洪安全。',
        total: null,
        indicators: [' 清淤长度 ≥10公里', ' 验收合格率 100%'],
      },
      {
        name: '水库巡查经费',
        goal: '保障水库安全，排查隐患到位。',
        total: null,
        indicators: [' 巡查次数 ≥12次'],
      },
    ])
    expect(codes(reading).filter(code => code !== 'missing-funds')).toEqual([])
  })

  it('reads a sheet of one project whose indicators have no levels', () => {
    const { firstSheet } = read(`
项目名称|河道清淤经费||
年度资金总额|40.00||
绩效目标|清淤河道10公里。||
绩效指标|指标值||
清淤长度|≥10公里||
验收合格率|100%||`)
    expect(firstSheet && brief(firstSheet)).toEqual({
      name: '河道清淤经费',
      goal: '清淤河道10公里。',
      total: '40.00',
      indicators: [' 清淤长度 ≥10公里', ' 验收合格率 100%'],
    })
  })
})

test('projects of one name in such a list are projects of their own', () => {
  const reading = read(`
项目名称|资金总额|产出指标|指标值|效益指标|指标值
设备购置|10.00|购置数量|10台|满意率|95%
设备购置|10.00|验收率|100%||
设备购置|20.00|购置数量|20台|满意率|96%
某县档案馆|20.00||||
设备购置|20.00|购置数量|30台|满意率|97%`)
  expect(
    reading.performanceSheets.map(brief).map(({ total, indicators }) => [total, indicators.length]),
  ).toEqual([
    ['10.00', 3],
    ['20.00', 2],
    ['20.00', 2],
  ])
})

describe('the money of a sheet under 预算数', () => {
  it.each([
    ['预算规模及资金用途', '预算数'],
    ['资金规模及用途', '预算规模'],
  ])('reads it in %s, and what it is for below', (block, total) => {
    const reading = read(`
项目编码|131100001|项目名称|法律援助经费|||
${block}|${total}|48.00|其中：财政资金|48.00|其他资金 0.00|
|用于办案补贴及工作经费。|||||
绩效目标|1.保障工作开展|||||
一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据|
产出指标|数量指标|办理案件数|反映办理数量|≥320件|年度计划|`)
    expect(reading.firstSheet).toMatchObject({
      name: '法律援助经费',
      funds: {
        total: { amount: '48.00' },
        fiscal: { amount: '48.00' },
        other: { amount: '0.00' },
      },
      goal: ['1.保障工作开展'],
    })
    expect(reading.firstSheet?.fields).toContainEqual(
      expect.objectContaining({ label: block, text: '用于办案补贴及工作经费。' }),
    )
    expect(codes(reading)).toEqual([])
  })
})
