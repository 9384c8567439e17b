import { describe, expect, it } from 'vitest'
import {
  readPerformanceSheets,
  type PerformanceSheetReading,
} from '@/reading/performanceSheets/readPerformanceSheets'
import { buildWorksheet } from './printed'

const brief = ({ firstSheet: sheet }: PerformanceSheetReading) =>
  sheet!.indicators.map(({ dimension, category, name, target, weight }) =>
    [dimension, category, name, target.raw, weight ?? '-'].join(' '),
  )
const codes = ({ diagnostics }: PerformanceSheetReading) => diagnostics.map(({ code }) => code)
const isClosed = ({ coverage }: PerformanceSheetReading) => {
  const { printed, read, reported } = coverage.count()
  return printed === read + reported && coverage.listOpen().length === 0
}

describe('sheets of other units', () => {
  it('reads a list with 绩效指标性质 and 绩效度量单位 beside its targets, and 预算数 as its money', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
部门预算项目绩效目标表
单位：万元
单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|绩效指标性质|绩效指标值|绩效度量单位|权重
某某局|管网维护|500.00|保障供水。|产出指标|数量指标|维护长度|≥|20|公里|60
||||产出指标|质量指标|完好率|≥|98|%|40`),
    )
    expect(reading.firstSheet).toMatchObject({
      name: '管网维护',
      funds: { total: { amount: '500.00' } },
    })
    expect(brief(reading)).toEqual([
      '产出指标 数量指标 维护长度 ≥20公里 60',
      '产出指标 质量指标 完好率 ≥98% 40',
    ])
    expect(codes(reading)).toEqual([])
  })

  it.each(['绩效目标', '项目绩效目标', '年度绩效目标'])(
    'takes a column %s beside 指标值 for the goal and for no target',
    goal => {
      const reading = readPerformanceSheets(
        buildWorksheet(`
部门预算项目绩效目标表
单位：万元
项目名称|预算数|${goal}|一级指标|二级指标|三级指标|指标值
设备购置|100.00|改善条件|产出指标|数量指标|购置数量|10台`),
      )
      expect(reading.firstSheet).toMatchObject({ name: '设备购置', goal: ['改善条件'] })
      expect(brief(reading)).toEqual(['产出指标 数量指标 购置数量 10台 -'])
    },
  )

  it('reads the targets of a sheet whose indicators stand beside a cell 绩效目标', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目支出绩效目标表
单位：万元
项目名称|设备购置|||
项目资金|100.00|||
绩效目标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|购置数量|10台
|效益指标|社会效益指标|覆盖率|90%`),
    )
    expect(brief(reading)).toEqual([
      '产出指标 数量指标 购置数量 10台 -',
      '效益指标 社会效益指标 覆盖率 90% -',
    ])
  })

  it('reads the form of the central departments, in 元, with labels in two columns', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目支出绩效目标表
（2025年度）
项目名称|信息化运维||主管部门及代码|[123]某某委员会|
实施单位|某某中心||项目期|2025-01 至 2025-12|
项目资金（元）|年度资金总额：|1,234,567.89||执行率分值（10）|10
|其中：财政拨款|1,234,567.89|||
|上年结转|-|||
|其他资金|0|||
年度总体目标|目标1：保障系统稳定运行。|||||
|目标2：及时处置故障。|||||
绩效指标|一级指标|二级指标|三级指标|年度指标值|分值权重（90）
|产出指标（50分）|数量指标|巡检次数|≥12次|20
||质量指标|故障修复率|≥98%|30
|效益指标|可持续影响指标|持续保障业务|中长期|30
|满意度指标|服务对象满意度指标|用户满意度|≥95%|10
备注|无||||`),
    )
    expect(reading.unit).toBe('元')
    expect(reading.headerRows).toBe(11)
    expect(reading.firstSheet).toMatchObject({
      name: '信息化运维',
      department: { name: '某某委员会', code: '123' },
      goal: ['目标1：保障系统稳定运行。', '目标2：及时处置故障。'],
      funds: {
        total: { amount: '1234567.89', place: { row: 4, cell: 2 } },
        fiscal: { amount: '1234567.89' },
        other: { amount: '0' },
      },
    })
    expect(reading.firstSheet!.fields!.map(({ label, text }) => `${label}=${text}`)).toEqual([
      '实施单位=某某中心',
      '项目期=2025-01 至 2025-12',
      '执行率分值（10）=10',
      '上年结转=-',
      '备注=无',
    ])
    expect(brief(reading)).toEqual([
      '产出指标（50分） 数量指标 巡检次数 ≥12次 20',
      '产出指标（50分） 质量指标 故障修复率 ≥98% 30',
      '效益指标 可持续影响指标 持续保障业务 中长期 30',
      '满意度指标 服务对象满意度指标 用户满意度 ≥95% 10',
    ])
    expect(codes(reading)).toEqual([])
    expect(isClosed(reading)).toBe(true)
  })

  it('puts together a target printed over three columns', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称：办公设备购置
一级指标|二级指标|三级指标|指标性质|指标值|计量单位|权重|备注
产出指标|数量指标|购置数量|＝|30|台|40|按需
||验收情况|定性|合格|无|20|
满意度指标|满意度指标|使用人满意度|≥|95|%|30|`),
    )
    expect(brief(reading)).toEqual([
      '产出指标 数量指标 购置数量 ＝30台 40',
      '产出指标 数量指标 验收情况 合格 20',
      '满意度指标 满意度指标 使用人满意度 ≥95% 30',
    ])
    expect(reading.firstSheet!.indicators[0]).toMatchObject({
      target: { kind: 'equal', value: '30', unit: '台' },
      notes: { 备注: '按需' },
      cells: { operator: 3, target: 4, unit: 5 },
    })
    expect(reading.firstSheet!.indicators[1]!.notes).toEqual({ 指标性质: '定性', 计量单位: '无' })
    expect(reading.firstSheet!.name).toBe('办公设备购置')
    expect(isClosed(reading)).toBe(true)
  })

  it('reads columns in another order', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|培训
权重|一级指标|二级指标|三级指标|目标值
30|产出|数量|培训人次|200-300人次
30||质量|合格率|95%以上
30|效益|社会效益|业务能力|提升`),
    )
    expect(brief(reading)).toEqual([
      '产出 数量 培训人次 200-300人次 30',
      '产出 质量 合格率 95%以上 30',
      '效益 社会效益 业务能力 提升 30',
    ])
    expect(isClosed(reading)).toBe(true)
  })

  it('reads labels above their values, a header in two rows, and no weight column', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|项目单位|年度资金总额（万元）|其中：财政拨款|其他资金
档案整理|市档案馆|12.00|12.00|
绩效目标||||
按期完成档案整理。||||
一级指标|二级指标|三级指标|指标值||
|||运算符号|值|单位
产出指标|数量指标|整理卷数|≥|500|卷
|时效指标|完成时限|≤|12|个月`),
    )
    expect(reading.firstSheet).toMatchObject({
      name: '档案整理',
      goal: ['按期完成档案整理。'],
      funds: { total: { amount: '12.00' }, fiscal: { amount: '12.00' }, other: null },
    })
    expect(brief(reading)).toEqual([
      '产出指标 数量指标 整理卷数 ≥500卷 -',
      '产出指标 时效指标 完成时限 ≤12个月 -',
    ])
    expect(reading.headerRows).toBe(6)
    expect(codes(reading)).toEqual([])
    expect(isClosed(reading)).toBe(true)
  })

  it('leaves out a sum, repeats no header, and reads a name that ends in 指标', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|督查
项目资金（万元）|年度资金总额|5
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|完成省级考核指标|100%|40
一级指标|二级指标|三级指标|指标值|权重
产出指标|质量指标|通过率|≥90%|50
合计||||90`),
    )
    expect(brief(reading)).toEqual([
      '产出指标 数量指标 完成省级考核指标 100% 40',
      '产出指标 质量指标 通过率 ≥90% 50',
    ])
    expect(codes(reading)).toEqual(['indicator-sum'])
    expect(isClosed(reading)).toBe(true)
  })

  it('keeps as printed what it cannot understand, and names each cell', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目名称|水利
项目资金（万元）|年度资金总额|约五十
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|渠道长度|≥3公里|二十
||||孤立的一段文字|又一段|再一段|还有一段`),
    )
    expect(reading.firstSheet!.funds.total).toBeNull()
    expect(reading.firstSheet!.indicators[0]!.weight).toBeNull()
    expect(
      reading.diagnostics
        .filter(({ code }) => code === 'bad-number' || code === 'bad-weight')
        .map(({ row, cell }) => [row, cell]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(isClosed(reading)).toBe(true)
  })

  it('parts a list of many projects, and forms that stand below each other in one grid', () => {
    const list = readPerformanceSheets(
      buildWorksheet(`
单位名称、项目名称|预算金额（元）|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标属性
会议费|50,000.00|按计划召开各类会议，保障工作开展。|产出指标|数量指标|会议次数|≥|5|次|定量指标
||||质量指标|出席率|≥|90|%|定量指标
培训费|12,000.00|提高干部能力。|产出指标|数量指标|培训人次|=|100|人次|定量指标
|||满意度指标|满意度指标|学员满意度|≥|95|%|定量指标`),
    )
    expect(list.unit).toBe('元')
    expect(
      list.performanceSheets.map(({ part, name, funds, goal, indicators }) => [
        part,
        name,
        funds.total?.amount,
        goal.length,
        ...indicators.map(
          ({ dimension, category, target }) => `${dimension} ${category} ${target.raw}`,
        ),
      ]),
    ).toEqual([
      [undefined, '会议费', '50000.00', 1, '产出指标 数量指标 ≥5次', '产出指标 质量指标 ≥90%'],
      [2, '培训费', '12000.00', 1, '产出指标 数量指标 =100人次', '满意度指标 满意度指标 ≥95%'],
    ])
    const stacked = readPerformanceSheets(
      buildWorksheet(`
项目支出绩效目标表（一）
项目名称|甲
项目资金（万元）|年度资金总额|5
一级指标|二级指标|三级指标|指标值|权重
产出指标|数量指标|次数|5次|90
项目支出绩效目标表（二）
项目名称|乙
项目资金（万元）|年度资金总额|7
一级指标|二级指标|三级指标|指标值|权重
效益指标|社会效益指标|效果|提升|90`),
    )
    expect(
      stacked.performanceSheets.map(({ part, name, line, funds, indicators }) => [
        part,
        name,
        line,
        funds.total?.amount,
        indicators.length,
      ]),
    ).toEqual([
      [undefined, '甲', 1, '5', 1],
      [2, '乙', 7, '7', 1],
    ])
    for (const reading of [list, stacked])
      expect([codes(reading), isClosed(reading)]).toEqual([[], true])
  })

  it('finds no sheet in a table of other things', () => {
    const reading = readPerformanceSheets(buildWorksheet('甲|1|2\n乙|3|4'))
    expect(reading.firstSheet === null || reading.firstSheet.indicators.length === 0).toBe(true)
    expect(isClosed(reading)).toBe(true)
    expect(
      readPerformanceSheets({ table: 't', number: null, line: 1, rows: [], unit: null }).firstSheet,
    ).toBeNull()
  })

  it('reads 绩效目标 behind the names of indicators as what they aim at', () => {
    const reading = readPerformanceSheets(
      buildWorksheet(`
项目支出绩效目标表
项目名称|甲
项目资金（万元）|年度资金总额|5
一级指标|二级指标|三级指标|绩效目标|权重
产出指标|数量指标|购置数量|10台|50
效益指标|社会效益指标|满意率|≥98%|40`),
    )
    expect(reading.firstSheet?.indicators.map(({ target }) => target.raw)).toEqual(['10台', '≥98%'])
    expect(codes(reading)).toEqual([])
  })
})

describe('merged cells that a converter printed again', () => {
  const form = `
项目名称|经济普查经费|经济普查经费|经济普查经费|经济普查经费
主管部门|某县统计局|某县统计局|某县统计局|某县统计局
项目资金（万元）|调整后预算数|20.00|20.00|20.00
年度绩效目标|完成普查登记。|完成普查登记。|完成普查登记。|完成普查登记。
绩效指标|一级指标|二级指标|三级指标|指标值
绩效指标|成本指标|成本指标|普查成本|≤20万元
绩效指标|产出指标|数量指标|普查对象|≥5000个`

  it('keeps equal amounts below labels of their own', () => {
    const { diagnostics } = readPerformanceSheets(
      buildWorksheet(`
项目名称|经济普查经费|经济普查经费|经济普查经费
主管部门|某县统计局|某县统计局|某县统计局
资金情况|资金总额|财政拨款|其他资金
资金情况|20.00|20.00|0.00
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|普查对象|≥5000个`),
    )
    const [{ message } = { message: '' }] = diagnostics
    expect(message).toContain('有 4 格与左边的一格相同')
  })

  it('are read once, and level and kind of one name twice', () => {
    const reading = readPerformanceSheets(buildWorksheet(form))
    expect(reading.firstSheet).toMatchObject({
      name: '经济普查经费',
      funds: { total: { amount: '20.00' }, fiscal: null },
      goal: ['完成普查登记。'],
      indicators: [
        { dimension: '成本指标', category: '成本指标', name: '普查成本' },
        { dimension: '产出指标', category: '数量指标', name: '普查对象' },
      ],
    })
    expect(reading.firstSheet?.fields).toBeUndefined()
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['repeated-cells'])
    expect(reading.coverage.listOpen()).toEqual([])
  })

  it('are no repeats where equal amounts stand below heads of their own', () => {
    const { firstSheet } = readPerformanceSheets(
      buildWorksheet(`
项目名称|经济普查经费|经济普查经费|经济普查经费|经济普查经费
主管部门|某县统计局|某县统计局|某县统计局|某县统计局
项目资金（万元）||年初预算数|全年预算数|全年执行数
|年度资金总额|20.00|20.00|20.00
绩效指标|一级指标|二级指标|三级指标|指标值
绩效指标|产出指标|数量指标|普查对象|≥5000个`),
    )
    expect(firstSheet?.funds).toMatchObject({
      total: { amount: '20.00' },
      initial: { amount: '20.00' },
      spent: { amount: '20.00' },
    })
  })
})
