import { describe, expect, it } from 'vitest'
import {
  readPerformanceSheets,
  type PerformanceSheetReading,
} from '@/reading/performanceSheets/readPerformanceSheets'
import type { PerformanceSheet } from '@/document/project'
import { buildWorksheet } from './printed'

const brief = (sheet: PerformanceSheet) =>
  sheet.indicators.map(({ dimension, category, name, target, weight }) =>
    [dimension, category, name, target.raw, weight ?? '-'].join(' '),
  )
const codes = ({ diagnostics }: PerformanceSheetReading) => diagnostics.map(({ code }) => code)
const listFields = (sheet: PerformanceSheet) =>
  (sheet.fields ?? []).map(({ label, text }) => `${label}=${text}`)

describe('sheets of other provinces', () => {
  it('reads a period, and the goal of the whole beside that of the year', () => {
    const { firstSheet: sheet } = readPerformanceSheets(
      buildWorksheet(`
项目名称|河道清淤工程||||
项目属性|延续项目|||项目日期范围|2023-01-01至2023-12-31
资金情况（万元）|年度资金总额||40.00||
总体目标|实施期目标|||年度目标|
|清淤河道30公里。|||清淤河道10公里。|
绩效指标|一级指标|二级指标|三级指标|指标值|备注
|产出指标|数量指标|清淤长度|≥10公里|`),
    )
    expect(sheet).toMatchObject({
      start: '2023-01-01',
      end: '2023-12-31',
      goal: ['清淤河道10公里。'],
      overallGoal: { text: ['清淤河道30公里。'] },
    })
  })

  it('reads a form that names its goals by number and prints earlier years beside the target', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|河道清淤|||项目代码|42000023T000001|
项目主管部门|某县水务局|||项目执行单位|某县河道所|
项目总预算|120.00|||项目当年预算|40.00|
项目绩效总目标|名称|||目标说明||
长期绩效目标1|河道畅通|||三年清淤30公里。||
年度绩效目标1|年度清淤|||当年清淤10公里。||
目标名称|一级指标|二级指标|三级指标|绩效标准||
||||前年|上年|预计当年实现
年度绩效目标1|产出指标|数量指标|清淤长度|8公里|9公里|10公里
||质量指标|验收合格率|100%|100%|100%`),
    )
    const { firstSheet: sheet } = reading
    expect(sheet).toMatchObject({
      department: { name: '某县水务局' },
      funds: { total: { amount: '40.00' }, wholeProject: { amount: '120.00' } },
      goal: ['年度清淤', '当年清淤10公里。'],
      overallGoal: { text: ['河道畅通', '三年清淤30公里。'] },
    })
    expect(brief(sheet!)).toEqual([
      '产出指标 数量指标 清淤长度 10公里 -',
      '产出指标 质量指标 验收合格率 100% -',
    ])
    expect(sheet!.indicators[0]!.notes).toMatchObject({ 前年: '8公里', 上年: '9公里' })
    expect(codes(reading)).toEqual([])
  })

  it('reads the money of a whole unit by its revenue and its expenditure', () => {
    const reading = readPerformanceSheets({
      ...buildWorksheet(`
部门（单位）名称|某县水务局|||||
年度预算申请（万元）|资金总额：60.00|||||
|按收入性质分：|||按支出性质分：||
|其中：一般公共预算拨款：60.00|||其中：基本支出：20.00||
|政府性基金拨款：0.00|||项目支出：40.00||
|其他资金：0.00|||||
整体绩效目标|保障供水安全。|||||
部门整体支出年度绩效指标|一级指标|二级指标|三级指标|指标值|备注|
|产出指标|数量指标|清淤长度|10公里||`),
      subject: '部门整体支出',
    })
    const { firstSheet: sheet } = reading
    expect(sheet).toMatchObject({
      ofUnit: true,
      funds: { total: { amount: '60.00' }, other: { amount: '0.00' } },
      goal: ['保障供水安全。'],
    })
    expect(listFields(sheet!)).toEqual([
      '部门（单位）名称=某县水务局',
      '其中：一般公共预算拨款=60.00',
      '其中：基本支出=20.00',
      '政府性基金拨款=0.00',
      '项目支出=40.00',
    ])
    expect(codes(reading)).toEqual([])
  })

  it('reads a list whose projects stand on lines of their own below their unit', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标内容
某县水务局||||||||
河道清淤经费|清淤河道10公里。|||||||
||产出指标|数量指标|清淤长度|>=|10|公里|反映清淤
||满意度指标|服务对象满意度|群众满意度|>=|90|%|反映满意
水库巡查经费|保障水库安全。|||||||
||产出指标|数量指标|巡查次数|>=|12|次|反映巡查`),
    )
    expect(
      reading.performanceSheets.map(({ name, goal, indicators }) => [
        name,
        goal.join(),
        indicators.length,
      ]),
    ).toEqual([
      ['河道清淤经费', '清淤河道10公里。', 2],
      ['水库巡查经费', '保障水库安全。', 1],
    ])
    expect(codes(reading).filter(code => code !== 'missing-funds')).toEqual([])
  })

  it('reads labels of money without a colon, of the whole period and of the year', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|河道清淤|||
项目资金（万元）|实施期资金总额：120.00||年度资金总额：40.00|
|其中：财政拨款 120.00||其中：财政拨款 40.00|
|其他资金 0.00||其他资金 0.00|
年度目标|当年清淤10公里。|||
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|清淤长度|≥10公里|50`),
    )
    expect(reading.firstSheet!.funds).toMatchObject({
      total: { amount: '40.00' },
      fiscal: { amount: '40.00' },
      other: { amount: '0.00' },
      wholeProject: { amount: '120.00' },
    })
    expect(codes(reading)).toEqual([])
  })
})
