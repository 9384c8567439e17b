import { expect, it } from 'vitest'
import { readRows as read } from './grids'

it('keeps a blank column of a part among the amounts', () => {
  const { meaning, columns, diagnostics } = read(
    'revenue',
    '科目编码|科目名称|合计|事业收入||其他收入',
    '|||金额|其中：教育收费|',
    '205|教育支出|9|4||5',
  )
  expect(meaning.sides).toHaveLength(1)
  expect(columns).toEqual([
    ['total', null],
    ['operations', 'total'],
    ['operations.educationFees', 'operations'],
    ['otherRevenue', 'total'],
  ])
  expect(diagnostics).toEqual([])
})

it('puts the three budgets below 财政拨款, with a merged cell over them or without', () => {
  const merged = read(
    'projectExpenditure',
    '项目名称|总计|财政拨款|||其他资金',
    '||财政拨款合计|一般公共预算|政府性基金预算|',
    '某项目|9|8|5|3|1',
  )
  expect(merged.columns).toEqual([
    ['total', null],
    ['fiscal', 'total'],
    ['generalPublic', 'fiscal'],
    ['governmentFund', 'fiscal'],
    ['otherRevenue', 'total'],
  ])
  const flat = read(
    'projectExpenditure',
    '项目名称|合计|财政拨款小计|一般公共预算|政府性基金预算|其他资金',
    '某项目|9|8|5|3|1',
  )
  expect(flat.columns).toEqual(merged.columns)
  const apart = read('revenue', '单位名称|合计|一般公共预算|政府性基金', '甲|9|8|1')
  expect(apart.columns).toEqual([
    ['total', null],
    ['generalPublic', 'total'],
    ['governmentFund', 'total'],
  ])
})

it('takes 上年预算数 for last year and 增减额 for neither', () => {
  expect(read('threePublic', '项目|上年预算数|本年预算数|增减额', '合计|3|2|-1').columns).toEqual([
    ['prior.total', null],
    ['total', null],
    ['comparison', null],
  ])
  expect(
    read(
      'expenditure',
      '科目编码|科目名称|2023年执行数|2024年预算数|比2023年增减',
      '205|教育支出|3|2|-1',
    ).columns,
  ).toEqual([
    ['prior.total', null],
    ['total', null],
    ['comparison', null],
  ])
})

it("takes 本年预算 alone for the total, and beside 上年结转 for this year's part", () => {
  expect(read('revenueExpenditure', '收入|本年预算', '一、财政拨款|3').columns).toEqual([
    ['total', null],
  ])
  expect(
    read('revenueExpenditure', '收入|合计|本年预算|上年财政拨款资金结转', '一、财政拨款|3|2|1')
      .columns,
  ).toEqual([
    ['total', null],
    ['currentYear', 'total'],
    ['carryOver', 'total'],
  ])
})

it('keeps quantities as words, and money reserved for small firms out of the sums', () => {
  const { columns, rows } = read(
    'procurement',
    '采购项目|数量|面向中小企业预留资金|合计|一般公共预算|单位资金',
    '复印纸|10|1|2|2|',
    '家具|3|4|4|4|',
  )
  expect(columns).toEqual([
    ['smallBusiness', null],
    ['total', null],
    ['generalPublic', 'total'],
    ['unitFunds', 'total'],
  ])
  expect(rows[0]!.labels).toMatchObject({ 数量: '10' })
})

it.each([
  ['年初预算数|调整数|调整后预算数'],
  ['年初预算|本次调整额|调整后的预算数'],
  ['年初预算数|增减额|调整预算数'],
  ['年初预算数|调整预算数|调整后预算数'],
  ['年初预算数|本次调整预算数|决算数'],
])('goes by the last stage of an adjusted budget: %s', heads => {
  const { columns } = read(
    'expenditure',
    `科目编码|科目名称|${heads}`,
    '|合计|500|23|523',
    '205|教育支出|500|23|523',
  )
  expect(columns).toEqual([
    ['budgeted.total', null],
    ['changed.total', null],
    ['total', null],
  ])
})

it.each(['调整数（+/-）', '调整数（增+、减-）', '本次调整额（±）', '调整数'])(
  'gives the parts of %s keys of their own',
  changed => {
    const { columns, diagnostics } = read(
      'expenditure',
      `科目编码|科目名称|年初预算数|||${changed}|||调整后预算数||`,
      '||小计|基本支出|项目支出|小计|基本支出|项目支出|小计|基本支出|项目支出',
      '205|教育支出|9|5|4|-2|-1|-1|7|4|3',
    )
    const keys = ['total', 'basic', 'project']
    expect(columns.map(([key]) => key)).toEqual(
      ['budgeted.', 'changed.', ''].flatMap(stage => keys.map(key => stage + key)),
    )
    expect(diagnostics).toEqual([])
  },
)

it('never gives two columns of stages one key', () => {
  const { columns } = read(
    'expenditure',
    '科目编码|科目名称|年初预算数|合计|决算数',
    '205|教育支出|9|8|7',
  )
  const keys = columns.map(([key]) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

it('names a second total by the budget whose spending it is', () => {
  const { columns, diagnostics } = read(
    'fiscalExpenditure',
    '科目编码|科目名称|总计|一般公共预算支出|||政府性基金预算支出',
    '|||合计|基本支出|项目支出|',
    '205|教育支出|9|7|4|3|2',
    '208|社会保障和就业支出|4|4|4||',
  )
  expect(columns).toEqual([
    ['total', null],
    ['generalPublic', 'total'],
    ['basic', 'generalPublic'],
    ['project', 'generalPublic'],
    ['governmentFund', 'total'],
  ])
  expect(diagnostics).toEqual([])
})

it('keeps the parts of what is left at the end of the year apart from those of the spending', () => {
  const { columns, diagnostics } = read(
    'generalPublicExpenditure',
    '科目编码|科目名称|本年支出|||年末结转和结余||',
    '||合计|基本支出|项目支出|合计|基本支出结转|项目支出结转和结余',
    '205|教育支出|7|4|3|2|1|1',
  )
  expect(columns.slice(3).map(([key]) => key)).toEqual([
    'carryForward',
    'carryForward.basic',
    'carryForward.project',
  ])
  expect(diagnostics).toEqual([])
})

it('reads columns by 政府预算支出经济分类, with and without their codes', () => {
  const { columns, diagnostics } = read(
    'expenditure',
    '科目编码|科目名称|总计|501机关工资福利支出|502机关商品和服务支出|机关资本性支出（一）|505对事业单位经常性补助|509对个人和家庭的补助',
    '2010301|行政运行|50.00|30.00|8.00|2.00|6.00|4.00',
  )
  expect(columns.map(([key]) => key)).toEqual([
    'total',
    'officeWages',
    'officeGoodsAndServices',
    'officeCapital',
    'institutionCurrent',
    'householdSubsidies',
  ])
  expect(columns.slice(1).every(([, parent]) => parent === 'total')).toBe(true)
  expect(diagnostics.map(({ code }) => code)).toEqual([])
})

it('reads 附属单位上缴收入 that a narrow cell cuts as no unit', () => {
  const { columns } = read(
    'revenue',
    '科目编码|科目名称|本年收入合计|财政拨款收入|经营收入|附属单位上|其他收入',
    '2040501|行政运行|9.00|8.00|||1.00',
  )
  expect(columns.map(([key]) => key)).toEqual([
    'total',
    'fiscal',
    'businessRevenue',
    'affiliatePayment',
    'otherRevenue',
  ])
})
