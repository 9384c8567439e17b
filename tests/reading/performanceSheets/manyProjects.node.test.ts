import { describe, expect, it } from 'vitest'
import type { PerformanceSheet } from '@/document/project'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'
import { buildWorksheet } from './printed'

const brief = ({ name, goal, overallGoal, funds, department, fields, ...rest }: PerformanceSheet) =>
  [
    `${name}: ${goal.join()}`,
    funds.total?.amount,
    department?.name,
    overallGoal && 'overall',
    ...(fields ?? []).map(({ label, text }) => `${label}=${text}`),
    ...rest.indicators.map(({ dimension, category, name, target }) =>
      [dimension, category, name, target.raw].join('/'),
    ),
  ].filter(Boolean)

/** What is read of a list, and that each of its cells is. */
function readList(text: string) {
  const reading = readPerformanceSheets(buildWorksheet(text))
  expect(reading.coverage.listOpen()).toEqual([])
  return {
    projects: reading.performanceSheets.map(brief),
    codes: reading.diagnostics.map(({ code }) => code),
    reading,
  }
}

describe('projects as rows of one table, under a head in steps', () => {
  it('reads 单位（专项）名称 | 资金总额 beside 绩效指标 over its levels', () => {
    const { projects, codes, reading } = readList(`
单位代码|单位（专项）名称|资金总额（万元）|实施期绩效目标|绩效指标||||
||||一级指标|二级指标|三级指标|指标值|度量单位
310001|310001_云溪县水务局|62.00||||||
|河道清淤经费|40.00|清淤河道。|产出指标|数量指标|清淤长度|10|公里
||||||清淤次数|2|次
|水库巡查经费|22.00|保障安全。||数量指标|巡查次数|12|次`)
    expect(projects).toEqual([
      [
        '河道清淤经费: 清淤河道。',
        '40.00',
        '项目单位=云溪县水务局',
        '产出指标/数量指标/清淤长度/10公里',
        '产出指标/数量指标/清淤次数/2次',
      ],
      ['水库巡查经费: 保障安全。', '22.00', '项目单位=云溪县水务局', '/数量指标/巡查次数/12次'],
    ])
    expect(codes).toEqual(['project-sum'])
    expect(reading.headerRows).toBe(2)
    expect(reading.unit).toBe('万元')
  })

  it('reads a name, money and goal that each row prints again', () => {
    const { projects, codes } = readList(`
项目名称|资金总额|年度目标|绩效指标|||
|||一级指标|二级指标|三级指标|指标值
河道清淤经费|40.00|清淤河道。|产出指标|数量指标|清淤长度|10公里
河道清淤经费|40.00|清淤河道。|产出指标|质量指标|合格率|100%
河道清淤经费|9.00|巡查河道。|产出指标|数量指标|巡查次数|12次`)
    expect(projects).toEqual([
      [
        '河道清淤经费: 清淤河道。',
        '40.00',
        '产出指标/数量指标/清淤长度/10公里',
        '产出指标/质量指标/合格率/100%',
      ],
      ['河道清淤经费: 巡查河道。', '9.00', '产出指标/数量指标/巡查次数/12次'],
    ])
    expect(codes).toEqual([])
  })

  it('reads money by its sources, departments, rates and units that stand once', () => {
    const { projects, reading } = readList(`
序号|单位|项目名称|主管部门|项目资金（万元）|||预算执行率|总体目标|绩效指标|||
||||年度资金总额|其中：财政拨款|其他资金|||一级指标|二级指标|三级指标|指标值
1|河道所|河道清淤经费|云溪县水务局|40.00|30.00|10.00|100%|清淤河道。|产出指标|数量指标|清淤长度|10公里
2||水库巡查经费|云溪县水务局|22.00|22.00||95%|保障安全。|产出指标|数量指标|巡查次数|12次`)
    expect(projects).toEqual([
      [
        '河道清淤经费: 清淤河道。',
        '40.00',
        '云溪县水务局',
        '单位=河道所',
        '预算执行率=100%',
        '产出指标/数量指标/清淤长度/10公里',
      ],
      [
        '水库巡查经费: 保障安全。',
        '22.00',
        '云溪县水务局',
        '单位=河道所',
        '预算执行率=95%',
        '产出指标/数量指标/巡查次数/12次',
      ],
    ])
    expect(reading.performanceSheets[0]!.funds).toMatchObject({
      fiscal: { amount: '30.00', place: { row: 2, cell: 5 } },
      other: { amount: '10.00' },
    })
  })

  it('reads a head of three rows, sums, and the head printed again', () => {
    const { projects, codes } = readList(`
项目名称|预算数|绩效目标|绩效指标|||||
|||一级指标|二级指标|三级指标|指标值||
||||||符号|值|单位
合计|62.00|||||||
河道清淤经费|40.00|清淤河道。|产出指标|数量指标|清淤长度|≥|10|公里
项目名称|预算数|绩效目标|绩效指标|||||
|||一级指标|二级指标|三级指标|指标值||
||||||符号|值|单位
|||产出指标|质量指标|合格率|=|100|%
水库巡查经费|22.00|保障安全。||||||
|||产出指标|数量指标|巡查次数|≥|12|次`)
    expect(projects).toEqual([
      [
        '河道清淤经费: 清淤河道。',
        '40.00',
        '产出指标/数量指标/清淤长度/≥10公里',
        '产出指标/质量指标/合格率/=100%',
      ],
      ['水库巡查经费: 保障安全。', '22.00', '产出指标/数量指标/巡查次数/≥12次'],
    ])
    expect(codes).toEqual(['project-sum'])
  })

  it('keeps a sheet of one project whose first row prints its name beside other labels', () => {
    const { projects } = readList(`
项目名称|办公费|主管部门|云溪县水务局
年度资金总额|8.00||
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|购置数量|5台`)
    expect(projects).toEqual([
      ['办公费: ', '8.00', '云溪县水务局', '产出指标/数量指标/购置数量/5台'],
    ])
  })
})

it.each([
  '1|2|3|4|5|6',
  '1|2|3|4|5|6=7+8',
  '栏次|1|2|3|4|5',
  '（1）|（2）|（3）|（4）|（5）|（6）',
])('takes %s below the head of a list for the numbers of its columns', numbers => {
  const { projects } = readList(`
单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标值
${numbers}
云溪县水务局|||||
河道清淤经费|清淤河道。|产出指标|数量指标|清淤长度|10公里`)
  expect(projects).toEqual([
    ['河道清淤经费: 清淤河道。', '项目单位=云溪县水务局', '产出指标/数量指标/清淤长度/10公里'],
  ])
})

it('takes numbers below the head of pairs, and of one sheet, for those of columns', () => {
  expect(
    readList(`
项目名称|资金总额|产出指标|指标值|效益指标|指标值
1|2|3|4|5|6
河道清淤经费|40.00|清淤长度|10公里|行洪|保障`).projects,
  ).toEqual([['河道清淤经费: ', '40.00', '产出指标//清淤长度/10公里', '效益指标//行洪/保障']])
  expect(
    readList(`
项目名称|河道清淤经费||
一级指标|二级指标|三级指标|指标值
1|2|3|4
产出指标|数量指标|清淤长度|10公里`).projects,
  ).toEqual([['河道清淤经费: ', '产出指标/数量指标/清淤长度/10公里']])
})
